package burnbag.custody.witness;

import burnbag.custody.Trouble;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.witness.AddCheckpoint;
import burnbag.ledger.witness.Judgement;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// Answers `POST /add-checkpoint` over HTTP, for logs that a witness watches; there is nothing else
/// to be had here. Behind a proxy it speaks HTTPS.
///
/// At most `MOST_AT_ONCE` requests are worked on at a time and the others are sent away (503); a
/// body has at most `LONGEST_BODY` bytes.
public final class WitnessServer implements AutoCloseable {
  /// Requests that are worked on at a time.
  public static final int MOST_AT_ONCE = 16;

  /// Bytes of a body: 63 hashes, a checkpoint and some signatures of ML-DSA-44.
  public static final int LONGEST_BODY = 64 * 1024;

  private static final String PATH = "/add-checkpoint";
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final int OK = 200;
  private static final int BAD = 400;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int NOT_SO = 405;
  private static final int CONFLICT = 409;
  private static final int TOO_LONG = 413;
  private static final int UNPROVEN = 422;
  private static final int BROKEN = 500;
  private static final int BUSY = 503;

  private final HttpServer http;
  private final ExecutorService threads;
  private final FileChannel lock;
  private final WitnessDesk desk;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  private WitnessServer(
      HttpServer http, ExecutorService threads, FileChannel lock, WitnessDesk desk) {
    this.http = http;
    this.threads = threads;
    this.lock = lock;
    this.desk = desk;
  }

  /// @param address port 0 for any that is free
  /// @throws Trouble where another serves the folder, what was seen cannot be read, or the address
  ///   cannot be had
  public static WitnessServer start(
      InetSocketAddress address, WitnessFolder folder, WitnessDesk desk) {
    // A request that takes longer to come in is given up.
    System.setProperty("sun.net.httpserver.maxReqTime", "10");
    FileChannel lock = folder.lock();
    boolean serves = false;
    try {
      desk.open();
      HttpServer http = HttpServer.create(address, 0);
      ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
      WitnessServer server = new WitnessServer(http, threads, lock, desk);
      http.setExecutor(threads);
      http.createContext("/", server::handle);
      http.start();
      serves = true;
      return server;
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B109_PLACE_NOT_WRITABLE,
          "nobody can listen at " + address + ": " + e.getMessage(),
          "choose another by --listen and --port",
          e);
    } finally {
      if (!serves) release(lock);
    }
  }

  private static void release(FileChannel lock) {
    try {
      lock.close();
    } catch (IOException _) {
      // The process ends with its locks.
      return;
    }
  }

  public int port() {
    return http.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!places.tryAcquire()) {
        say(exchange, BUSY, TEXT, "too many at once\n");
        return;
      }
      try {
        answer(exchange);
      } catch (RuntimeException _) {
        // What was kept is on the disk; whoever asks again is answered from there.
        say(exchange, BROKEN, TEXT, "the witness could not answer\n");
      } finally {
        places.release();
      }
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestURI().getPath().equals(PATH)) {
      say(exchange, NOT_FOUND, TEXT, "there is " + PATH + " and nothing else\n");
      return;
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      exchange.getResponseHeaders().set("Allow", "POST");
      say(exchange, NOT_SO, TEXT, "checkpoints are sent by POST\n");
      return;
    }
    byte[] body;
    try (InputStream in = exchange.getRequestBody()) {
      body = in.readNBytes(LONGEST_BODY + 1);
    }
    if (body.length > LONGEST_BODY) {
      say(exchange, TOO_LONG, TEXT, "a request has at most " + LONGEST_BODY + " bytes\n");
      return;
    }
    try {
      tell(exchange, desk.add(AddCheckpoint.parse(body)));
    } catch (NoteFormatException e) {
      say(exchange, BAD, TEXT, e.getMessage() + "\n");
    }
  }

  private static void tell(HttpExchange exchange, WitnessDesk.Answered answered)
      throws IOException {
    switch (answered.judgement()) {
      case Judgement.Follows _ -> say(exchange, OK, TEXT, written(answered.lines()));
      case Judgement.UnknownLog(String origin) ->
          say(exchange, NOT_FOUND, TEXT, "no log is known here by the name " + origin + "\n");
      case Judgement.FalseSignature(String why) -> say(exchange, FORBIDDEN, TEXT, why + "\n");
      case Judgement.Conflict(long seen) ->
          say(exchange, CONFLICT, "text/x.tlog.size", seen + "\n");
      case Judgement.Shrunk(long old, long size) ->
          say(exchange, BAD, TEXT, "a log of " + size + " entries did not grow from " + old + "\n");
      case Judgement.Unproven _ ->
          say(exchange, UNPROVEN, TEXT, "the proof does not lead from what was seen to this\n");
    }
  }

  private static String written(List<SignedNote.Signed> lines) {
    StringBuilder written = new StringBuilder();
    for (SignedNote.Signed one : lines) written.append(one.line()).append('\n');
    return written.toString();
  }

  private static void say(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    http.stop(1);
    threads.close();
    release(lock);
  }
}
