package burnbag.marking.grammar;

import burnbag.marking.Parts;
import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Special category, release list and administrative word of a NATO marking (schemes §3).
///
/// ```
/// tail = [SP category] [SP "RELEASABLE TO" SP list] [" - " administrative word] | us-tail      (//NATO SECRET//ATOMAL//ORCON)
/// ```
final class NatoTail implements Tail {
  /// `Ireland, Sweden, Ukraine, NATO ONLY` behind a mission's marking.
  private static final Pattern NATIONS_ONLY =
      Pattern.compile(
          " ([A-Z]{1,30}(?: [A-Z]{1,30})?(?:, ?[A-Z]{1,30}(?: [A-Z]{1,30})?){0,80}) ONLY(?![A-Z])");

  private final ReleaseTail release;
  private final Register admin;
  private final UsTail american;

  /// @param us the pack whose registers hold what an American paper adds to a NATO marking
  NatoTail(Pack pack, Pack us) {
    release = new ReleaseTail(pack.register("suffixes"));
    admin = new Register(pack.register("admin"));
    american = new UsTail(us);
  }

  @Override
  public Read read(String upper, int start, int end, Rule rule) {
    if (upper.startsWith("//", end)) return american.read(upper, start, end, rule);
    Read read = release.read(upper, start, end, rule);
    int at = read.end();
    Matcher only = NATIONS_ONLY.matcher(upper).region(at, upper.length());
    if (only.lookingAt()) {
      List<String> nations = List.of(only.group(1).split(", ?"));
      Parts parts =
          new Parts(
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              read.parts().dissem(),
              nations,
              List.of(),
              "",
              "");
      return new Read(
          only.end(),
          read.canonical() + " " + String.join(", ", nations) + " ONLY",
          parts,
          List.of(),
          true,
          rule.rank());
    }
    if (!upper.startsWith(" - ", at)) return read;
    String word = admin.at(upper, at + 3);
    if (word.isEmpty()) return read;
    List<String> words = new ArrayList<>(read.parts().dissem());
    words.add(word);
    Parts parts =
        new Parts(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            words,
            read.parts().relTo(),
            List.of(),
            "",
            "");
    return new Read(
        at + 3 + word.length(),
        read.canonical() + " - " + word,
        parts,
        List.of(),
        true,
        rule.rank());
  }
}
