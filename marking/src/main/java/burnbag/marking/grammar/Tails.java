package burnbag.marking.grammar;

import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Schemes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The tail of each scheme.
public final class Tails {
  private static final Tail NOTHING = (_, _, end, rule) -> Tail.Read.bare(rule, end);

  private final Map<String, Tail> byScheme = new HashMap<>();

  public Tails(Schemes schemes) {
    Pack american =
        schemes.pack("us").orElseGet(() -> Schemes.of(List.of("us")).packs().getFirst());
    for (Pack pack : schemes.packs()) {
      byScheme.put(
          pack.id(),
          switch (pack.id()) {
            case "us" -> new UsTail(pack);
            case "cui" -> new CuiTail(pack);
            case "nato" -> new NatoTail(pack, american);
            case "eu" -> new ReleaseTail(pack.register("suffixes"));
            case "uk" -> new UkTail(pack);
            case "au", "ca", "nz" -> new PartnerTail(pack);
            case "at", "es", "fr", "it", "fi", "in", "no", "se" -> new SuffixTail(pack);
            case "cn", "corporate" -> new CnTail();
            case "tw" -> TermTail.TAIWAN;
            case "jp" -> TermTail.JAPAN;
            case "kr" -> TermTail.KOREA;
            default -> NOTHING;
          });
    }
  }

  public Tail of(String scheme) {
    return byScheme.getOrDefault(scheme, NOTHING);
  }
}
