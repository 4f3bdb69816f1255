package burnbag.desk.settings;

import burnbag.response.Trouble;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Properties;

/// A file of names and values (`java.util.Properties`, in UTF-8). Read once.
public final class Settings {
  private final Path file;
  private final Properties said;

  private Settings(Path file, Properties said) {
    this.file = file;
    this.said = said;
  }

  /// @param file without it, nothing is said
  /// @throws Trouble for a file that cannot be read
  public static Settings read(Path file) {
    Properties said = new Properties();
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        said.load(in);
      } catch (IOException | IllegalArgumentException e) {
        throw new Trouble(
            Trouble.Code.B404_SETTINGS_NOT_USABLE,
            file + " cannot be read: " + e.getMessage(),
            "write it anew in UTF-8, a line for each name and value",
            e);
      }
    }
    return new Settings(file, said);
  }

  /// A value without the blanks round it.
  public String text(String name, String otherwise) {
    return said.getProperty(name, otherwise).strip();
  }

  /// @throws Trouble unless it is a number from 1 to 99999
  public int number(String name, int otherwise) {
    String value = text(name, Integer.toString(otherwise));
    if (value.matches("[1-9]\\d{0,4}")) return Integer.parseInt(value);
    throw wrong(name, value, "a number from 1 to 99999");
  }

  /// @throws Trouble unless it is yes or no
  public boolean yes(String name) {
    String value = text(name, "no");
    return switch (value) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw wrong(name, value, "yes or no");
    };
  }

  /// @throws Trouble unless it is the name of a time zone
  public ZoneId zone(String name, ZoneId otherwise) {
    String value = text(name, otherwise.getId());
    try {
      return ZoneId.of(value);
    } catch (DateTimeException _) {
      throw wrong(name, value, "the name of a time zone, as Europe/Berlin");
    }
  }

  private Trouble wrong(String name, String value, String right) {
    return new Trouble(
        Trouble.Code.B404_SETTINGS_NOT_USABLE,
        file + ": " + name + " is not '" + value + "'",
        "write " + right + ", or take the line out");
  }
}
