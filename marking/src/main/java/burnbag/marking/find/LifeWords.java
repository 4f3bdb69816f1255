package burnbag.marking.find;

import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Schemes;
import burnbag.marking.text.FoldedText;
import burnbag.marking.text.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A pattern with the packs' own words about the life of a marking as further alternatives.
///
/// There are many of them, and a page holds few: each is a `Saying` with its longest word for a
/// keyword.
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

  /// No more than so many characters match `BETWEEN`.
  private static final int LONGEST_BETWEEN = 106;

  /// And what stands between two words of a phrase.
  private static final int LONGEST_GAP = 3;

  /// And the rest of a word.
  private static final int LONGEST_REST = 40;

  /// What stands round each alternative.
  ///
  /// @param round a phrase's pattern in its frame
  /// @param reach the longest that the frame can match before it
  record Frame(UnaryOperator<String> round, IntSupplier reach) {
    static final Frame NONE = new Frame(phrase -> phrase, () -> 0);
  }

  private final Frame frame;
  private final List<Saying> sayings = new ArrayList<>();

  /// @param frame round the packs' words
  /// @param key of `[life]` in the packs
  LifeWords(Frame frame, Schemes schemes, String key) {
    this.frame = frame;
    for (Pack pack : schemes.packs()) {
      for (String word : pack.life(key)) {
        String upper = folded(word);
        if (key.equals("training") && everyday(upper)) {
          sayings.add(
              Saying.of(
                  () -> "(?m)" + ALONE.formatted(spelled(upper)),
                  Set.of(longest(upper)),
                  () -> 0,
                  true));
        } else {
          add(() -> bounded(upper), longest(upper), () -> reach(upper));
        }
      }
      if (key.equals("cancelled")) pairs(pack);
    }
  }

  /// @param own stands before the packs' words where both begin at one place
  LifeWords(Saying own, Frame frame, Schemes schemes, String key) {
    this(frame, schemes, key);
    sayings.addFirst(own);
  }

  private void add(Supplier<String> spelled, String keyword, IntSupplier reach) {
    sayings.add(
        Saying.of(
            () -> frame.round().apply(spelled.get()),
            Set.of(keyword),
            () -> frame.reach().getAsInt() + reach.getAsInt(),
            false));
  }

  private void pairs(Pack pack) {
    List<String> named = pack.life("marking");
    if (named.isEmpty()) return;
    for (String word : pack.life("lifted")) {
      String upper = folded(word);
      add(
          () -> pair(named, upper),
          longest(upper),
          () ->
              named.stream().mapToInt(each -> length(folded(each))).max().orElse(0)
                  + LONGEST_BETWEEN
                  + reach(upper));
    }
  }

  private static String pair(List<String> named, String lifted) {
    String any =
        "(?:" + String.join("|", named.stream().map(word -> bounded(folded(word))).toList()) + ")";
    String other = bounded(lifted);
    String between = Letters.ideograph(lifted.charAt(0)) ? BETWEEN_GLYPHS : BETWEEN;
    return any + between + other + "|" + other + between + any;
  }

  /// All of them, those of the office first.
  List<Saying> sayings() {
    return sayings;
  }

  /// Whether one of them stands in a short text.
  boolean in(String upper) {
    for (Saying saying : sayings)
      if (saying.canStand(upper) && saying.pattern().matcher(upper).find()) return true;
    return false;
  }

  private static String folded(String word) {
    return FoldedText.upper(word);
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
        ? Pattern.quote(upper.substring(0, upper.length() - 1))
            + "[\\p{L}\\p{M}'’]{0,"
            + LONGEST_REST
            + "}"
        : Pattern.quote(upper);
  }

  private static String bounded(String upper) {
    if (Letters.ideograph(upper.charAt(0))) return spelled(upper);
    boolean joins = upper.endsWith("+");
    String words = joins ? upper.substring(0, upper.length() - 1) : upper;
    return "(?<![\\p{L}\\p{M}])" + spelled(words) + (joins ? "" : "(?![\\p{L}\\p{M}])");
  }

  /// How many characters before its longest word a phrase can begin.
  private static int reach(String upper) {
    int reach = 0;
    for (String word : upper.split("[ -]+")) {
      if (word.startsWith(longest(upper))) return reach;
      reach += length(word) + LONGEST_GAP;
    }
    return reach;
  }

  /// No text longer than this is a phrase.
  static int length(String upper) {
    int length = 0;
    for (String word : upper.split("[ -]+"))
      length += word.length() + LONGEST_GAP + (word.endsWith("*") ? LONGEST_REST : 0);
    return length;
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
