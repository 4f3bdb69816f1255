package burnbag.marking.scheme;

import burnbag.marking.text.FoldedText;
import burnbag.marking.text.Letters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// All words of all rules as one trie over capitals, with lenient gaps.
///
/// Between the words of a phrase a gap may be blanks, one line end, hyphens or nothing
/// (letter-spaced text has lost its word gaps); a `:`, `/`, `+` or `★` of the phrase must be there.
/// An accent may be missing, `ß` may be `SS` and an umlaut `UE`.
public final class Lexicon {
  /// A phrase met in a text.
  ///
  /// @param rules of several schemes where they share the words
  /// @param end exclusive
  /// @param text folded capitals in which it was met
  public record Met(List<Rule> rules, int start, int end, CharSequence text) {}

  private static final class Node {
    final Map<Character, Node> next = new HashMap<>(4);
    final List<Rule> rules = new ArrayList<>(1);
  }

  private static final char GAP = ' ';
  private static final int WIDEST_GAP = 14;

  private final Node root = new Node();

  /// Canonical spellings that were asked for, folded and without gaps.
  private final Map<String, String> canonical = new ConcurrentHashMap<>();

  public Lexicon(List<Rule> rules) {
    for (Rule rule : rules) {
      for (String phrase : rule.words()) {
        for (String spelled : spellings(phrase)) add(spelled, rule);
      }
    }
  }

  /// The longest phrase that starts at an offset of folded capitals, if any; phrases of alphabets
  /// start and end at word boundaries.
  public Met longest(CharSequence upper, int start) {
    if (start > 0
        && Letters.wordPart(upper.charAt(start))
        && Letters.wordPart(upper.charAt(start - 1))) {
      return null;
    }
    int[] end = {-1};
    List<List<Rule>> rules = new ArrayList<>(1);
    walk(root, upper, start, end, rules);
    return end[0] < 0 ? null : new Met(rules.getLast(), start, end[0], upper);
  }

  /// Whether the phrase is met in a rule's canonical spelling, but for gaps.
  public boolean writes(Met met, Rule rule) {
    return canonical
        .computeIfAbsent(rule.canonical(), each -> bare(folded(each)))
        .contentEquals(bare(met.text().subSequence(met.start(), met.end())));
  }

  private static String bare(CharSequence spelled) {
    StringBuilder bare = new StringBuilder(spelled.length());
    for (int i = 0; i < spelled.length(); i++)
      if (!gap(spelled.charAt(i))) bare.append(spelled.charAt(i));
    return bare.toString();
  }

  private void walk(Node node, CharSequence upper, int at, int[] end, List<List<Rule>> rules) {
    if (!node.rules.isEmpty() && at > end[0] && boundary(upper, at)) {
      end[0] = at;
      rules.add(node.rules);
    }
    Node afterGap = node.next.get(GAP);
    if (afterGap != null) {
      int past = at;
      int lineEnds = 0;
      while (past < upper.length() && past - at < WIDEST_GAP && gap(upper.charAt(past))) {
        if (upper.charAt(past) == '\n' && ++lineEnds > 1) break;
        past++;
      }
      walk(afterGap, upper, past, end, rules);
    }
    if (at == upper.length()) return;
    Node next = upper.charAt(at) == GAP ? null : node.next.get(upper.charAt(at));
    if (next != null) {
      walk(next, upper, at + 1, end, rules);
    } else if (upper.charAt(at) == ' ' && at > 0 && at + 1 < upper.length()) {
      boolean betweenIdeographs =
          Letters.ideograph(upper.charAt(at - 1)) && Letters.ideograph(upper.charAt(at + 1));
      boolean roundMark =
          "/:+★".indexOf(upper.charAt(at - 1)) >= 0 || "/:+★".indexOf(upper.charAt(at + 1)) >= 0;
      Node past = node.next.get(upper.charAt(at + 1));
      if ((betweenIdeographs || roundMark) && past != null) walk(past, upper, at + 2, end, rules);
    }
  }

  private static boolean gap(char c) {
    return c == ' ' || c == '-' || c == '\n' || c == '_';
  }

  private static boolean boundary(CharSequence upper, int at) {
    return at == upper.length()
        || !Letters.wordPart(upper.charAt(at))
        || !Letters.wordPart(upper.charAt(at - 1));
  }

  private void add(String phrase, Rule rule) {
    Node node = root;
    for (int i = 0; i < phrase.length(); i++) {
      node = node.next.computeIfAbsent(phrase.charAt(i), _ -> new Node());
    }
    // Two spellings of a rule may fold to the same; rules come one by one.
    if (node.rules.isEmpty() || node.rules.getLast() != rule) node.rules.add(rule);
  }

  /// The phrase folded as texts are, with every blank or hyphen a gap; once more with German
  /// umlauts spelled out.
  private static List<String> spellings(String phrase) {
    List<String> all = new ArrayList<>(1);
    all.add(folded(phrase));
    if (ascii(phrase)) return all;
    if (phrase.indexOf('ß') >= 0) all.add(folded(phrase.replace("ß", "SS")));
    if (phrase.chars().anyMatch(c -> "ÄÖÜü".indexOf(c) >= 0)) {
      all.add(
          folded(
              phrase
                  .replace("ß", "SS")
                  .replace("Ü", "UE")
                  .replace("ü", "UE")
                  .replace("Ö", "OE")
                  .replace("Ä", "AE")));
    }
    return all;
  }

  private static boolean ascii(String phrase) {
    for (int i = 0; i < phrase.length(); i++) if (phrase.charAt(i) >= 128) return false;
    return true;
  }

  private static String folded(String spelling) {
    String upper = FoldedText.upper(spelling);
    StringBuilder folded = new StringBuilder(upper.length());
    for (char c : upper.toCharArray()) {
      boolean isGap = c == ' ' || c == '-';
      if (isGap && (folded.isEmpty() || folded.charAt(folded.length() - 1) == GAP)) continue;
      folded.append(isGap ? GAP : c);
    }
    return folded.toString();
  }
}
