package burnbag.custody.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// A wire to a server that is cut as the end of a transaction goes over it: before the server has
/// heard the question, or behind it, before the answer is back. The server's end of it stays open,
/// as it does when a network fails: nobody tells it.
final class CutWire implements AutoCloseable, UnaryOperator<Connection> {
  /// Where it is cut.
  enum Cut {
    NOT,
    BEFORE,
    BEHIND;

    private String sign() {
      return "SELECT 'cut " + name() + "'";
    }
  }

  private final ServerSocket here;
  private final int server;
  private final Supplier<Cut> cuts;
  private final List<Socket> ends = new CopyOnWriteArrayList<>();
  private volatile boolean down;

  /// @param server the port of the server
  /// @param cuts asked at the end of each transaction
  CutWire(int server, Supplier<Cut> cuts) {
    this.server = server;
    this.cuts = cuts;
    try {
      here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::listen);
  }

  int port() {
    return here.getLocalPort();
  }

  /// From now on nobody gets through who has not got through yet.
  void goDown() {
    down = true;
  }

  void comeUp() {
    down = false;
  }

  private void listen() {
    while (!here.isClosed()) {
      try {
        Socket client = here.accept();
        if (down) {
          client.close();
          continue;
        }
        Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
        ends.add(client);
        ends.add(there);
        AtomicBoolean mute = new AtomicBoolean();
        Thread.ofVirtual().start(() -> ask(client, there, mute));
        Thread.ofVirtual().start(() -> answer(there, client, mute));
      } catch (IOException _) {
        // Closed, or the server takes nobody: whoever asks sees the same.
      }
    }
  }

  private static void ask(Socket client, Socket there, AtomicBoolean mute) {
    Cut cut = Cut.NOT;
    byte[] chunk = new byte[1 << 16];
    try (client) {
      InputStream in = client.getInputStream();
      OutputStream out = there.getOutputStream();
      for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
        if (cut == Cut.BEFORE) return;
        mute.set(cut == Cut.BEHIND);
        out.write(chunk, 0, length);
        if (cut == Cut.BEHIND) return;
        String said = new String(chunk, 0, length, StandardCharsets.ISO_8859_1);
        for (Cut one : Cut.values()) {
          if (said.contains(one.sign())) cut = one;
        }
      }
      there.close();
    } catch (IOException _) {
      // It broke; that is what it is for.
    }
  }

  private static void answer(Socket there, Socket client, AtomicBoolean mute) {
    byte[] chunk = new byte[1 << 16];
    try (client) {
      InputStream in = there.getInputStream();
      OutputStream out = client.getOutputStream();
      for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
        if (!mute.get()) out.write(chunk, 0, length);
      }
    } catch (IOException _) {
      // It broke; that is what it is for.
    }
  }

  /// Has a connection say, before its transaction ends, where it is to be cut.
  @Override
  public Connection apply(Connection real) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              if (method.getName().equals("commit")) announce(real, cuts.get());
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static void announce(Connection real, Cut cut) throws SQLException {
    if (cut == Cut.NOT) return;
    try (Statement statement = real.createStatement()) {
      statement.execute(cut.sign());
    }
  }

  @Override
  public void close() {
    try {
      here.close();
      for (Socket end : ends) end.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
