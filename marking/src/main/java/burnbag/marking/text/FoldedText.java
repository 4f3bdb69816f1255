package burnbag.marking.text;

import burnbag.marking.page.Span;
import java.util.Arrays;
import java.util.Locale;

/// A stretch of a page as a marking sees it, with the way back to the page's offsets.
///
/// Invisible characters are gone; width, accents, dashes, slashes and spaces are unified; a word is
/// of one script (decision 21); letter-spaced words (`S E C R E T`, `C-O-N-F-I-D-E-N-T-I-A-L`) are
/// closed up; jamo are syllables, ligatures and roman numerals their letters. Runs of blanks are
/// one blank.
public final class FoldedText {
  private final String text;
  private final String upper;
  private final int[] origin;
  private final boolean[] spaced;
  private final String page;

  /// @param built of which the first `count` are the text; good for nothing afterwards
  private FoldedText(char[] built, int count, int[] origin, boolean[] spaced, String page) {
    this.page = page;
    this.text = new String(built, 0, count);
    this.origin = origin;
    this.spaced = spaced;
    for (int i = 0; i < count; i++) built[i] = Letters.upper(built[i]);
    this.upper = new String(built, 0, count);
  }

  /// Folds `page[from, to)`.
  public static FoldedText of(String page, int from, int to) {
    char[] folded = new char[to - from];
    int[] origin = new int[to - from + 1];
    int count = 0;
    for (int i = from; i < to; i++) {
      char raw = page.charAt(i);
      if (Letters.invisible(raw)) continue;
      char c = Letters.folded(raw);
      if (c == '\r' || c == '\f') c = '\n';
      char before = count == 0 ? 0 : folded[count - 1];
      if (c == ' ' && (before == ' ' || before == WIDE)) {
        folded[count - 1] = WIDE;
        continue;
      }
      if (c >= FIRST_SIGN) {
        char joined = OtherScripts.joined(before, c);
        if (joined != 0) {
          folded[count - 1] = joined;
          continue;
        }
      }
      String letters = Letters.spelledOut(raw);
      int more = Math.max(1, letters.length());
      if (count + more > folded.length) {
        folded = Arrays.copyOf(folded, folded.length * 2 + more);
        origin = Arrays.copyOf(origin, folded.length + 1);
      }
      for (int k = 0; k < more; k++) {
        origin[count] = i;
        folded[count++] = letters.isEmpty() ? c : letters.charAt(k);
      }
    }
    origin[count] = to;
    return close(folded, count, origin, page);
  }

  /// Capitals of a phrase by itself, folded as a page that bears it.
  public static String upper(String phrase) {
    return plain(phrase) ? phrase.toUpperCase(Locale.ROOT) : of(phrase, 0, phrase.length()).upper();
  }

  /// Whether folding does nothing but make capitals: words of two ASCII letters or more (else they
  /// may be letter-spaced) with one blank between them.
  private static boolean plain(String phrase) {
    int word = 0;
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      if (c == ' ' && word >= 2) word = 0;
      else if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') word++;
      else return false;
    }
    return word >= 2;
  }

  /// Below it there is no sign that joins the letter before it and is not invisible.
  private static final char FIRST_SIGN = '\u1100';

  /// Marks a blank that was wider than one, until letter spacing has been closed up.
  private static final char WIDE = '\u0001';

  /// Folded text, case kept.
  public String text() {
    return text;
  }

  /// The same in capitals, character by character.
  public String upper() {
    return upper;
  }

  /// The page's offset of a folded offset.
  public int origin(int folded) {
    return origin[folded];
  }

  /// The page's span of a folded range; ends behind the last character that is shown.
  public Span span(int start, int end) {
    if (end == start) return new Span(origin[start], origin[start]);
    int past = origin[end - 1] + 1;
    while (past < origin[end] && OtherScripts.joins(page.charAt(past))) past++;
    return new Span(origin[start], past);
  }

  /// Whether the character stood letter-spaced in the page.
  public boolean spaced(int at) {
    return spaced[at];
  }

  /// Whether every letter of the range is a capital (digits, and letters of scripts without
  /// capitals, count as neither).
  public boolean capitals(int start, int end) {
    boolean any = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) return false;
      any |= Character.isUpperCase(c);
    }
    return any;
  }

  /// Gives each word of mixed letters one script: Latin if every letter looks Latin, Cyrillic if
  /// one can only be Cyrillic and every other looks it.
  private static void unmix(char[] text, int length) {
    int i = 0;
    while (i < length) {
      char here = text[i];
      if (here < 128 || Letters.latinTwin(here) == 0 && !Letters.cyrillic(here)) {
        i++;
        continue;
      }
      int from = i;
      while (from > 0 && Letters.wordPart(text[from - 1])) from--;
      int to = i;
      while (to < length && Letters.wordPart(text[to])) to++;
      unmix(text, from, to);
      i = Math.max(to, i + 1);
    }
  }

  private static void unmix(char[] text, int from, int to) {
    boolean latin = true;
    boolean cyrillic = true;
    for (int i = from; i < to; i++) {
      char c = text[i];
      latin &= c < 128 || Letters.latinTwin(c) != 0;
      cyrillic &= Letters.cyrillic(c) || Letters.cyrillicTwin(c) != 0 || !Character.isLetter(c);
    }
    if (!latin && !cyrillic) return;
    for (int i = from; i < to; i++) {
      char twin = latin ? Letters.latinTwin(text[i]) : Letters.cyrillicTwin(text[i]);
      if (twin != 0) text[i] = twin;
    }
  }

  /// Closes up letter-spaced runs: at least four letters, each parted from the next by the same
  /// single separator; a wider gap parts words.
  private static FoldedText close(char[] in, int length, int[] origin, String page) {
    char[] out = new char[length];
    int[] back = new int[length + 1];
    boolean[] spaced = new boolean[length + 1];
    int count = 0;
    int i = 0;
    boolean inWord = false;
    while (i < length) {
      char c = in[i];
      boolean wordPart = Letters.wordPart(c);
      boolean mayBegin = !inWord && (i + 1 == length || !Letters.wordPart(in[i + 1]));
      int end = mayBegin ? spacedRun(in, length, i) : i;
      if (end == i) {
        back[count] = origin[i];
        out[count++] = c == WIDE ? ' ' : c;
        inWord = wordPart;
        i++;
        continue;
      }
      for (int k = i; k < end; k++) {
        c = in[k];
        boolean letter = letter(c);
        boolean ownItem = c != ' ' && !letter && k + 1 < end && in[k - 1] != c && in[i + 1] == ' ';
        if (!letter && c != WIDE && c != '/' && !ownItem) continue;
        back[count] = origin[k];
        spaced[count] = true;
        out[count++] = c == WIDE ? ' ' : c;
      }
      inWord = Letters.wordPart(in[end - 1]);
      i = end;
    }
    back[count] = origin[length];
    unmix(out, count);
    return new FoldedText(out, count, back, spaced, page);
  }

  private static int spacedRun(char[] in, int length, int at) {
    if (at + 1 < length && in[at + 1] == ' ') return blankSpacedRun(in, length, at);
    if (!letter(in[at]) || at > 0 && Letters.wordPart(in[at - 1])) return at;
    int letters = 1;
    int end = at + 1;
    char separator = 0;
    while (end + 1 < length) {
      char gap = in[end];
      boolean parts = gap == WIDE || gap == '/';
      if (!parts
          && gap != ' '
          && gap != '-'
          && gap != '.'
          && gap != '_'
          && gap != '~'
          && gap != '*') break;
      if (!parts) {
        if (separator == 0) separator = gap;
        boolean alike =
            gap == separator
                || (gap == '~' || gap == '-') && (separator == '~' || separator == '-');
        if (!alike) break;
      }
      if (!letter(in[end + 1])) break;
      if (end + 2 < length && Letters.wordPart(in[end + 2])) break;
      if (parts && letters < 3) break;
      letters++;
      end += 2;
    }
    return letters >= 4 && separator != 0 && !lowerCase(in, at, end) ? end : at;
  }

  /// A run whose single items (letters, or one of `/ - : +`) are parted by exactly one blank, its
  /// words by a wider gap.
  private static int blankSpacedRun(char[] in, int length, int at) {
    if (!letter(in[at]) || at > 0 && Letters.wordPart(in[at - 1])) return at;
    int letters = 1;
    int end = at + 1;
    while (end + 1 < length && (in[end] == ' ' || in[end] == WIDE)) {
      char item = in[end + 1];
      boolean single =
          end + 2 >= length
              || in[end + 2] == ' '
              || in[end + 2] == WIDE
              || !Letters.wordPart(in[end + 2]);
      if (!single || !letter(item) && "/-:+".indexOf(item) < 0) break;
      if (in[end] == WIDE && letters < 3) break;
      if (letter(item)) letters++;
      end += 2;
    }
    while (end > at + 1 && !letter(in[end - 1])) end -= 2;
    boolean titled = letters >= FEWEST_TITLED && Character.isUpperCase(in[at]);
    return letters >= 4 && (titled || !lowerCase(in, at, end)) ? end : at;
  }

  /// Fewer letters in lower case, one by one, may be words of their own or a list.
  private static final int FEWEST_TITLED = 6;

  private static boolean lowerCase(char[] in, int from, int to) {
    for (int i = from; i < to; i++) if (Character.isLowerCase(in[i])) return true;
    return false;
  }

  private static boolean letter(char c) {
    return Character.isLetter(c) && !Letters.ideograph(c);
  }
}
