package burnbag.marking.find;

import burnbag.marking.Kind;
import burnbag.marking.Meaning;
import burnbag.marking.grammar.Tail;
import burnbag.marking.grammar.Tails;
import burnbag.marking.page.Span;
import burnbag.marking.scheme.Form;
import burnbag.marking.scheme.Rule;
import burnbag.marking.text.FoldedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds level words whose letters an OCR or a copier has damaged: `SEGRET`, `C0NFIDENTIAL`, `SE
/// CPR ET`.
///
/// Only short lines in capitals are looked at, since elsewhere the right word is likelier another
/// one. A word may differ by one letter in eight (a lost or added one counts too); an inflected
/// form of the word itself is no damage.
final class DamagedWords {
  private static final int LONGEST_LINE = 44;
  private static final int SHORTEST_WORD = 6;

  /// With the blanks before a centred line.
  static final int LONGEST_RAW_LINE = 160;

  /// A line with fewer capitals is not looked at.
  static final int LEAST_CAPITALS = SHORTEST_WORD - 2;

  private static final Set<String> REAL_WORDS =
      Set.of(
          "DECRET",
          "REGRET",
          "SECRETE",
          "SECRECY",
          "UNRESTRICTED",
          "SEGRETO",
          "CONFIDENTIEL",
          "DECLASSIFIED",
          "CLASSIFIED");

  private static final Pattern IDENTIFIER =
      Pattern.compile("[\\p{L}\\p{N}][_@\\\\=][\\p{L}\\p{N}]|^_|_$");

  private static final Pattern TAIL = Pattern.compile("/| - ");

  /// Digits for the letters that OCR takes them for.
  private static final Map<Character, Character> DIGITS =
      Map.of(
          '0', 'O', '1', 'I', '3', 'E', '5', 'S', '6', 'G', '8', 'B', '|', 'I', '€', 'E', '$', 'S',
          '!', 'I');

  private final Map<String, List<Rule>> words = new LinkedHashMap<>();
  private final Tails tails;
  private final Set<Integer> lengths = new HashSet<>();

  DamagedWords(List<Rule> rules, Tails tails) {
    this.tails = tails;
    for (Rule rule : rules) {
      boolean level =
          rule.kind() == Kind.BANNER && !rule.level().isEmpty() && rule.form() != Form.COMMON;
      if (!level && rule.kind() != Kind.STAMP) continue;
      for (String phrase : rule.words()) {
        String letters = compact(FoldedText.upper(phrase));
        if (letters.length() < SHORTEST_WORD || letters.chars().anyMatch(c -> c < 'A' || c > 'Z'))
          continue;
        words.computeIfAbsent(letters, _ -> new ArrayList<>()).add(rule);
        for (int off = -1; off <= 1; off++) lengths.add(letters.length() + off);
      }
    }
  }

  /// Notes each line that is short and in capitals, but for specks.
  void places(char[] chars, Hits hits) {
    int start = 0;
    int capitals = 0;
    int small = 0;
    for (int i = 0; i <= chars.length; i++) {
      char c = i < chars.length ? chars[i] : '\n';
      if (c == '\n' || c == '\r' || c == '\f') {
        if (capitals >= LEAST_CAPITALS && small <= capitals && i - start <= LONGEST_RAW_LINE)
          hits.shouted(start);
        start = i + 1;
        capitals = 0;
        small = 0;
      } else if (c >= 'a' && c <= 'z' && c != 'l') {
        small++;
      } else if (c >= 'A' && (c <= 'Z' || c > 0xBF && Character.isUpperCase(c))) {
        capitals++;
      }
    }
  }

  /// Whether a line of UTF-8 bytes is such a one.
  ///
  /// @param most it has no more capitals
  static boolean isShouted(byte[] bytes, int from, int to, int most) {
    int capitals = 0;
    int small = 0;
    int units = 0;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (Utf8.goesOn(b)) continue;
      units++;
      if (b >= 0) {
        if (b >= 'a' && b <= 'z' && b != 'l') {
          if (++small > most) return false;
        } else if (b >= 'A' && b <= 'Z') {
          capitals++;
        }
      } else if (b >= (byte) 0xF0) {
        units++;
      } else {
        char c = Utf8.unit(bytes, i, b < (byte) 0xE0 ? 2 : 3);
        if (c > 0xBF && Character.isUpperCase(c)) capitals++;
      }
    }
    return capitals >= LEAST_CAPITALS && small <= capitals && units <= LONGEST_RAW_LINE;
  }

  Optional<Candidate> on(Sheet sheet, int line) {
    Span span = sheet.lines().trimmed(line);
    if (span.length() < SHORTEST_WORD - 1 || span.length() > LONGEST_LINE) return Optional.empty();
    for (int i = span.start(); i < span.end(); i++) {
      char c = sheet.text().charAt(i);
      if (Character.isLowerCase(c) && c != 'l') {
        return span.length() <= 16 ? withoutSpecks(sheet, line) : Optional.empty();
      }
    }
    FoldedText text = sheet.fold(line);
    if (text.upper().chars().noneMatch(Character::isLetter)) return Optional.empty();
    Optional<Candidate> whole = match(text, line, 0, text.upper().length());
    return whole.or(() -> beforeTail(text, line)).or(() -> withoutSpecks(sheet, line));
  }

  /// The level before a tail: `SEGRET//NOFORN`, `SECRFT - UK EYES ONLY`.
  private Optional<Candidate> beforeTail(FoldedText text, int line) {
    Matcher tail = TAIL.matcher(text.upper());
    return tail.find() ? match(text, line, 0, tail.start()) : Optional.empty();
  }

  /// The longest word of the line, where nothing but specks stands beside it.
  private Optional<Candidate> withoutSpecks(Sheet sheet, int line) {
    FoldedText text = sheet.fold(line);
    String upper = text.upper();
    int bestFrom = 0;
    int bestTo = 0;
    int others = 0;
    int at = 0;
    while (at < upper.length()) {
      int to = at;
      while (to < upper.length() && upper.charAt(to) != ' ' && upper.charAt(to) != '\n') to++;
      if (to - at > bestTo - bestFrom) {
        others += bestTo - bestFrom;
        bestFrom = at;
        bestTo = to;
      } else {
        others += to - at;
      }
      at = to + 1;
    }
    if (others > 6 || bestFrom == 0 && bestTo == upper.length()) return Optional.empty();
    for (int i = bestFrom; i < bestTo; i++)
      if (Character.isLowerCase(text.text().charAt(i))) return Optional.empty();
    return match(text, line, bestFrom, bestTo);
  }

  private Optional<Candidate> match(FoldedText text, int line, int from, int to) {
    // `PROT_EXEC` is a name in a program, not PROTÉGÉ C.
    if (IDENTIFIER.matcher(text.upper()).region(from, to).find()) return Optional.empty();
    String letters = compact(text.upper().substring(from, to));
    if (!lengths.contains(letters.length()) || REAL_WORDS.contains(letters))
      return Optional.empty();
    String nearest = nearest(letters);
    if (nearest.isEmpty()) return Optional.empty();
    int start = from;
    while (start < to && !Character.isLetterOrDigit(text.upper().charAt(start))) start++;
    int end = to;
    while (end > start && !Character.isLetterOrDigit(text.upper().charAt(end - 1))) end--;
    Tail.Read longest = null;
    List<Meaning> meanings = new ArrayList<>();
    for (Rule rule : words.get(nearest)) {
      Tail.Read read = tails.of(rule.scheme()).read(text.upper(), start, end, rule);
      if (longest != null && read.end() < longest.end()) continue;
      if (longest != null && read.end() > longest.end()) meanings.clear();
      longest = read;
      meanings.add(
          new Meaning(rule.scheme(), rule.level(), read.rank(), read.canonical(), read.parts()));
    }
    Kind kind = words.get(nearest).getFirst().kind();
    return Optional.of(
        new Candidate(
            meanings,
            kind,
            Form.PLAIN,
            text.span(start, longest.end()),
            line,
            true,
            text.spaced(start),
            longest.compound(),
            true,
            longest.faults()));
  }

  /// The level word at the least distance, the first pack's where several are as near; empty where
  /// none is near enough.
  private String nearest(String letters) {
    if (words.containsKey(letters)) return letters;
    String nearest = "";
    int least = Integer.MAX_VALUE;
    for (String word : words.keySet()) {
      if (letters.startsWith(word)) return "";
    }
    for (String word : words.keySet()) {
      int most = word.length() < 8 ? 1 : word.length() / 6;
      if (Math.abs(word.length() - letters.length()) > 1) continue;
      int distance = distance(word, letters, most);
      if (distance <= most && distance < least) {
        nearest = word;
        least = distance;
      }
    }
    return anotherPhrase(letters, nearest) ? "" : nearest;
  }

  /// Whether an undamaged level word ends the letters and what stands before it is not the start of
  /// the nearest phrase: `L.A. CONFIDENTIAL` is no `EU CONFIDENTIAL`.
  private boolean anotherPhrase(String letters, String nearest) {
    for (String word : words.keySet()) {
      if (!letters.endsWith(word)) continue;
      if (!nearest.endsWith(word)) return true;
      String before = letters.substring(0, letters.length() - word.length());
      String wanted = nearest.substring(0, nearest.length() - word.length());
      if (distance(wanted, before, wanted.length()) * 3 > wanted.length()) return true;
    }
    return false;
  }

  /// Letters alone, digits that stand for letters mended.
  private static String compact(String upper) {
    StringBuilder letters = new StringBuilder();
    for (char c : upper.toCharArray()) {
      Character mended = DIGITS.get(c);
      if (mended != null) letters.append(mended);
      else if (Character.isLetter(c)) letters.append(c);
    }
    return letters.toString();
  }

  /// Levenshtein's distance, or more than `most` as soon as it is known to exceed it.
  private static int distance(String a, String b, int most) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
        least = Math.min(least, row[j]);
      }
      if (least > most) return least;
    }
    return row[b.length()];
  }
}
