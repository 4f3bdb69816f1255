package burnbag.reading;

import burnbag.reading.WorkerCommand.Compilation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Has a process of its own stamp a PDF, once for each copy. It runs behind a fence as workers do
/// and is ended where it takes too long or too much memory; nothing of the file is parsed here.
///
/// They speak through the process's folder: `in.pdf` and `stamps` go in; `ready`, `out-N.pdf` and
/// at the end `done` (the number of pages) or `refused` (why) come out.
public final class Stamping {
  private static final String MAIN = "burnbag.reader.stamp.Main";
  private static final Duration START = Duration.ofSeconds(20);
  private static final long LOOK_EVERY_MILLIS = 50;
  private static final long MOST_SAID = 1_000;
  private static final String BROKEN_OFF = "it was broken off";

  private final WorkerCommand command;
  private final Limits limits;
  private final Scratch scratch;

  /// What came of it.
  public sealed interface Outcome {
    /// All copies are stamped.
    ///
    /// @param copies as PDF, in the order of the stamps
    /// @param pages that each has
    record Stamped(List<Path> copies, int pages) implements Outcome {
      public Stamped {
        copies = List.copyOf(copies);
      }
    }

    /// None is.
    ///
    /// @param why for a person
    record Refused(String why) implements Outcome {}
  }

  /// @param scratch must be closed when the copies were taken over
  public Stamping(WorkerCommand command, Limits limits, Scratch scratch) {
    this.command = command;
    this.limits = limits;
    this.scratch = scratch;
  }

  /// @param pdf is read and not changed
  public Outcome stamp(Path pdf, List<Stamp> stamps) throws IOException {
    if (Files.size(pdf) > limits.fileBytes()) {
      return new Outcome.Refused("it is larger than " + limits.fileBytes() + " bytes");
    }
    for (Fence fence : Fence.values()) {
      Path folder = scratch.folder("stamp");
      Files.copy(pdf, folder.resolve("in.pdf"));
      Files.write(folder.resolve("stamps"), written(stamps), StandardCharsets.UTF_8);
      String ended = run(fence, folder, stamps.size());
      // Nothing of the file was read before it is ready: no file can bring a weaker fence about.
      if (there(folder.resolve("ready"))) return outcome(folder, stamps.size(), ended);
      if (Thread.currentThread().isInterrupted()) return new Outcome.Refused(BROKEN_OFF);
    }
    return new Outcome.Refused("no worker could be started");
  }

  private List<String> written(List<Stamp> stamps) {
    List<String> lines = new ArrayList<>();
    lines.add("pages " + limits.pages());
    for (Stamp stamp : stamps) {
      lines.add("stamp");
      for (String line : stamp.lines()) lines.add("line " + line);
      for (String row : stamp.modules()) lines.add("row " + row);
    }
    return lines;
  }

  /// @return why it was ended; empty where it ended by itself
  private String run(Fence fence, Path folder, int copies) throws IOException {
    List<String> line = command.line(limits, folder, Compilation.QUICK, MAIN);
    ProcessBuilder builder = Worker.builder(fence.prefix(command, folder), line, folder);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try {
      long began = System.nanoTime();
      long most = limits.perFile().multipliedBy(copies).plus(START).toNanos();
      while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        if (System.nanoTime() - began > most) return "it took longer than a file may";
        if (Worker.rssKilobytes(process.pid()) > limits.workerRssMegabytes() * 1024L) {
          return "it took more memory than a worker may";
        }
        if (bytes(folder) > most(copies)) return "its copies are larger than they may be";
      }
      return "";
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return BROKEN_OFF;
    } finally {
      Worker.kill(process);
    }
  }

  private long most(int copies) {
    return 2 * limits.fileBytes() * (copies + 1L);
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      long sum = 0;
      for (Path file : files.toList()) if (there(file)) sum += file.toFile().length();
      return sum;
    }
  }

  private static boolean there(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static Outcome outcome(Path folder, int copies, String ended) throws IOException {
    Path refused = folder.resolve("refused");
    if (there(refused)) return new Outcome.Refused(said(refused));
    if (!there(folder.resolve("done"))) {
      return new Outcome.Refused(ended.isEmpty() ? "the worker died of it" : ended);
    }
    String pages = said(folder.resolve("done"));
    if (!pages.matches("[1-9]\\d{0,5}")) return new Outcome.Refused("the worker talks nonsense");
    List<Path> made = new ArrayList<>();
    for (int i = 1; i <= copies; i++) {
      Path copy = folder.resolve("out-" + i + ".pdf");
      if (!there(copy)) return new Outcome.Refused("the worker talks nonsense");
      made.add(copy);
    }
    return new Outcome.Stamped(made, Integer.parseInt(pages));
  }

  /// A line, whatever a worker wrote there.
  private static String said(Path file) throws IOException {
    if (file.toFile().length() > MOST_SAID) return "the worker talks nonsense";
    try (var channel =
        Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
      byte[] bytes = java.nio.channels.Channels.newInputStream(channel).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).strip().replaceAll("\\p{Cntrl}", "?");
    }
  }
}
