package burnbag.marking.find;

import burnbag.marking.label.TextLabels;
import burnbag.marking.scheme.Form;
import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import burnbag.marking.scheme.Schemes;
import burnbag.marking.text.FoldedText;
import burnbag.marking.text.Letters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Chooses what the prefilter stops at: of each phrase of the packs the part that is rarest in
/// prose.
final class Stops {
  /// Short words are met inside others everywhere; they count where they stand in capitals.
  private static final int LONGEST_ABBREVIATION = 4;

  private static final int SHORTEST_ANCHOR = 3;

  /// A word and the letter of a grade.
  private static final Pattern LETTERED = Pattern.compile("\\p{Lu}+ \\p{Lu}");

  /// Two words, and what parts them.
  private static final Pattern PAIR =
      Pattern.compile("([\\p{L}\\p{N}]+)([ -]|[ ]?[:/][ ]?)([\\p{L}\\p{N}]+)");

  /// Words that prose is full of: nobody should have to look at each of them for the phrases that
  /// end in one.
  private static final Set<String> EVERYDAY =
      Set.of(
          "ADMINISTRATIVE",
          "AGREEMENT",
          "AUTOMATICALLY",
          "BACKGROUND",
          "BUSINESS",
          "CATEGORY",
          "CHANNELS",
          "CLASSIFIED",
          "CLEAR",
          "COMMERCIAL",
          "COMMITTEE",
          "COMMUNICATION",
          "COMMUNICATIONS",
          "COMPANY",
          "CONFIDENCE",
          "CONTINUED",
          "CONTRACT",
          "CONTROL",
          "CONTROLLED",
          "COVERING",
          "DEFENCE",
          "DEFENSE",
          "DIFFUSION",
          "DISSEMINATION",
          "DISTRIBUTION",
          "DOCUMENT",
          "DOCUMENTS",
          "ENFORCEMENT",
          "ENVIRONMENT",
          "FILED",
          "FOREIGN",
          "GOVERNMENT",
          "GREEN",
          "INFORMATION",
          "INTELLIGENCE",
          "INTERNAL",
          "LIMITED",
          "MANAGEMENT",
          "MATERIAL",
          "MATERIALS",
          "NATIONAL",
          "OFFICIAL",
          "OUTSIDE",
          "PERSONAL",
          "PRIVATE",
          "PROTECTED",
          "RECIPIENT",
          "SECURITY",
          "SERVICE",
          "SPECIAL",
          "STRICTLY",
          "WHITE",
          "WITHOUT");

  private static final Pattern TWO_IDEOGRAPHS =
      Pattern.compile("[\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}]{2}");

  private final Schemes schemes;
  private final Portions portions;
  private final Set<Anchors.Anchor> all = new LinkedHashSet<>();

  Stops(Schemes schemes, Portions portions) {
    this.schemes = schemes;
    this.portions = portions;
  }

  List<Anchors.Anchor> anchors() {
    for (Pack pack : schemes.packs()) {
      for (Rule rule : pack.rules()) {
        for (String phrase : rule.words()) {
          if (rule.form() == Form.ALONE) {
            for (String word : LoneGlyphs.anchors(phrase)) add(word, Hits.WORDS, false);
          } else {
            add(phrase, rule.form() == Form.COMMON);
          }
        }
      }
    }
    for (String word : portions.anchors()) add(word, Hits.PORTIONS, true);
    for (String word : CopyMarks.ANCHORS) add(word, Hits.COPY_MARKS, false);
    for (String word : TextLabels.ANCHORS) add(word, Hits.LABELS, false);
    if (schemes.pack("us").isPresent()) {
      for (String word : AuthorityBlocks.ANCHORS) add(word, Hits.BLOCKS, false);
      for (String word : AuthorityBlocks.SHOUTED_ANCHORS) add(word, Hits.BLOCKS, true);
      for (String word : Records.ANCHORS) add(word, Hits.RECORDS, false);
    }
    add(" BEGIN ", Hits.HIDING, true);
    return List.copyOf(all);
  }

  private void add(String word, int subject, boolean shouted) {
    all.add(new Anchors.Anchor(word, subject, shouted));
  }

  private void add(String phrase, boolean common) {
    String word = rarest(phrase);
    boolean abbreviation = word.length() <= LONGEST_ABBREVIATION && word.charAt(0) < 128;
    // `VS-NfD` keeps its small letter in capitals: its first part and the next letter are enough.
    if (abbreviation && phrase.matches("\\p{Lu}{2,4}-\\p{L}.*"))
      word = phrase.substring(0, phrase.indexOf('-') + 2).replace('-', ' ');
    if (EVERYDAY.contains(word) && !common) {
      for (String pair : rarestPair(phrase)) add(pair, Hits.WORDS, false);
    } else {
      whole(phrase, word, common || abbreviation);
    }
  }

  /// A word of a phrase as it may stand there: by itself, or with the phrase's next word joined to
  /// it. Longer words that begin like it are everywhere in prose.
  private void whole(String phrase, String word, boolean shouted) {
    String upper = FoldedText.upper(phrase);
    int at = upper.indexOf(word);
    if (at < 0) {
      add(word, Hits.WORDS, shouted);
      return;
    }
    all.add(new Anchors.Anchor(word, Hits.WORDS, shouted, true));
    for (; at >= 0; at = upper.indexOf(word, at + 1)) {
      int end = at + word.length();
      int next = end;
      while (next < upper.length() && " -".indexOf(upper.charAt(next)) >= 0) next++;
      if (next > end && next < upper.length() && Letters.wordPart(upper.charAt(next)))
        add(word + upper.charAt(next), Hits.WORDS, shouted);
    }
  }

  /// The longest two words that stand side by side in a phrase, with the gaps that a text may have
  /// between them; the everyday word itself where there are none.
  private static Set<String> rarestPair(String phrase) {
    String upper = FoldedText.upper(phrase);
    Matcher pairs = PAIR.matcher(upper);
    String longest = "";
    for (int from = 0; pairs.find(from); from = pairs.start() + 1) {
      boolean wordStart = pairs.start() == 0 || !Letters.wordPart(upper.charAt(pairs.start() - 1));
      if (wordStart && pairs.group().length() > longest.length()) longest = pairs.group();
    }
    Matcher pair = PAIR.matcher(longest);
    if (!pair.matches() || phrase.chars().anyMatch(c -> "ÄÖÜäöüß".indexOf(c) >= 0))
      return Set.of(rarest(phrase));
    String one = pair.group(1);
    String sign = pair.group(2).strip().replace("-", "");
    String two = pair.group(3);
    if (sign.isEmpty()) return Set.of(one + " " + two, one + two);
    return Set.of(
        one + sign + two,
        one + " " + sign + two,
        one + sign + " " + two,
        one + " " + sign + " " + two);
  }

  /// The longest word of a phrase, folded; of ideographs the first two that stand together.
  private static String rarest(String phrase) {
    FoldedText folded = FoldedText.of(phrase, 0, phrase.length());
    String upper = folded.upper();
    Matcher ideographs = TWO_IDEOGRAPHS.matcher(upper);
    if (ideographs.find()) return ideographs.group();
    String longest = "";
    for (String word : upper.split("[^\\p{L}\\p{M}\\p{N}]+"))
      if (word.length() > longest.length()) longest = word;
    // Of `R-UE/EU-R` no word alone says anything, and of `PROTECTED B` neither does.
    boolean lettered = LETTERED.matcher(upper).matches();
    if (lettered || longest.length() < SHORTEST_ANCHOR) return upper.replace('-', ' ');
    return longest.replace("ß", "");
  }
}
