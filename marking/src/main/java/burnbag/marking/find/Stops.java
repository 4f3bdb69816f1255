package burnbag.marking.find;

import burnbag.marking.label.TextLabels;
import burnbag.marking.scheme.Form;
import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import burnbag.marking.scheme.Schemes;
import burnbag.marking.text.FoldedText;
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
    add(word, Hits.WORDS, common || abbreviation);
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
