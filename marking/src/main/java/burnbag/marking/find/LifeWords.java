package burnbag.marking.find;

import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Schemes;
import burnbag.marking.text.FoldedText;
import burnbag.marking.text.Letters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A pattern with the packs' own words about the life of a marking as further alternatives.
///
/// There are many of them, and a page holds few: only those whose longest word stands on the page
/// at all are ever asked for, so that the others cost one plain search each.
///
/// A phrase is written as on paper, in any case; `*` at the end of a word stands for the rest of
/// one, `+` at the end of a phrase says that the next word is joined to it. Beside the phrases of
/// its own key, a cancellation has pairs: what a paper calls its classification (`marking`) and
/// what is said of it when it is lifted (`lifted`), in either order, with at most `BETWEEN` words
/// between them.
final class LifeWords {
  /// A word that is everywhere in prose makes a specimen only where a line is its own.
  private static final String ALONE =
      "^[ \\t*=_#(\\[<–-]*%s(?: ?[(\\[][^\\n]{1,40}[)\\]])?[ \\t*=_!)\\]>–-]*$";

  private static final String BETWEEN = "(?:[ \\n:]{1,2}[^\\s.;:]{1,24}){0,4}[ \\n:]{1,2}";

  /// The same for scripts that set no blanks between words.
  private static final String BETWEEN_GLYPHS = "[^\\n.;。]{0,12}";

  /// @param probe the longest word
  /// @param pattern asked for only where the probe stands on a page
  private record Phrase(String probe, Supplier<String> pattern) {}

  private final UnaryOperator<String> framed;
  private final LatePattern bare;
  private final Optional<Probes> probes;
  private final List<Phrase> phrases = new ArrayList<>();

  /// @param framed the whole pattern with further alternatives, each with a bar before it, or none
  /// @param key of `[life]` in the packs
  /// @param probes of the pattern without the packs' words; empty where it is to be tried anyway
  LifeWords(UnaryOperator<String> framed, Schemes schemes, String key, Optional<Probes> probes) {
    this.probes = probes;
    this.framed = framed;
    this.bare = new LatePattern(() -> framed.apply(""));
    for (Pack pack : schemes.packs()) {
      for (String word : pack.life(key)) {
        String upper = folded(word);
        boolean alone = key.equals("training") && everyday(upper);
        phrases.add(
            new Phrase(
                longest(upper), () -> alone ? ALONE.formatted(spelled(upper)) : bounded(upper)));
      }
      if (key.equals("cancelled")) pairs(pack);
    }
  }

  private void pairs(Pack pack) {
    if (pack.life("marking").isEmpty()) return;
    for (String word : pack.life("lifted")) {
      String upper = folded(word);
      phrases.add(new Phrase(longest(upper), () -> pair(pack.life("marking"), upper)));
    }
  }

  private static String pair(List<String> named, String lifted) {
    String any =
        "(?:" + String.join("|", named.stream().map(word -> bounded(folded(word))).toList()) + ")";
    String other = bounded(lifted);
    String between = Letters.ideograph(lifted.charAt(0)) ? BETWEEN_GLYPHS : BETWEEN;
    return any + between + other + "|" + other + between + any;
  }

  private static String folded(String word) {
    return FoldedText.upper(word);
  }

  Matcher in(String upper) {
    Set<String> there = new LinkedHashSet<>();
    for (Phrase phrase : phrases)
      if (upper.contains(phrase.probe())) there.add(phrase.pattern().get());
    if (there.isEmpty())
      return probes.map(probe -> probe.matcher(bare, upper)).orElseGet(() -> bare.matcher(upper));
    return Pattern.compile(framed.apply("|" + String.join("|", there))).matcher(upper);
  }

  /// One word, or two ideographs: `EXEMPEL`, `見本`. In prose it would let a live marking pass.
  private static boolean everyday(String upper) {
    if (upper.indexOf(' ') >= 0) return false;
    return !Letters.ideograph(upper.charAt(0)) || upper.length() < 4;
  }

  /// The words with any blank, line end or hyphen between them.
  static String spelled(String upper) {
    return String.join(
        "[ \\n-]{1,3}", Stream.of(upper.split("[ -]+")).map(LifeWords::word).toList());
  }

  private static String word(String upper) {
    return upper.endsWith("*")
        ? Pattern.quote(upper.substring(0, upper.length() - 1)) + "[\\p{L}\\p{M}'’]*"
        : Pattern.quote(upper);
  }

  private static String bounded(String upper) {
    if (Letters.ideograph(upper.charAt(0))) return spelled(upper);
    boolean joins = upper.endsWith("+");
    String words = joins ? upper.substring(0, upper.length() - 1) : upper;
    return "(?<![\\p{L}\\p{M}])" + spelled(words) + (joins ? "" : "(?![\\p{L}\\p{M}])");
  }

  private static String longest(String upper) {
    int best = 0;
    int bestEnd = 0;
    int from = 0;
    for (int i = 0; i <= upper.length(); i++) {
      char c = i < upper.length() ? upper.charAt(i) : ' ';
      if (c != ' ' && c != '-' && c != '*' && c != '+') continue;
      if (i - from > bestEnd - best) {
        best = from;
        bestEnd = i;
      }
      from = i + 1;
    }
    return bestEnd == best ? upper : upper.substring(best, bestEnd);
  }
}
