package burnbag.desk.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.response.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsTest {
  @TempDir private Path folder;

  private Settings of(String text) throws IOException {
    return Settings.read(
        Files.write(folder.resolve("gate.properties"), text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void what_is_not_said_is_as_usual() {
    Settings none = Settings.read(folder.resolve("nobody-wrote-it"));
    assertEquals("The gate", none.text("name", "The gate"));
    assertEquals(90, none.number("erase-after-days", 90));
    assertEquals(ZoneOffset.UTC, none.zone("zone", ZoneOffset.UTC));
  }

  @Test
  void what_is_said_is_taken() throws IOException {
    Settings said =
        of("name =  Hafenhof \nerase-after-days = 7\nzone = Europe/Berlin\nkeep-photos = yes\n");
    assertEquals("Hafenhof", said.text("name", ""));
    assertEquals(7, said.number("erase-after-days", 90));
    assertEquals(ZoneId.of("Europe/Berlin"), said.zone("zone", ZoneOffset.UTC));
    assertTrue(said.yes("keep-photos"));
  }

  @Test
  void a_value_that_cannot_be_understood_is_told_with_its_file_and_name() throws IOException {
    Settings wrong = of("days = 0\nmany = 100000\nzone = Moon\nkeep = maybe\n");
    List<Consumer<Settings>> questions =
        List.of(
            said -> said.number("days", 1),
            said -> said.number("many", 1),
            said -> said.zone("zone", ZoneOffset.UTC),
            said -> said.yes("keep"));
    for (Consumer<Settings> question : questions) {
      Trouble told = assertThrows(Trouble.class, () -> question.accept(wrong));
      assertEquals(Trouble.Code.B404_SETTINGS_NOT_USABLE, told.code());
      assertTrue(told.getMessage().contains("gate.properties: "), told.getMessage());
    }
  }

  @Test
  void a_file_that_is_no_list_of_values_is_told_so() throws IOException {
    Files.write(folder.resolve("latin.properties"), new byte[] {'n', '=', (byte) 0xe9});
    assertThrows(Trouble.class, () -> Settings.read(folder.resolve("latin.properties")));
    assertThrows(Trouble.class, () -> of("name = \\u00zz"));
  }
}
