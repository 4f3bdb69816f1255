package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorksheetTest {
  @TempDir Path folder;

  @Test
  void what_is_to_be_scanned_and_weighed_is_printed() throws Exception {
    Cellar cellar = new Cellar(folder);
    cellar.documents(2);
    cellar.approved("C-1", "C-2");
    cellar.by("a bag insert bag-1 --new C-1#1 C-1#2 --second b");
    assertEquals(
        "to scan and to weigh: " + folder.resolve("next.pdf") + "\n",
        cellar.asked("destroy next --pdf next.pdf").out());
    byte[] pdf = Files.readAllBytes(folder.resolve("next.pdf"));
    assertTrue(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII).equals("%PDF-"));
    String json = cellar.asked("destroy next --json").out();
    assertTrue(json.contains("\"weigh\":\"bag-1\""), json);
    assertEquals(3, cellar.asked("destroy next --pdf nowhere/next.pdf").code());
  }
}
