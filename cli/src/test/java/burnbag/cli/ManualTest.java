package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The manual page and the completions that lie in `docs/reference/shell` are those that the flags
/// make. `./dev golden` writes them anew.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManualTest {
  private static final boolean WRITE = Boolean.getBoolean("burnbag.golden.write");
  private static final Path FOLDER = Ran.ROOT.resolve("docs/reference/shell");
  private static final Pattern FLAG = Pattern.compile("`(--[a-z][a-z-]*)");

  @ParameterizedTest
  @CsvSource({"man, burnbag.1", "bash, burnbag.bash", "fish, burnbag.fish"})
  void what_lies_in_the_docs_is_what_the_flags_make(String target, String file) throws IOException {
    String made = made(target);
    if (WRITE) Files.writeString(FOLDER.resolve(file), made);
    assertEquals(Files.readString(FOLDER.resolve(file)), made, "behind: ./dev golden");
  }

  @Test
  void every_flag_in_the_manual_is_in_the_page_and_completed() throws IOException {
    List<String> flags =
        FLAG.matcher(Files.readString(Ran.ROOT.resolve("docs/reference/command-line.md")))
            .results()
            .map(flag -> flag.group(1))
            .distinct()
            .toList();
    assertTrue(flags.size() > 25, flags.toString());
    String man = made("man").replace("\\-", "-");
    String bash = made("bash");
    String fish = made("fish");
    for (String flag : flags) {
      assertTrue(man.contains(flag), flag);
      assertTrue(bash.contains(flag), flag);
      assertTrue(fish.contains(" -l " + flag.substring(2)), flag);
    }
  }

  @Test
  void bash_completes_flags_and_their_values() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash");
    assertEquals("--format", completed("burnbag sweep --form"));
    assertEquals("sarif", completed("burnbag sweep --format sa"));
    assertEquals("mark", completed("burnbag mar"));
  }

  @Test
  void groff_renders_the_page_without_a_word() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "no groff");
    Path page = FOLDER.resolve("burnbag.1");
    String said = run("/usr/bin/groff", "-man", "-Tutf8", "-ww", "-z", page.toString());
    assertEquals("", said);
    String text = run("/usr/bin/groff", "-man", "-Tascii", "-P-cbou", page.toString());
    assertTrue(text.replaceAll(" +", " ").contains("burnbag sweep [OPTION]... PATH..."), text);
    assertTrue(text.contains("--accept-ignored"), text);
  }

  private static String completed(String line) throws Exception {
    String[] words = line.split(" ");
    String script =
        "source '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE='%s'; _complete_burnbag 2>/dev/null; echo \"${COMPREPLY[*]}\""
            .formatted(FOLDER.resolve("burnbag.bash"), line, words.length - 1, line);
    return run("/bin/bash", "-c", script).strip();
  }

  private static String run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), "UTF-8");
    process.waitFor();
    return said;
  }

  private static String made(String target) {
    Ran ran = Ran.in(Ran.ROOT, "completion", target);
    assertEquals(0, ran.code(), ran.err());
    return ran.out();
  }
}
