package burnbag.marking.grammar;

import burnbag.marking.Parts;
import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Handling instructions, descriptors and national caveats of a UK marking (schemes §5).
///
/// ```
/// tail = { (" - " | " " | ": " | ", ") word }        word = handling | descriptor | eyes | ORGANISATION "USE ONLY"
/// ```
///
/// After the first of these a further ` - WORD` in capitals is a codeword.
final class UkTail implements Tail {
  private static final Pattern SEPARATOR = Pattern.compile("\\s?[-:,]\\s?|\\s");
  private static final Pattern USE_ONLY = Pattern.compile("[A-Z]{2,}(?: [A-Z]{2,}){0,3} USE ONLY");
  private static final Pattern CODEWORD = Pattern.compile("[A-Z]{4,}(?: [A-Z]{4,})?(?![A-Z])");

  private final Register words;
  private final Register afterBlank;

  UkTail(Pack pack) {
    List<String> all = new ArrayList<>(pack.register("handling"));
    all.addAll(pack.register("descriptors"));
    all.addAll(pack.register("eyes"));
    words = new Register(all);
    afterBlank = new Register(pack.register("eyes"));
  }

  @Override
  public Read read(String upper, int start, int end, Rule rule) {
    List<String> read = new ArrayList<>();
    StringBuilder canonical = new StringBuilder(rule.canonical());
    int at = end;
    while (at < upper.length()) {
      Matcher separator = SEPARATOR.matcher(upper).region(at, upper.length());
      if (!separator.lookingAt()) break;
      int from = separator.end();
      boolean dashed = !separator.group().isBlank();
      String word = (dashed ? words : afterBlank).at(upper, from);
      if (word.isEmpty() && dashed) {
        Matcher other = USE_ONLY.matcher(upper).region(from, upper.length());
        if (other.lookingAt()) {
          word = other.group();
        } else if (!read.isEmpty()) {
          other = CODEWORD.matcher(upper).region(from, upper.length());
          if (other.lookingAt()) word = other.group();
        }
      }
      if (word.isEmpty()) break;
      read.add(word);
      canonical.append(" - ").append(word);
      at = from + word.length();
    }
    return new Read(
        at, canonical.toString(), Parts.ofDissem(read), List.of(), !read.isEmpty(), rule.rank());
  }
}
