package burnbag.reading;

import burnbag.reading.frame.BrokenFrame;
import burnbag.reading.frame.Frame;
import burnbag.reading.frame.FrameReader;
import burnbag.reading.frame.FrameWriter;
import burnbag.reading.frame.Job;
import burnbag.reading.frame.Kind;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// One parser process, used by one thread at a time and watched by another.
///
/// It gets a file's bytes through its pipe and has no need of the file system but for an empty
/// folder of its own.
final class Worker {
  private static final long NEVER = Long.MAX_VALUE;
  private static final int LAST_LINES = 8;

  private final Process process;
  private final Path folder;
  private final FrameReader in;
  private final FrameWriter out;
  private final Deque<String> lastWords = new ArrayDeque<>();
  private final Thread listener;
  private volatile long deadlineNanos = NEVER;
  private volatile Optional<Ending> ending = Optional.empty();

  /// Why a worker was ended from outside.
  record Ending(Reason reason, String detail) {}

  private Worker(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
    in = new FrameReader(new BufferedInputStream(process.getInputStream(), 1 << 16));
    out = new FrameWriter(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    listener = Thread.ofVirtual().name("worker-stderr").start(this::listen);
  }

  /// Starts the process; that it is ready, its first frame says.
  ///
  /// @param prefix what the command runs behind, see `Fence`; may be empty
  static Worker start(List<String> prefix, List<String> command, Path folder) throws IOException {
    return new Worker(builder(prefix, command, folder).start(), folder);
  }

  /// A process in this folder that is given nothing of the environment.
  static ProcessBuilder builder(List<String> prefix, List<String> command, Path folder) {
    ProcessBuilder builder = new ProcessBuilder();
    builder.command().addAll(prefix);
    builder.command().addAll(command);
    builder.directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder;
  }

  /// Hands over a file.
  void send(Job job, InputStream bytes) throws IOException {
    out.job(job);
    byte[] buffer = new byte[1 << 16];
    for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer))
      out.data(buffer, read);
    out.bare(Kind.END);
  }

  /// Says which pages of the document that asked are to be shown.
  void show(List<View> views) throws IOException {
    out.show(views);
  }

  /// Says that no more is wanted of the file it is reading.
  void stop() throws IOException {
    out.bare(Kind.STOP);
  }

  /// The next frame.
  ///
  /// @param budgetNanos how long it may take; a worker that takes longer is ended by `watch`
  Frame next(long budgetNanos) throws IOException {
    deadlineNanos = System.nanoTime() + budgetNanos;
    try {
      return in.next().orElseThrow(() -> new BrokenFrame("the worker has ended"));
    } finally {
      deadlineNanos = NEVER;
    }
  }

  /// Sets the time by which what follows has to be over; `next` sets its own.
  void within(long budgetNanos) {
    deadlineNanos = System.nanoTime() + budgetNanos;
  }

  /// Ends it if it is past its time or has outgrown its memory, or if neither can be told. Called
  /// by the watching thread, which nothing that happens here may end: all workers are watched by
  /// it.
  void watch(int rssMegabytes) {
    watch(() -> look(rssMegabytes));
  }

  void watch(Runnable look) {
    try {
      look.run();
    } catch (RuntimeException e) {
      end(Reason.WORKER_DIED, "could no longer be watched: " + e);
    }
  }

  private void look(int rssMegabytes) {
    long deadline = deadlineNanos;
    if (deadline != NEVER && System.nanoTime() - deadline > 0) {
      end(Reason.TOO_SLOW, "took longer than a file may");
      return;
    }
    long rss = rssKilobytes(process.pid());
    if (rss > rssMegabytes * 1024L) {
      end(
          Reason.WORKER_DIED,
          "took " + rss / 1024 + " MB of memory, more than " + rssMegabytes + " MB");
    }
  }

  private void end(Reason reason, String detail) {
    if (ending.isEmpty()) ending = Optional.of(new Ending(reason, detail));
    process.destroyForcibly();
  }

  /// Resident memory; 0 where the system does not tell.
  static long rssKilobytes(long pid) {
    return rssKilobytes(Path.of("/proc/" + pid + "/status"));
  }

  /// @param status a process's, as `proc(5)` has it
  static long rssKilobytes(Path status) {
    try (Stream<String> lines = Files.lines(status, StandardCharsets.ISO_8859_1)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException _) {
      return 0;
    }
  }

  /// Kills it if it still lives, clears its folder, and tells why its file was not read to the end.
  ///
  /// @param seen what the one who talked to it ran into
  Ending bury(IOException seen) {
    boolean alive = process.isAlive();
    try {
      if (alive && process.waitFor(200, TimeUnit.MILLISECONDS)) alive = false;
      // Closing takes its last words from who has not heard them yet.
      if (!alive) listener.join(1_000);
      close();
      listener.join(200);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    if (ending.isPresent()) return ending.get();
    String how = alive ? String.valueOf(seen.getMessage()) : "exit code " + process.exitValue();
    synchronized (lastWords) {
      return new Ending(
          Reason.WORKER_DIED,
          lastWords.isEmpty() ? how : how + ": " + String.join(" | ", lastWords));
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /// Kills it and clears its folder.
  void close() {
    kill(process);
    Scratch.delete(folder);
  }

  /// Kills it and waits until it is gone, also where the thread was interrupted before: one that is
  /// just dying may still write into its folder.
  static void kill(Process process) {
    process.destroyForcibly();
    boolean wasInterrupted = Thread.interrupted();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      wasInterrupted = true;
    }
    if (wasInterrupted) Thread.currentThread().interrupt();
  }

  /// Keeps what it last said on stderr; a JVM or the system may write there before `Main` begins.
  private void listen() {
    byte[] buffer = new byte[4096];
    StringBuilder line = new StringBuilder();
    try (InputStream words = process.getErrorStream()) {
      for (int read = words.read(buffer); read >= 0; read = words.read(buffer)) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] != '\n') {
            if (line.length() < 400) line.append((char) (buffer[i] & 0xFF));
            continue;
          }
          remember(line);
        }
      }
      remember(line);
    } catch (IOException _) {
      // The pipe breaks when the process is killed: that was its last word.
      remember(line);
    }
  }

  private void remember(StringBuilder line) {
    synchronized (lastWords) {
      if (!line.isEmpty()) lastWords.addLast(line.toString());
      if (lastWords.size() > LAST_LINES) lastWords.removeFirst();
    }
    line.setLength(0);
  }
}
