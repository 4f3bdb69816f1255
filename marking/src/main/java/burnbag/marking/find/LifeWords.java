package burnbag.marking.find;

import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Schemes;
import burnbag.marking.text.FoldedText;
import burnbag.marking.text.Letters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A pattern with the packs' own words about the life of a marking as further alternatives.
///
/// There are many of them, and a page holds few: only those whose longest word stands on the page
/// at all are ever asked for, so that the others cost one plain search each.
final class LifeWords {
  /// A word that is everywhere in prose makes a specimen only where a line is its own.
  private static final String ALONE = "^[ \\t*=_#–-]*%s[ \\t*=_!–-]*$";

  /// @param probe the longest word
  private record Phrase(String probe, String pattern) {}

  private final String before;
  private final String after;
  private final Pattern bare;
  private final Optional<Probes> probes;
  private final Set<Phrase> phrases = new LinkedHashSet<>();

  /// @param before the pattern up to where an alternative may be added
  /// @param after the rest of it
  /// @param key of `[life]` in the packs
  /// @param probes of the pattern without the packs' words; empty where it is to be tried anyway
  LifeWords(String before, String after, Schemes schemes, String key, Optional<Probes> probes) {
    this.probes = probes;
    this.before = before;
    this.after = after;
    this.bare = Pattern.compile(before + after);
    for (Pack pack : schemes.packs()) {
      for (String word : pack.life(key)) {
        String upper = FoldedText.of(word, 0, word.length()).upper();
        boolean alone = key.equals("training") && everyday(upper);
        phrases.add(
            new Phrase(
                longest(upper), alone ? ALONE.formatted(Pattern.quote(upper)) : bounded(upper)));
      }
    }
  }

  Matcher in(String upper) {
    List<String> there = new ArrayList<>();
    for (Phrase phrase : phrases) if (upper.contains(phrase.probe())) there.add(phrase.pattern());
    if (there.isEmpty())
      return probes.map(probe -> probe.matcher(bare, upper)).orElseGet(() -> bare.matcher(upper));
    return Pattern.compile(before + "|" + String.join("|", there) + after).matcher(upper);
  }

  /// One word, or two ideographs: `EXEMPEL`, `見本`. In prose it would let a live marking pass.
  private static boolean everyday(String upper) {
    if (upper.indexOf(' ') >= 0) return false;
    return !Letters.ideograph(upper.charAt(0)) || upper.length() < 4;
  }

  /// The words with any blank, line end or hyphen between them.
  static String spelled(String upper) {
    return String.join(
        "[ \\n-]{1,3}", Stream.of(upper.split("[ -]+")).map(Pattern::quote).toList());
  }

  private static String bounded(String upper) {
    if (Letters.ideograph(upper.charAt(0))) return spelled(upper);
    return "(?<!\\p{L})" + spelled(upper) + "(?!\\p{L})";
  }

  private static String longest(String upper) {
    return Stream.of(upper.split("[ -]+"))
        .max(Comparator.comparingInt(String::length))
        .orElse(upper);
  }
}
