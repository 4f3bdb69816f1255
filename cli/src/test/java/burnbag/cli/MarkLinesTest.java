package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `burnbag mark --jsonl` on lines that are no markings of a paper.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkLinesTest {
  private static final int LONGEST = 1 << 16;

  @TempDir Path here;

  @Test
  void a_line_beyond_the_bound_is_none_and_costs_no_other_line() {
    String long_ = "SECRET//NOFORN ".repeat(20_000);
    List<String> lines = marked(long_, "{\"input\":\"" + long_ + "\"}", "SECRET//NOFORN");
    for (String line : lines.subList(0, 2)) {
      assertTrue(line.contains("\"is\":\"none\""), line.substring(0, 200));
      assertTrue(line.length() < LONGEST + 2_000, () -> line.length() + " characters");
    }
    assertTrue(lines.get(2).contains("\"is\":\"valid\""), lines.get(2));
  }

  @Test
  void a_pair_that_the_bound_cuts_in_two_is_written_as_no_character() {
    String line = marked("S".repeat(LONGEST) + "\uD83D\uDE00 tail").getFirst();
    assertTrue(line.contains("SS\\uFFFD\"") || line.contains("SS\uFFFD\""), line.substring(65_000));
  }

  @Test
  void what_turns_the_direction_of_a_line_is_escaped_and_letters_stay_letters() {
    String line =
        marked("\u05E1\u05D5\u05D3\u05D9\u202E \u05D1\u05D9\u05D5\u05EA\u05E8").getFirst();
    assertTrue(line.contains("\u05E1\u05D5\u05D3\u05D9\\u202E"), line);
    assertFalse(line.contains("\u202E"), line);
    assertTrue(line.contains("\"scheme\":\"il\""), line);
  }

  @Test
  void half_a_pair_in_json_is_no_trouble() {
    String line = marked("{\"input\":\"\\ud800 SECRET//NOFORN\",\"scheme\":\"us\"}").getFirst();
    assertTrue(line.startsWith("{\"input\":"), line);
  }

  private List<String> marked(String... lines) {
    Ran ran = Ran.fed(here, String.join("\n", lines) + "\n", "mark", "--jsonl");
    assertEquals(0, ran.code(), ran.err());
    List<String> out = ran.out().lines().toList();
    assertEquals(lines.length, out.size());
    return out;
  }
}
