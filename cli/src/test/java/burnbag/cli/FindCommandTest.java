package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FindCommandTest {
  private static final Pattern FIND = Pattern.compile("F-[0-9A-Z]{8}");

  @TempDir Path folder;

  @BeforeEach
  void a_trial_home() {
    assertEquals(0, ran("init", "--home", "h", "--officers", "a,b").code());
  }

  private Ran ran(String... line) {
    return Ran.in(folder, line);
  }

  private String done(String... line) {
    Ran ran = ran(line);
    assertEquals(0, ran.code(), String.join(" ", line) + "\n" + ran.out() + ran.err());
    return ran.out();
  }

  private String reported() {
    Matcher find =
        FIND.matcher(
            done("--home", "h", "find", "report", "--what", "Four books", "--day", "2026-05-31"));
    assertTrue(find.find());
    return find.group();
  }

  @Test
  void a_find_goes_from_the_counter_to_its_end() {
    String find = reported();
    assertTrue(
        done("--home", "h", "find", "list").contains(find + "  2026-06-01  counter  waiting"));
    assertTrue(done("--home", "h", "find", "show", find).contains("what: Four books"));
    done("--home", "h", "--as", "a", "find", "open", find);
    assertTrue(done("--home", "h", "find", "list").contains("open, entry"));
    done("--home", "h", "find", "say", find, "Thank you!");
    assertTrue(done("--home", "h", "find", "show", find).contains("we: Thank you!"));
    String proposed = done("--home", "h", "--as", "a", "find", "close", find, "no-trace");
    Matcher entry = Pattern.compile("second (\\d+)").matcher(proposed);
    assertTrue(entry.find(), proposed);
    done("--home", "h", "--as", "b", "second", entry.group(1));
    assertTrue(done("--home", "h", "find", "list").contains("closed: no-trace"));
    done("--home", "h", "find", "erase", find);
    assertFalse(done("--home", "h", "find", "show", find).contains("Four books"));
  }

  @Test
  void a_receipt_is_verified_with_the_logs_key_alone() throws IOException {
    String find = reported();
    done("--home", "h", "find", "receipt", find, "-o", "early.json");
    assertEquals(2, ran("--home", "h", "find", "verify", "early.json").code());
    done("--home", "h", "--as", "a", "find", "open", find);
    done("--home", "h", "find", "receipt", find, "-o", "r.json");
    Files.writeString(folder.resolve("log.pub"), done("--home", "h", "ledger", "key"));
    done("--home", "h", "find", "erase", find);
    String verified = done("find", "verify", "r.json", "--key", "log.pub");
    assertTrue(verified.contains("verified") && verified.contains("Four books"), verified);
    String text = Files.readString(folder.resolve("r.json"));
    Files.writeString(folder.resolve("r.json"), text.replace("F-", "G-"));
    assertEquals(1, ran("find", "verify", "r.json", "--key", "log.pub").code());
    assertEquals(1, ran("--home", "h", "find", "receipt", find).code());
  }

  @Test
  void a_report_with_a_fault_is_refused_with_what_to_do() {
    Ran ran = ran("--home", "h", "find", "report", "--day", "tomorrow");
    assertEquals(1, ran.code());
    assertTrue(ran.out().contains("write the day as") && ran.out().contains("at least one thing"));
    assertEquals(3, ran("--home", "h", "find", "report", "--way", "dream", "--what", "x").code());
    assertEquals(3, ran("--home", "h", "find", "show", "F-00000000").code());
    assertEquals(3, ran("--home", "h", "find", "verify", "missing.json").code());
  }
}
