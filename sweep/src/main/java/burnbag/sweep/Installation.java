package burnbag.sweep;

import burnbag.reading.WorkerCommand;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where this burnbag lies, and so how its workers are started: with the same JDK, and with a class
/// path that the main process does not have.
///
/// @param home the folder of the launcher
public record Installation(Path home) {
  private static final String HOME = "burnbag.home";

  /// As the launcher says it.
  public static Installation ofLauncher() {
    String home = System.getProperty(HOME);
    if (home == null) throw notWhole("the property " + HOME + " is not set");
    return new Installation(Path.of(home));
  }

  /// How a worker is started.
  public WorkerCommand workers() {
    Path built = home.resolve("reader/target");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new WorkerCommand(java, classPath(built), cache(built.resolve("worker.aot")));
  }

  private static String classPath(Path built) {
    Path own = built.resolve("burnbag-reader.jar");
    if (!Files.isRegularFile(own)) throw notWhole(own + " is missing");
    try (Stream<Path> jars = Files.list(built.resolve("lib"))) {
      return Stream.concat(Stream.of(own), jars.sorted())
          .map(jar -> jar.toAbsolutePath().toString())
          .collect(Collectors.joining(File.pathSeparator));
    } catch (IOException e) {
      throw notWhole(e.getMessage() + " is missing");
    }
  }

  /// A cache that does not fit its JVM is passed over by it; one that is not there is not named.
  private static List<String> cache(Path cache) {
    return Files.isRegularFile(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
  }

  private static Trouble notWhole(String why) {
    return new Trouble(
        Trouble.Code.B207_NOT_INSTALLED_WHOLE,
        "burnbag is not installed whole: " + why,
        "start it by its launcher ./burnbag, which builds what is missing");
  }
}
