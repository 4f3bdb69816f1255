package burnbag.desk.found;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// What the page says, in each language that there is a file for: `words/TAG.properties`.
final class Words {
  private static final String FILES = "classpath*:burnbag/desk/found/words/*.properties";
  private static final String FIRST = "en";

  /// A language that can be chosen.
  ///
  /// @param tag as BCP 47 has it
  /// @param name as its speakers call it
  public record Language(String tag, String name) {}

  private final SortedMap<String, Map<String, String>> languages;

  private Words(SortedMap<String, Map<String, String>> languages) {
    this.languages = languages;
  }

  /// All files that are there.
  static Words read() {
    SortedMap<String, Map<String, String>> languages = new TreeMap<>();
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
        String name = String.valueOf(file.getFilename());
        languages.put(name.substring(0, name.lastIndexOf('.')), read(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> first = languages.getOrDefault(FIRST, Map.of());
    languages.forEach(
        (tag, words) -> {
          List<String> missing = new ArrayList<>(first.keySet());
          missing.removeAll(words.keySet());
          if (!missing.isEmpty() || first.isEmpty()) {
            throw new IllegalStateException(tag + ".properties lacks " + missing);
          }
        });
    return new Words(languages);
  }

  private static Map<String, String> read(Resource file) throws IOException {
    Properties words = new Properties();
    try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      words.load(in);
    }
    Map<String, String> read = new TreeMap<>();
    words.forEach((key, word) -> read.put(key.toString(), word.toString()));
    return read;
  }

  List<Language> languages() {
    return languages.entrySet().stream()
        .map(one -> new Language(one.getKey(), one.getValue().get("language")))
        .sorted(Comparator.comparing(Language::tag))
        .toList();
  }

  /// The language that was asked for by its tag, or else the first of those that a browser accepts,
  /// or else English.
  ///
  /// @param accepted as a browser sends it: `zh-CN,zh;q=0.9,en;q=0.8`; empty for none
  String chosen(String asked, String accepted) {
    if (languages.containsKey(asked)) return asked;
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(accepted);
      String tag = Locale.lookupTag(ranges, languages.keySet());
      return tag == null ? FIRST : tag;
    } catch (IllegalArgumentException _) {
      // An empty header, or one that somebody made up.
      return FIRST;
    }
  }

  /// What there is to say in a language.
  ///
  /// @param tag one of `languages`
  Map<String, String> in(String tag) {
    return languages.getOrDefault(tag, languages.get(FIRST));
  }

  /// A saying with its places `{0}`, `{1}` filled.
  static String filled(String saying, Object... values) {
    String filled = saying;
    for (int i = 0; i < values.length; i++) {
      filled = filled.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return filled;
  }
}
