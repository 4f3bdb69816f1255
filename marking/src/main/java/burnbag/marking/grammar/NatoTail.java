package burnbag.marking.grammar;

import burnbag.marking.Parts;
import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import java.util.ArrayList;
import java.util.List;

/// Special category, release list and administrative word of a NATO marking (schemes §3).
///
/// ```
/// tail = [SP category] [SP "RELEASABLE TO" SP list] [" - " administrative word] | us-tail      (//NATO SECRET//ATOMAL//ORCON)
/// ```
final class NatoTail implements Tail {
  private final ReleaseTail release;
  private final Register admin;
  private final UsTail american;

  NatoTail(Pack pack) {
    release = new ReleaseTail(pack.register("suffixes"));
    admin = new Register(pack.register("admin"));
    american = new UsTail(pack);
  }

  @Override
  public Read read(String upper, int start, int end, Rule rule) {
    if (upper.startsWith("//", end)) return american.read(upper, start, end, rule);
    Read read = release.read(upper, start, end, rule);
    int at = read.end();
    if (!upper.startsWith(" - ", at)) return read;
    String word = admin.at(upper, at + 3);
    if (word.isEmpty()) return read;
    List<String> words = new ArrayList<>(read.parts().dissem());
    words.add(word);
    Parts parts =
        new Parts(
            List.of(), List.of(), List.of(), List.of(), words, read.parts().relTo(), List.of(), "", "");
    return new Read(at + 3 + word.length(), read.canonical() + " - " + word, parts, List.of(), true);
  }
}
