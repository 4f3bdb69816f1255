package burnbag.marking.find;

import burnbag.marking.text.Letters;
import java.util.List;

/// What a `Sieving` looks text up in: made once of a list of anchors, shared between threads.
public final class Sieve {
  /// A character that no anchor has: nothing to do.
  static final byte IDLE = 0;

  /// A letter beyond ASCII that counts as a Latin one: its word is looked up with the letter in
  /// place.
  static final byte LATIN = 1;

  /// Anything else that anchors know: the automaton looks.
  static final byte WATCHED = 2;

  /// Set beside one of the others: a capital letter.
  static final byte CAPITAL = 4;

  final Anchors anchors;
  final Grams grams;

  /// Of each UTF-16 unit beyond ASCII, one of the kinds above.
  final byte[] kinds = new byte[0x10000];

  /// The small ASCII letter that a letter of kind `LATIN` counts as.
  final byte[] latin = new byte[0x10000];

  /// No anchor is longer, in characters that count.
  final int longest;

  /// Whether there is an anchor that nothing but the automaton finds; then it looks at everything.
  final boolean automatonOnly;

  final Practice practice = Practice.here();

  Sieve(Anchors anchors) {
    this.anchors = anchors;
    grams = new Grams(anchors);
    int most = 0;
    for (Anchors.Anchor anchor : anchors.words) {
      if (!anchor.shouted() || !hasFeature(anchor.word())) grams.add(anchor);
      most = Math.max(most, anchor.word().length());
    }
    longest = most + 1;
    automatonOnly = !uncovered().isEmpty();
    byte[] letterOf = new byte[anchors.width];
    for (byte c = 'a'; c <= 'z'; c++) letterOf[anchors.classes[c]] = c;
    for (int c = 0x80; c < 0x10000; c++) {
      int klass = anchors.classes[c];
      boolean folds = klass > Anchors.SKIP && letterOf[klass] != 0 && Character.isLetter(c);
      latin[c] = folds ? letterOf[klass] : 0;
      kinds[c] = klass == Anchors.OTHER ? IDLE : folds ? LATIN : WATCHED;
      if (Character.isUpperCase(c)) kinds[c] |= CAPITAL;
    }
  }

  /// The anchors that nothing but the automaton finds.
  List<Anchors.Anchor> uncovered() {
    return grams.uncovered();
  }

  /// Whether a run has to see everything in order, since there is an anchor that nothing but the
  /// automaton finds.
  public boolean needsAll() {
    return automatonOnly;
  }

  /// A run over one text at a time, for one thread.
  public Sieving sieving() {
    return new Sieving(this, new LongMasks(grams));
  }

  /// Whether the places where it stands in capitals are seen without the table: two capitals side
  /// by side, letter-spaced ones, one behind a parenthesis, or a character beyond ASCII.
  private boolean hasFeature(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != ' ' && kindBeyondAscii(word.charAt(i))) return true;
      if (i == 0 || !isAsciiLetter(word.charAt(i))) continue;
      char before = word.charAt(i - 1);
      if (isAsciiLetter(before) || before == '(') return true;
      if (before == ' ' && i > 1 && isAsciiLetter(word.charAt(i - 2))) return true;
    }
    return false;
  }

  private boolean kindBeyondAscii(char c) {
    for (int ascii = 0; ascii < 128; ascii++)
      if (anchors.classes[ascii] == anchors.classes[c]) return false;
    return true;
  }

  /// As the classes fold it: a Cyrillic letter that looks Latin is one.
  private static boolean isAsciiLetter(char c) {
    char skeleton = Letters.skeleton(c);
    return skeleton >= 'A' && skeleton <= 'Z';
  }
}
