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
  private final CharSequence page;

  private FoldedText(StringBuilder built, int[] origin, boolean[] spaced, CharSequence page) {
    this.page = page;
    this.text = built.toString();
    this.origin = origin;
    this.spaced = spaced;
    char[] capitals = new char[text.length()];
    for (int i = 0; i < capitals.length; i++) capitals[i] = Letters.upper(text.charAt(i));
    this.upper = new String(capitals);
  }

  /// Folds `page[from, to)`.
  public static FoldedText of(CharSequence page, int from, int to) {
    StringBuilder folded = new StringBuilder(to - from);
    int[] origin = new int[to - from + 1];
    for (int i = from; i < to; i++) {
      char raw = page.charAt(i);
      if (Letters.invisible(raw)) continue;
      char c = Letters.folded(raw);
      if (c == '\r' || c == '\f') c = '\n';
      int last = folded.length() - 1;
      char before = last < 0 ? 0 : folded.charAt(last);
      if (c == ' ' && (before == ' ' || before == WIDE)) {
        folded.setCharAt(last, WIDE);
        continue;
      }
      char joined = c < FIRST_SIGN ? 0 : OtherScripts.joined(before, c);
      if (joined != 0) {
        folded.setCharAt(last, joined);
        continue;
      }
      String letters = Letters.spelledOut(raw);
      int more = Math.max(1, letters.length());
      if (folded.length() + more >= origin.length)
        origin = Arrays.copyOf(origin, origin.length * 2 + more);
      for (int k = 0; k < more; k++) origin[folded.length() + k] = i;
      if (letters.isEmpty()) folded.append(c);
      else folded.append(letters);
    }
    origin[folded.length()] = to;
    return close(folded, origin, page);
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
  private static void unmix(StringBuilder text) {
    int i = 0;
    while (i < text.length()) {
      char here = text.charAt(i);
      if (here < 128 || Letters.latinTwin(here) == 0 && !Letters.cyrillic(here)) {
        i++;
        continue;
      }
      int from = i;
      while (from > 0 && Letters.wordPart(text.charAt(from - 1))) from--;
      int to = i;
      while (to < text.length() && Letters.wordPart(text.charAt(to))) to++;
      unmix(text, from, to);
      i = Math.max(to, i + 1);
    }
  }

  private static void unmix(StringBuilder text, int from, int to) {
    boolean latin = true;
    boolean cyrillic = true;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      latin &= c < 128 || Letters.latinTwin(c) != 0;
      cyrillic &= Letters.cyrillic(c) || Letters.cyrillicTwin(c) != 0 || !Character.isLetter(c);
    }
    if (!latin && !cyrillic) return;
    for (int i = from; i < to; i++) {
      char twin = latin ? Letters.latinTwin(text.charAt(i)) : Letters.cyrillicTwin(text.charAt(i));
      if (twin != 0) text.setCharAt(i, twin);
    }
  }

  /// Closes up letter-spaced runs: at least four letters, each parted from the next by the same
  /// single separator; a wider gap parts words.
  private static FoldedText close(StringBuilder in, int[] origin, CharSequence page) {
    StringBuilder out = new StringBuilder(in.length());
    int[] back = new int[in.length() + 1];
    boolean[] spaced = new boolean[in.length() + 1];
    int i = 0;
    while (i < in.length()) {
      boolean wordStart = i == 0 || !Letters.wordPart(in.charAt(i - 1));
      boolean single = wordStart && (i + 1 == in.length() || !Letters.wordPart(in.charAt(i + 1)));
      int end = single ? spacedRun(in, i) : i;
      if (end > i) {
        for (int k = i; k < end; k++) {
          char c = in.charAt(k);
          boolean letter = letter(c);
          boolean ownItem =
              c != ' '
                  && !letter
                  && k + 1 < end
                  && in.charAt(k - 1) != c
                  && in.charAt(i + 1) == ' ';
          if (!letter && c != WIDE && c != '/' && !ownItem) continue;
          if (c == WIDE) c = ' ';
          back[out.length()] = origin[k];
          spaced[out.length()] = true;
          out.append(c);
        }
        i = end;
      } else {
        char c = in.charAt(i);
        back[out.length()] = origin[i];
        out.append(c == WIDE ? ' ' : c);
        i++;
      }
    }
    back[out.length()] = origin[in.length()];
    unmix(out);
    return new FoldedText(out, back, spaced, page);
  }

  private static int spacedRun(StringBuilder in, int at) {
    if (at + 1 < in.length() && in.charAt(at + 1) == ' ') return blankSpacedRun(in, at);
    if (!letter(in.charAt(at)) || at > 0 && Letters.wordPart(in.charAt(at - 1))) return at;
    int letters = 1;
    int end = at + 1;
    char separator = 0;
    while (end + 1 < in.length()) {
      char gap = in.charAt(end);
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
      if (!letter(in.charAt(end + 1))) break;
      if (end + 2 < in.length() && Letters.wordPart(in.charAt(end + 2))) break;
      if (parts && letters < 3) break;
      letters++;
      end += 2;
    }
    return letters >= 4 && separator != 0 && !lowerCase(in, at, end) ? end : at;
  }

  /// A run whose single items (letters, or one of `/ - : +`) are parted by exactly one blank, its
  /// words by a wider gap.
  private static int blankSpacedRun(StringBuilder in, int at) {
    if (!letter(in.charAt(at)) || at > 0 && Letters.wordPart(in.charAt(at - 1))) return at;
    int letters = 1;
    int end = at + 1;
    while (end + 1 < in.length() && (in.charAt(end) == ' ' || in.charAt(end) == WIDE)) {
      char item = in.charAt(end + 1);
      boolean single =
          end + 2 >= in.length()
              || in.charAt(end + 2) == ' '
              || in.charAt(end + 2) == WIDE
              || !Letters.wordPart(in.charAt(end + 2));
      if (!single || !letter(item) && "/-:+".indexOf(item) < 0) break;
      if (in.charAt(end) == WIDE && letters < 3) break;
      if (letter(item)) letters++;
      end += 2;
    }
    while (end > at + 1 && !letter(in.charAt(end - 1))) end -= 2;
    boolean titled = letters >= FEWEST_TITLED && Character.isUpperCase(in.charAt(at));
    return letters >= 4 && (titled || !lowerCase(in, at, end)) ? end : at;
  }

  /// Fewer letters in lower case, one by one, may be words of their own or a list.
  private static final int FEWEST_TITLED = 6;

  private static boolean lowerCase(StringBuilder in, int from, int to) {
    for (int i = from; i < to; i++) if (Character.isLowerCase(in.charAt(i))) return true;
    return false;
  }

  private static boolean letter(char c) {
    return Character.isLetter(c) && !Letters.ideograph(c);
  }
}
