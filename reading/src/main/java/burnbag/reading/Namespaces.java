package burnbag.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Whether the kernel lets a process have a network, users and mounts of its own.
///
/// In a new network namespace there is no interface, not even a working loopback. `unshare` gives
/// way to the command it runs, so that the process started is the worker itself and can be watched
/// and killed as such.
final class Namespaces {
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/unshare"), Path.of("/bin/unshare"));
  private static final List<String> FLAGS =
      List.of("--user", "--map-root-user", "--net", "--ipc", "--mount");

  private Namespaces() {}

  /// What to put before a command to run it apart; empty where that does not work here.
  static List<String> prefix() {
    for (Path unshare : PLACES) {
      if (!Files.isExecutable(unshare)) continue;
      List<String> prefix = new ArrayList<>();
      prefix.add(unshare.toString());
      prefix.addAll(FLAGS);
      if (works(prefix)) return List.copyOf(prefix);
    }
    return List.of();
  }

  private static boolean works(List<String> prefix) {
    List<String> trial = new ArrayList<>(prefix);
    trial.add("/bin/true");
    try {
      Process process =
          new ProcessBuilder(trial)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor(5, TimeUnit.SECONDS)) return process.exitValue() == 0;
      process.destroyForcibly();
      return false;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
