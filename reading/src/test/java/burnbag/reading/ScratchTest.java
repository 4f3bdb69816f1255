package burnbag.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScratchTest {
  @TempDir Path parent;

  /// Makes a scratch folder in a scratch folder, as a sweep does, says so, and waits.
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws IOException {
      Scratch outer = new Scratch(Path.of(args[0]));
      Scratch inner = new Scratch(outer.folder());
      Files.writeString(inner.file(), "SECRET");
      System.out.println(outer.folder());
      System.in.read();
    }
  }

  @Test
  void what_a_killed_process_left_goes_with_the_next_and_not_before() throws Exception {
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                parent.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path left = Path.of(holder.inputReader().readLine());
    new Scratch(parent).close();
    assertTrue(Files.isDirectory(left), "it is in use");
    holder.destroyForcibly().waitFor();
    assertTrue(Files.isDirectory(left), "a kill clears nothing");
    new Scratch(parent).close();
    assertFalse(Files.exists(left));
    try (Stream<Path> entries = Files.list(parent)) {
      assertEquals(List.of(), entries.toList());
    }
  }

  @Test
  void folders_of_others_stay() throws IOException {
    Path other = Files.createDirectory(parent.resolve("burnbag-notes"));
    new Scratch(parent).close();
    assertTrue(Files.isDirectory(other));
  }
}
