package burnbag.marking.grammar;

import burnbag.marking.Fault;
import burnbag.marking.Parts;
import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Categories and dissemination controls of a CUI banner or portion (32 CFR 2002.20(b); schemes
/// §2).
///
/// ```
/// tail = ["//" category { "/" category }] ["//" control { "/" control }]
/// category = ["SP-"] abbreviation of the registry
/// ```
final class CuiTail implements Tail {
  private static final Pattern SEPARATOR = Pattern.compile(" ?(?:/ ?/|/) ?");
  private static final Pattern WORD = Pattern.compile("(SP-)?([A-Z][A-Z-]*)");
  private static final Pattern LIST =
      Pattern.compile("(?:REL TO|DISPLAY ONLY) [A-Z]{3,4}(?: ?, ?[A-Z]{3,4}){0,80}");

  private final List<String> categories;
  private final Register controls;

  CuiTail(Pack pack) {
    categories = pack.register("categories");
    controls = new Register(pack.register("ldc"));
  }

  @Override
  public Read read(String upper, int start, int end, Rule rule) {
    List<String> read = new ArrayList<>();
    List<String> dissem = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    StringBuilder canonical = new StringBuilder(rule.canonical());
    int at = end;
    while (true) {
      Matcher separator = SEPARATOR.matcher(upper).region(at, upper.length());
      if (!separator.lookingAt()) break;
      int from = separator.end();
      Matcher list = LIST.matcher(upper).region(from, upper.length());
      String control = list.lookingAt() ? list.group() : controls.at(upper, from);
      Matcher word = WORD.matcher(upper).region(from, upper.length());
      String token;
      if (!control.isEmpty()) {
        token = control;
        dissem.add(token);
      } else if (word.lookingAt()) {
        token = word.group();
        read.add(token);
        if (!categories.contains(word.group(2))) {
          faults.add(
              new Fault("'" + token + "' is no category of the CUI registry", "32 CFR 2002.12(a)"));
        }
      } else {
        break;
      }
      boolean firstControl = !control.isEmpty() && dissem.size() == 1;
      canonical.append(at == end || firstControl ? "//" : "/").append(token);
      at = from + token.length();
    }
    Parts parts =
        new Parts(List.of(), List.of(), List.of(), List.of(), dissem, List.of(), read, "", "");
    return new Read(at, canonical.toString(), parts, faults, at > end, rule.rank());
  }
}
