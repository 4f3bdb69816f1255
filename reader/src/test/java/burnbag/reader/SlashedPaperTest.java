package burnbag.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.reading.Ocr;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Drawn sheets whose marking has several parts.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlashedPaperTest {
  private static final String MARKING = "UNCLASSIFIED//LAW ENFORCEMENT SENSITIVE";

  @AutoClose static final PaperDesk DESK = new PaperDesk(Ocr.AUTO);

  @Test
  void the_slashes_between_the_parts_of_a_marking_are_read_as_such() throws IOException {
    Recorder seen = DESK.read(new DrawnSheet().write(MARKING, 300, 107, 25));
    assertTrue(
        seen.pages().stream().anyMatch(page -> page.text().contains(MARKING)), seen.toString());
  }
}
