package burnbag.bench.scans;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What Tesseract reads of the same pages, two processes at a time, each of one thread: with more
/// it spins.
public final class Tesseract {
  private static final int PROCESSES = 2;
  private static final Set<String> LEVELS = Set.of("TOP SECRET", "SECRET", "CONFIDENTIAL");

  private Tesseract() {}

  /// Whether this machine has it.
  public static boolean isThere() throws InterruptedException {
    try (ExecutorService one = Executors.newSingleThreadExecutor()) {
      return one.submit(() -> !read(List.of("tesseract", "--version")).isEmpty()).get();
    } catch (ExecutionException _) {
      return false;
    }
  }

  /// What it found.
  ///
  /// @param levels of each document: those that stand alone on a line of it
  /// @param seconds by the clock, for all pages
  public record Found(Map<String, Set<String>> levels, double seconds) {}

  /// @param pages of each document, by its name
  public static Found levels(Map<String, List<Path>> pages) throws InterruptedException {
    long begin = System.nanoTime();
    Map<String, Set<String>> levels = new TreeMap<>();
    try (ExecutorService processes = Executors.newFixedThreadPool(PROCESSES)) {
      Map<String, List<Future<String>>> texts = new TreeMap<>();
      pages.forEach(
          (name, files) -> {
            List<Future<String>> read = new ArrayList<>();
            for (Path file : files) {
              read.add(processes.submit(() -> read(List.of("tesseract", file.toString(), "-"))));
            }
            texts.put(name, read);
          });
      for (Map.Entry<String, List<Future<String>>> document : texts.entrySet()) {
        Set<String> found = new TreeSet<>();
        for (Future<String> text : document.getValue()) alone(text.get(), found);
        levels.put(document.getKey(), found);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("tesseract failed", e.getCause());
    }
    return new Found(levels, (System.nanoTime() - begin) / 1e9);
  }

  private static void alone(String text, Set<String> found) {
    for (String line : text.split("\n")) {
      String bare = line.replaceAll("[^A-Za-z ]", "").strip();
      if (LEVELS.contains(bare)) found.add(bare);
    }
  }

  private static String read(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try (InputStream out = process.getInputStream()) {
      String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return text;
    }
  }
}
