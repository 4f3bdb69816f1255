package burnbag.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FenceTest {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  @TempDir Path folder;

  /// Tries what it should not be able to do.
  static final class Prisoner {
    private Prisoner() {}

    /// @param args a paper, its own folder, a folder of the class path, the main process
    public static void main(String[] args) throws IOException {
      Path classes = Path.of(args[2]);
      System.out.println("papers " + Files.exists(Path.of(args[0])));
      System.out.println("papers by proc " + Files.exists(Path.of("/proc/" + args[3] + "/root")));
      System.out.println("settings " + Files.exists(Path.of("/etc/passwd")));
      System.out.println("others' " + Files.exists(Path.of("/home")));
      System.out.println("own " + writes(Path.of(args[1])));
      System.out.println("program " + Files.exists(classes) + writes(classes));
      System.out.println("libraries " + writes(Path.of("/usr/lib")));
      System.out.println("tree " + writes(Path.of("/")));
      System.out.println("network " + hasNetwork());
    }

    private static boolean hasNetwork() {
      try {
        return NetworkInterface.networkInterfaces().anyMatch(one -> !one.getName().equals("lo"));
      } catch (SocketException _) {
        return false;
      }
    }

    private static boolean writes(Path into) {
      Path file = into.resolve("written");
      try {
        Files.writeString(file, "x");
        Files.delete(file);
        return true;
      } catch (IOException _) {
        return false;
      }
    }
  }

  @Test
  void behind_it_there_are_the_program_and_its_own_folder_and_nothing_else() throws Exception {
    String classPath = System.getProperty("java.class.path");
    String classes = classPath.split(":")[0];
    Path paper = Files.writeString(folder.resolve("paper.txt"), "SECRET");
    assumeTrue(run(classPath, "-version").getFirst().equals("0"), "no such fence here");
    assertEquals(
        List.of(
            "0",
            "papers false",
            "papers by proc false",
            "settings false",
            "others' false",
            "own true",
            "program truefalse",
            "libraries false",
            "tree false",
            "network false"),
        run(
            classPath,
            "-cp",
            classPath,
            Prisoner.class.getName(),
            paper.toString(),
            folder.resolve("own-2").toString(),
            classes,
            String.valueOf(ProcessHandle.current().pid())));
  }

  private int runs;

  /// The exit code, and what it said.
  private List<String> run(String classPath, String... arguments) throws Exception {
    Path own = Files.createDirectory(folder.resolve("own-" + ++runs));
    List<String> command =
        Fence.FILES_AND_NETWORK.prefix(new WorkerCommand(JAVA, classPath, List.of()), own);
    command.add(JAVA.toString());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(own.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> said = new ArrayList<>(process.inputReader().lines().toList());
    process.waitFor(1, TimeUnit.MINUTES);
    said.addFirst(String.valueOf(process.exitValue()));
    return said;
  }
}
