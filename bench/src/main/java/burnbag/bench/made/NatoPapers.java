package burnbag.bench.made;

import burnbag.bench.made.Typist.Side;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Papers of NATO in English and French (schemes §3).
final class NatoPapers {
  private static final String SCHEME = "nato";

  private NatoPapers() {}

  private static final Expected CTS =
      Expected.of(SCHEME, 4, "COSMIC TOP SECRET", "COSMIC TRÈS SECRET", "CTS");
  private static final Expected NS = Expected.of(SCHEME, 3, "NATO SECRET", "SECRET OTAN", "NS");
  private static final Expected NC =
      Expected.of(SCHEME, 2, "NATO CONFIDENTIAL", "CONFIDENTIEL OTAN", "NC");
  private static final Expected NR =
      Expected.of(
          SCHEME,
          1,
          "NATO RESTRICTED",
          "DIFFUSION RESTREINTE OTAN",
          "NATO DIFFUSION RESTREINTE",
          "OTAN DIFFUSION RESTREINTE",
          "NR");
  private static final Expected NU =
      Expected.of(SCHEME, 0, "NATO UNCLASSIFIED", "SANS CLASSIFICATION OTAN", "NU");

  private static final List<Wording> ENGLISH =
      List.of(
          new Wording("COSMIC TOP SECRET", CTS),
          new Wording("COSMIC TOP SECRET ATOMAL", CTS),
          new Wording("COSMIC TOP SECRET BOHEMIA", CTS),
          new Wording("NATO SECRET", NS),
          new Wording("NATO SECRET ATOMAL", NS),
          new Wording("NATO SECRET CRYPTO", NS),
          new Wording("NATO SECRET RELEASABLE TO SWE, FIN", NS),
          new Wording("NATO CONFIDENTIAL", NC),
          new Wording("NATO CONFIDENTIAL RELEASABLE TO SWE, FIN", NC),
          new Wording("NATO RESTRICTED", NR),
          new Wording("NATO RESTRICTED Releasable to Japan, Switzerland, Ukraine", NR),
          new Wording("NATO RESTRICTED - MANAGEMENT", NR),
          new Wording("NATO UNCLASSIFIED", NU),
          new Wording("NATO UNCLASSIFIED - STAFF", NU),
          new Wording("NATO UNCLASSIFIED Releasable to ISAF, KFOR, RESOLUTE SUPPORT", NU),
          new Wording(
              "NATO/KFOR CONFIDENTIAL Ireland, Sweden, Ukraine, NATO ONLY",
              mission("KFOR CONFIDENTIAL", NC)),
          new Wording("NATO/ISAF SECRET", mission("ISAF SECRET", NS)),
          new Wording("NATO/KFOR RESTRICTED", mission("KFOR RESTRICTED", NR)),
          new Wording("NATO RESTRICTED / OTAN DIFFUSION RESTREINTE", NR));

  private static final List<Wording> FRENCH =
      List.of(
          new Wording("COSMIC TRÈS SECRET", CTS),
          new Wording("SECRET OTAN", NS),
          new Wording("NATO SECRET", NS),
          new Wording("CONFIDENTIEL OTAN", NC),
          new Wording("DIFFUSION RESTREINTE OTAN", NR),
          new Wording("OTAN DIFFUSION RESTREINTE", NR),
          new Wording("SANS CLASSIFICATION OTAN", NU),
          new Wording("SECRET OTAN Communicable à la Suède", NS));

  private static Expected mission(String level, Expected nato) {
    String full = "NATO/" + level;
    Expected named = Expected.of(SCHEME, nato.rank(), full, level, "NATO " + level);
    Set<String> levels = new HashSet<>(nato.levels());
    levels.addAll(named.levels());
    return new Expected(nato.schemes(), levels, nato.rank(), nato.states(), nato.effects());
  }

  private static Wording portion(Chance chance) {
    return chance.of(
        new Wording("(NS)", NS),
        new Wording("(NC)", NC),
        new Wording("(NR)", NR),
        new Wording("(NS-A)", NS),
        new Wording("(CTS-A)", CTS));
  }

  static void write(Pile pile) {
    for (Wording wording : ENGLISH) {
      for (Layout layout :
          List.of(Layout.TOP_AND_BOTTOM, Layout.TOP_ONLY, Layout.FIRST_LINE, Layout.TORN)) {
        pile.add(
            SCHEME,
            "English, " + layout.theme(),
            Tongue.EN,
            1,
            t -> layout.write(t, wording, head(t.chance())));
      }
    }
    for (Wording wording : FRENCH) {
      pile.add(
          SCHEME,
          "French",
          Tongue.FR,
          3,
          t ->
              t.chance()
                  .of(Layout.TOP_AND_BOTTOM, Layout.TOP_ONLY, Layout.FIRST_LINE)
                  .write(t, wording, "CONSEIL DE L'ATLANTIQUE NORD", "", "NOTE"));
    }
    for (Layout layout :
        List.of(
            Layout.MANY_PAGES,
            Layout.COVER_ONLY,
            Layout.COVER_LETTER,
            Layout.HEADER_PART,
            Layout.WITH_PAGE_NUMBER)) {
      pile.add(
          SCHEME,
          "English, " + layout.theme(),
          Tongue.EN,
          6,
          t -> layout.write(t, t.chance().of(ENGLISH), head(t.chance())));
    }
    pile.add(
        SCHEME,
        "portions",
        Tongue.EN,
        16,
        t -> {
          Wording banner = new Wording("COSMIC TOP SECRET ATOMAL", CTS);
          t.put(Side.CENTRE, banner).blank().lines(head(t.chance())).blank();
          t.portion("1. ", new Wording("(NU)", NU));
          for (int i = 2; i <= 4; i++) t.portion(i + ". ", portion(t.chance()));
          t.put(Side.CENTRE, banner);
        });
    pile.add(
        SCHEME,
        "numbered copy",
        Tongue.EN,
        8,
        t -> {
          Wording banner = new Wording("COSMIC TOP SECRET", CTS);
          t.put(Side.CENTRE, banner).line("CTS-0" + t.chance().digits(3) + "/24");
          t.line("Copy No. " + t.chance().number(1, 12)).blank().lines(head(t.chance()));
          t.blank().body(2, 3).put(Side.CENTRE, banner);
        });
  }

  private static String[] head(Chance chance) {
    return new String[] {
      chance.of("NORTH ATLANTIC COUNCIL", "ALLIED COMMAND OPERATIONS", "MILITARY COMMITTEE"),
      "",
      "AC/" + chance.number(35, 340) + "-D/20" + chance.number(10, 24),
      chance.of("Note by the Secretary", "Report by the working group", "Movement order")
    };
  }
}
