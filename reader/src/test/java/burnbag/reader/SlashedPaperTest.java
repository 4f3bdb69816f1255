package burnbag.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.page.Page;
import burnbag.reading.Limits;
import burnbag.reading.Ocr;
import burnbag.reading.Reader;
import burnbag.reading.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Drawn sheets whose marking has several parts.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlashedPaperTest {
  private static final String MARKING = "UNCLASSIFIED//LAW ENFORCEMENT SENSITIVE";

  @TempDir Path scratch;

  @Test
  void the_slashes_between_the_parts_of_a_marking_are_read_as_such() throws IOException {
    Recorder seen = new Recorder();
    try (Reader reader = Recorder.reader(Limits.USUAL, Ocr.AUTO, 1, scratch)) {
      byte[] sheet = new DrawnSheet().write(MARKING, 300, 107, 25).png();
      reader.read(new ByteArrayInputStream(sheet), "scan.png", seen);
    }
    assertTrue(
        seen.readings.stream()
            .anyMatch(
                one -> one instanceof Reading.Text(Page page) && page.text().contains(MARKING)),
        seen.toString());
  }
}
