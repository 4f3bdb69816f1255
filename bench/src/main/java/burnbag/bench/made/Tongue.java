package burnbag.bench.made;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A language that papers are written in, with its stock of body paragraphs: minutes, budgets,
/// letters, novels, with the level words in prose here and there.
public enum Tongue {
  EN("en", 72),
  DE("de", 72),
  FR("fr", 76),
  ES("es", 76),
  ZH("zh", 34),
  ZH_HANT("zh_hant", 34),
  JA("ja", 34),
  KO("ko", 40),
  RU("ru", 76),
  UK("uk", 76),
  HI("hi", 76),
  TR("tr", 76),
  HE("he", 76),
  AR("ar", 76),
  IT("it", 76),
  SV("sv", 76),
  NO("no", 76),
  DA("da", 76),
  FI("fi", 76),
  PL("pl", 76);

  private final List<String> paragraphs;
  private final int columns;

  Tongue(String code, int columns) {
    this.paragraphs = lines("body-" + code + ".txt");
    this.columns = columns;
  }

  /// Its stock of body text.
  public List<String> paragraphs() {
    return paragraphs;
  }

  /// How many characters a line of its type holds.
  int columns() {
    return columns;
  }

  /// Whether it is written without blanks between words, so that a line breaks anywhere.
  public boolean unspaced() {
    return this == ZH || this == ZH_HANT || this == JA;
  }

  static List<String> lines(String resource) {
    try (InputStream in = Tongue.class.getResourceAsStream("/burnbag/bench/made/" + resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
