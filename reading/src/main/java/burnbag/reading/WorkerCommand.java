package burnbag.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How a worker's JVM is started.
///
/// @param java the executable
/// @param classPath of the module `reader` and what it stands on, all parts absolute
/// @param jvmArgs besides those that every worker gets: `-XX:AOTCache=…` for one
public record WorkerCommand(Path java, String classPath, List<String> jvmArgs) {
  private static final String MAIN = "burnbag.reader.Main";

  /// How much the JVM does to make what it runs faster.
  enum Compilation {
    /// Quickly compiled code alone: half the processor time for a few hundred documents.
    QUICK,
    /// The optimising compiler too, which takes seconds of its own and pays later.
    THOROUGH
  }

  public WorkerCommand {
    jvmArgs = List.copyOf(jvmArgs);
  }

  /// The command line for a worker that is to keep to this folder; what holds it to that, if
  /// anything, is its `Fence`.
  List<String> line(Limits limits, Path folder, Compilation compilation) {
    return line(limits, folder, compilation, MAIN);
  }

  /// The same for another main of the module `reader`.
  List<String> line(Limits limits, Path folder, Compilation compilation, String main) {
    List<String> line = new ArrayList<>();
    line.add(java.toString());
    line.addAll(
        List.of(
            "-Xmx" + limits.workerHeapMegabytes() + "m",
            "-Xms32m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:ReservedCodeCacheSize=96m",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+DisableAttachMechanism",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-Xlog:aot*=off:stderr",
            "-Xlog:cds*=off:stderr",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.home=" + folder,
            "-Djava.io.tmpdir=" + folder));
    if (compilation == Compilation.QUICK) line.add("-XX:TieredStopAtLevel=1");
    line.addAll(jvmArgs);
    line.add("-cp");
    line.add(classPath);
    line.add(main);
    return line;
  }
}
