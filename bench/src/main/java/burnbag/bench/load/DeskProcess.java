package burnbag.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// A desk in a process of its own.
final class DeskProcess implements AutoCloseable {
  private static final long LOOK_NANOS = 5_000_000;
  private static final Duration TO_START = Duration.ofMinutes(5);
  private static final Duration TO_STOP = Duration.ofSeconds(30);

  private final Process process;
  private final int port;
  private final double readySeconds;

  private DeskProcess(Process process, int port, double readySeconds) {
    this.process = process;
    this.port = port;
    this.readySeconds = readySeconds;
  }

  /// The command that starts burnbag from jars, without building anything and without a start-up
  /// cache.
  ///
  /// @param root the product's folder
  /// @param module whose jar it is
  /// @param main its class
  static List<String> ofJars(Path root, String module, String main) {
    Path built = root.resolve(module).resolve("target");
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "--enable-native-access=ALL-UNNAMED",
        "-Dburnbag.home=" + root,
        "-cp",
        built.resolve("burnbag-" + module + ".jar")
            + java.io.File.pathSeparator
            + built.resolve("lib")
            + java.io.File.separator
            + "*",
        main);
  }

  /// A port that nobody listens on.
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// Starts it, and waits until it answers.
  ///
  /// @param burnbag the command up to and without its arguments
  /// @param said where goes what it prints
  static DeskProcess start(
      List<String> burnbag, Path home, Path passphraseFile, int port, Path said)
      throws IOException {
    List<String> command = new ArrayList<>(burnbag);
    command.addAll(
        List.of(
            "desk",
            "--home",
            home.toString(),
            "--log-passphrase-file",
            passphraseFile.toString(),
            "--port",
            Integer.toString(port)));
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
            .start();
    while (!answers(port)) {
      boolean late = System.nanoTime() - begin > TO_START.toNanos();
      if (late || !process.isAlive()) {
        process.destroyForcibly();
        throw new IOException("the desk does not start: " + Files.readString(said));
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    return new DeskProcess(process, port, (System.nanoTime() - begin) / 1e9);
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).startsWith("HTTP/1.1 200");
    } catch (IOException _) {
      return false; // not yet
    }
  }

  String url() {
    return "http://localhost:" + port;
  }

  /// From its start until it answered.
  double readySeconds() {
    return readySeconds;
  }

  /// Processor time of all its life, seconds.
  double processorSeconds() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  /// Most memory that it held, as the system counts; 0 where it does not say.
  double peakMegabytes() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
              .filter(line -> line.startsWith("VmHWM:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElse(0)
          / 1024.0;
    } catch (IOException | UncheckedIOException _) {
      return 0;
    }
  }

  /// Ends it as a crash does (SIGKILL).
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Asks it to end (SIGTERM), and waits.
  ///
  /// @return its exit code
  int stop() throws InterruptedException, IOException {
    process.destroy();
    if (process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) return process.exitValue();
    kill();
    throw new IOException("the desk does not stop");
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
