package burnbag.bench.made;

import burnbag.sweep.Effect;
import java.util.List;

/// Papers of the United Kingdom, of today and of before 2014 (schemes §5).
final class UkPapers {
  private static final String SCHEME = "uk";

  private UkPapers() {}

  private static Wording at(int rank, String level, String text) {
    return new Wording(text, Expected.of(SCHEME, rank, level, "UK " + level));
  }

  private static final List<Wording> TODAY =
      List.of(
          at(1, "OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE"),
          at(1, "OFFICIAL-SENSITIVE", "OFFICIAL SENSITIVE"),
          at(1, "OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE - PERSONAL DATA"),
          at(1, "OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE - COMMERCIAL"),
          at(1, "OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE - HMG USE ONLY - LEGAL"),
          at(1, "OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE - RECIPIENTS ONLY"),
          at(1, "OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE - MARKET SENSITIVE"),
          at(3, "SECRET", "SECRET - UK EYES ONLY"),
          at(3, "SECRET", "SECRET UK/US EYES ONLY"),
          at(3, "SECRET", "SECRET - FIVE EYES ONLY"),
          at(3, "SECRET", "UK SECRET"),
          at(3, "SECRET", "UK SECRET REL EU"),
          at(3, "SECRET", "SECRET - RECIPIENTS ONLY"),
          at(4, "TOP SECRET", "TOP SECRET - RECIPIENTS ONLY - NIGHTJAR"),
          at(4, "TOP SECRET", "TOP SECRET - UK EYES ONLY"),
          at(4, "TOP SECRET", "UK TOP SECRET"));

  private static final List<Wording> LEGACY =
      List.of(
          at(4, "TOP SECRET", "TOP SECRET STRAP 1"),
          at(4, "TOP SECRET", "TOP SECRET STRAP 2 UK EYES A"),
          at(3, "SECRET", "SECRET UK EYES B"),
          at(2, "CONFIDENTIAL", "UK CONFIDENTIAL"),
          at(2, "CONFIDENTIAL", "CONFIDENTIAL - UK EYES ONLY"),
          at(1, "RESTRICTED", "RESTRICTED - COMMERCIAL"),
          at(1, "RESTRICTED", "UK RESTRICTED"),
          at(1, "RESTRICTED", "RESTRICTED - STAFF"),
          at(1, "PROTECT", "PROTECT - STAFF"),
          at(1, "PROTECT", "PROTECT - COMMERCIAL"),
          at(1, "PROTECT", "PROTECT - PERSONAL DATA"));

  private static final List<Wording> OPEN =
      List.of(
          at(0, "OFFICIAL", "OFFICIAL"),
          at(0, "OFFICIAL", "OFFICIAL - FOR PUBLIC RELEASE"),
          at(0, "NOT PROTECTIVELY MARKED", "NOT PROTECTIVELY MARKED"));

  static void write(Pile pile) {
    List<Layout> layouts =
        List.of(Layout.TOP_AND_BOTTOM, Layout.TOP_ONLY, Layout.FIRST_LINE, Layout.HEADER_PART);
    for (Wording wording : TODAY) {
      for (Layout layout : layouts) {
        pile.add(SCHEME, "today", Tongue.EN, 1, t -> layout.write(t, wording, head(t.chance())));
      }
    }
    for (Wording wording : LEGACY) {
      for (Layout layout : layouts) {
        pile.add(SCHEME, "legacy", Tongue.EN, 1, t -> layout.write(t, wording, head(t.chance())));
      }
    }
    for (Wording wording : OPEN) {
      pile.add(
          SCHEME,
          "open",
          Tongue.EN,
          4,
          t ->
              t.chance()
                  .of(layouts)
                  .write(t, wording.with(wording.expected().or("au")), head(t.chance())));
    }
    for (String level : List.of("SECRET", "TOP SECRET", "CONFIDENTIAL", "RESTRICTED")) {
      int rank = level.equals("RESTRICTED") ? 1 : UsPapers.rank(level);
      Expected expected = Expected.of(SCHEME, rank, level).doing(Effect.HOLD, Effect.REVIEW);
      pile.add(
          SCHEME,
          "level alone, letterhead",
          Tongue.EN,
          4,
          t -> Layout.TOP_AND_BOTTOM.write(t, new Wording(level, expected), head(t.chance())));
    }
    for (Layout layout :
        List.of(Layout.MANY_PAGES, Layout.TORN, Layout.COVER_LETTER, Layout.WITH_PAGE_NUMBER)) {
      pile.add(
          SCHEME,
          layout.theme(),
          Tongue.EN,
          6,
          t -> layout.write(t, t.chance().of(t.chance().of(TODAY, LEGACY)), head(t.chance())));
    }
  }

  private static String[] head(Chance chance) {
    return new String[] {
      chance.of("Ministry of Defence", "Cabinet Office", "Home Office"),
      chance.of("Whitehall, London SW1A 2HB", "2 Marsham Street, London SW1P 4DF"),
      "",
      "Reference: D/" + chance.of("SEC", "LOG", "FIN") + "/" + chance.digits(3) + "/4"
    };
  }
}
