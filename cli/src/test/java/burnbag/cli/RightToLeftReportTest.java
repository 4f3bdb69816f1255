package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Bidi;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The text report of Hebrew and Arabic papers, as a terminal shows it that turns right-to-left
/// text (Unicode Standard Annex 9).
@DisplayNameGeneration(ReplaceUnderscores.class)
class RightToLeftReportTest {
  private static final String HEBREW = "סודי ביותר\n\nעותק מספר 3\n\nמשרד הביטחון\n\nסודי ביותר\n";
  private static final String ARABIC = "سري للغاية\n\nنسخة رقم 4\n\nوزارة الدفاع\n\nسري للغاية\n";
  private static final Pattern OWN =
      Pattern.compile(
          "rank \\d|page \\d+|pages \\d+|characters \\d+–\\d+|\\d+ more place|\\[il|\\[ar");

  @TempDir Path here;

  @Test
  void what_burnbag_says_itself_keeps_its_order_beside_markings_from_right_to_left()
      throws IOException {
    Files.writeString(here.resolve("a.txt"), HEBREW);
    Files.writeString(here.resolve("b.txt"), ARABIC);
    String report = report();
    int seen = 0;
    for (String line : report.lines().toList()) {
      Matcher own = OWN.matcher(line);
      while (own.find()) {
        seen++;
        assertEquals(own.group(), shown(line, own.start(), own.end()), line);
      }
    }
    assertTrue(seen >= 8, report);
  }

  @Test
  void overrides_in_a_text_and_in_a_name_are_told_and_not_obeyed() throws IOException {
    Files.writeString(here.resolve("\u202Etxt.a"), HEBREW.replace(" ", " \u202E"));
    String report = report();
    assertTrue(report.contains("⟨U+202E⟩txt.a"), report);
    assertTrue(report.chars().noneMatch(c -> c == 0x202E), report);
  }

  @Test
  void a_quoted_text_is_no_longer_than_a_line() throws IOException {
    String wide = "סודי" + " ".repeat(3_000) + "ביותר\n\nמשרד הביטחון\n";
    Files.writeString(here.resolve("a.txt"), wide);
    assertTrue(report().lines().allMatch(line -> line.length() < 500), report());
  }

  /// A stretch of the line as it stands on the screen; empty where it is turned, or torn apart.
  private static String shown(String line, int start, int end) {
    Bidi bidi = new Bidi(line, Bidi.DIRECTION_LEFT_TO_RIGHT);
    for (int i = start; i < end; i++) if (bidi.getLevelAt(i) != 0) return "";
    return line.substring(start, end);
  }

  private String report() {
    Ran ran = Ran.in(here, "sweep", "--quiet", ".");
    assertEquals("", ran.err());
    return ran.out();
  }
}
