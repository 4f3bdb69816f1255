package burnbag.reader.ocr;

import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import burnbag.marking.scheme.Schemes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whether a text comes near a word of a marking, by its letters alone: quick, and rather once too
/// often than once too seldom.
///
/// Letters that look alike are one, and one that was not known may be any; spaces and signs do not
/// count; one letter in four may be another, or too many, or missing.
final class MarkWords {
  /// A shorter word counts only as it is written.
  private static final int LEAST_LETTERS = 5;

  /// A word that counts among others has so many letters.
  private static final int LEAST_AMONG = 3;

  /// A longer word may run into another one.
  private static final int FEW_LETTERS = 6;

  /// One letter in so many may be wrong.
  private static final int WRONG_ONE_IN = 4;

  /// So many letters of a word are looked at: as many as a whole number has bits.
  private static final int MOST_LETTERS = Long.SIZE;

  /// Letters that look alike, Cyrillic ones to a reader who knows none among them; each group is
  /// taken for its first.
  private static final List<String> ALIKE =
      List.of(
          "O0DQОФЮ",
          "I1L|!ІЇЛ",
          "S5$Ѕ",
          "B8ВЪЫЬБ",
          "C6GСГ",
          "Z23З",
          "EFЕЁЄЭ",
          "UVЦ",
          "A4АД",
          "NИЙП",
          "KК",
          "MМ",
          "HНЧ",
          "PР",
          "T7Т",
          "YУ",
          "XХЖ",
          "WШЩ",
          "RЯ");

  private static final char[] FIRST = first();

  /// What was not known.
  private static final char ANY = SmallNetwork.UNKNOWN.charAt(0);

  private final List<Word> words = new ArrayList<>();
  private final Set<String> shorts = new HashSet<>();

  /// @param at where in it each letter stands, as bits
  private record Word(String letters, long[] at) {
    /// Where in it this letter stands, or may.
    long same(char letter) {
      if (letter == ANY) return -1;
      int index = letter - 'A';
      return index >= 0 && index < at.length ? at[index] : 0;
    }
  }

  /// A text's letters.
  ///
  /// @param begins before which of them a word begins; one more than there are letters
  private record Letters(String all, boolean[] begins) {}

  MarkWords(Schemes schemes) {
    Set<String> seen = new HashSet<>();
    for (Pack pack : schemes.packs()) {
      for (Rule rule : pack.rules()) {
        for (String word : rule.words()) add(letters(word).all(), seen);
        for (String portion : rule.portions()) shorts.add(letters(portion).all());
      }
    }
  }

  private static char[] first() {
    char[] first = new char[0x530];
    for (char sign = 0; sign < first.length; sign++) first[sign] = sign;
    for (String group : ALIKE) {
      for (int i = 0; i < group.length(); i++) first[group.charAt(i)] = group.charAt(0);
    }
    return first;
  }

  private void add(String word, Set<String> seen) {
    if (word.isEmpty() || !word.chars().allMatch(sign -> sign >= 'A' && sign <= 'Z')) return;
    if (word.length() < LEAST_LETTERS) {
      shorts.add(word);
      return;
    }
    String letters = word.substring(0, Math.min(word.length(), MOST_LETTERS));
    if (!seen.add(letters)) return;
    long[] at = new long['Z' - 'A' + 1];
    for (int i = 0; i < letters.length(); i++) at[letters.charAt(i) - 'A'] |= 1L << i;
    words.add(new Word(letters, at));
  }

  /// In capitals, without accents, and those that look alike as one.
  private static Letters letters(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder();
    boolean[] begins = new boolean[plain.length() + 1];
    boolean isBegin = true;
    for (int i = 0; i < plain.length(); i++) {
      char sign = plain.charAt(i);
      if (sign < FIRST.length) sign = FIRST[sign];
      if (Character.isLetter(sign) || sign == ANY) {
        begins[letters.length()] = isBegin;
        letters.append(sign);
        isBegin = false;
      } else {
        isBegin |= Character.getType(sign) != Character.NON_SPACING_MARK;
      }
    }
    begins[letters.length()] = true;
    return new Letters(letters.toString(), begins);
  }

  /// Whether a part of the text comes near a word, or it holds a short one.
  boolean areNear(String text) {
    Letters letters = letters(text);
    if (shorts.contains(letters.all())) return true;
    int from = 0;
    for (int i = 1; i <= letters.all().length(); i++) {
      if (!letters.begins()[i]) continue;
      boolean isAmong = i - from >= LEAST_AMONG && i - from < LEAST_LETTERS;
      if (isAmong && shorts.contains(letters.all().substring(from, i))) return true;
      from = i;
    }
    return words.stream().anyMatch(word -> isNear(letters, word));
  }

  /// Counts as Myers does: a column of the table of distances in the bits of two numbers.
  private static boolean isNear(Letters letters, Word word) {
    int length = word.letters().length();
    int most = length / WRONG_ONE_IN;
    long lowest = 1L << (length - 1);
    long up = -1L;
    long down = 0;
    int distance = length;
    for (int i = 0; i < letters.all().length(); i++) {
      long same = word.same(letters.all().charAt(i));
      long moves = (((same & up) + up) ^ up) | same | down;
      long rise = down | ~(moves | up);
      long fall = up & moves;
      if ((rise & lowest) != 0) distance++;
      if ((fall & lowest) != 0) distance--;
      rise <<= 1;
      fall <<= 1;
      up = fall | ~(same | down | rise);
      down = rise & (same | down);
      if (distance <= most && isOfWords(letters, i + 1, word.letters(), most)) return true;
    }
    return false;
  }

  /// Whether what ends here begins with a word, or ends with one; both where the word is short and
  /// spelled otherwise.
  private static boolean isOfWords(Letters letters, int end, String word, int most) {
    boolean isEnd = letters.begins()[end];
    int last = Math.max(0, end - word.length() + most);
    for (int begin = Math.max(0, end - word.length() - most); begin <= last; begin++) {
      boolean isBegin = letters.begins()[begin];
      if (!isBegin && !isEnd) continue;
      int off = distance(letters.all().substring(begin, end), word);
      boolean isEither = off == 0 || word.length() > FEW_LETTERS;
      if (off <= most && (isEither || isBegin && isEnd)) return true;
    }
    return false;
  }

  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int k = 0; k < row.length; k++) row[k] = k;
    for (int i = 0; i < one.length(); i++) {
      int before = row[0];
      row[0] = i + 1;
      for (int k = 0; k < other.length(); k++) {
        boolean isSame = one.charAt(i) == other.charAt(k) || one.charAt(i) == ANY;
        int changed = before + (isSame ? 0 : 1);
        before = row[k + 1];
        row[k + 1] = Math.min(changed, 1 + Math.min(before, row[k]));
      }
    }
    return row[other.length()];
  }
}
