package burnbag.bench.made;

import burnbag.bench.made.Typist.Side;
import java.util.List;

/// Controlled unclassified information (schemes §2).
final class CuiPapers {
  private static final String SCHEME = "cui";
  private static final List<String> SPECIFIED =
      List.of(
          "SP-CTI",
          "SP-PRVCY",
          "SP-EXPT",
          "SP-PROPIN",
          "SP-CEII",
          "SP-CTI/SP-EXPT",
          "SP-INTEL/SP-CTI/IFNC/AG");
  private static final List<String> BASIC = List.of("PRVCY", "LEI", "BUDG/FUND", "PHYS", "EMGT");
  private static final List<String> LIMITS =
      List.of(
          "NOFORN",
          "FED ONLY",
          "FEDCON",
          "NOCON",
          "DL ONLY",
          "REL TO USA, GBR",
          "FEDCON/REL TO USA, GBR",
          "ATTORNEY-WP");

  private CuiPapers() {}

  private static Expected cui() {
    return Expected.of(SCHEME, 1, "CUI", "CONTROLLED");
  }

  private static Wording banner(Chance chance) {
    StringBuilder banner = new StringBuilder(chance.of("CUI", "CUI", "CUI", "CONTROLLED"));
    banner.append("//").append(chance.of(chance.of(SPECIFIED, BASIC)));
    if (chance.once(2)) banner.append("//").append(chance.of(LIMITS));
    return new Wording(banner.toString(), cui());
  }

  static void write(Pile pile) {
    for (Layout layout : Layout.values()) {
      pile.add(
          SCHEME,
          "banner, " + layout.theme(),
          Tongue.EN,
          5,
          t -> layout.write(t, banner(t.chance()), head(t.chance())));
    }
    pile.add(
        SCHEME,
        "CUI alone",
        Tongue.EN,
        10,
        t ->
            t.chance()
                .of(Layout.TOP_AND_BOTTOM, Layout.TOP_ONLY, Layout.FIRST_LINE)
                .write(t, new Wording("CUI", cui()), head(t.chance())));
    pile.add(
        SCHEME,
        "CONTROLLED alone",
        Tongue.EN,
        6,
        t ->
            Layout.TOP_AND_BOTTOM.write(
                t, new Wording("CONTROLLED", cui()), indicator(t.chance())));
    pile.add(
        SCHEME,
        "designation block",
        Tongue.EN,
        8,
        t -> {
          Wording banner = banner(t.chance());
          t.put(Side.CENTRE, banner).blank().lines(head(t.chance())).blank().body(2, 3);
          t.lines(indicator(t.chance())).blank().put(Side.CENTRE, banner);
        });
    pile.add(
        SCHEME,
        "portions",
        Tongue.EN,
        12,
        t -> {
          Wording banner = new Wording("CUI//SP-CTI//FEDCON", cui());
          t.put(Side.CENTRE, banner).blank();
          t.portion("", new Wording("(U)", Expected.of("us", 0, "UNCLASSIFIED").or(SCHEME)));
          t.portion(
              "",
              new Wording(
                  t.chance().of("(CUI)", "(CUI//SP-CTI)", "(CUI//PRVCY//FED ONLY)"), cui()));
          t.put(Side.CENTRE, banner);
        });
    pile.add(
        SCHEME,
        "with classified",
        Tongue.EN,
        10,
        t -> {
          Wording banner =
              new Wording(
                  t.chance()
                      .of(
                          "SECRET//CUI",
                          "SECRET//CUI//SP-CTI//NOFORN",
                          "SECRET//HCS-P/TK//FGI GBR//CUI//SP-CTI//NOFORN"),
                  UsPapers.level("SECRET"));
          Layout.TOP_AND_BOTTOM.write(t, banner, head(t.chance()));
        });
  }

  private static String[] head(Chance chance) {
    return new String[] {
      chance.of("Department of Good Works", "Defense Logistics Office", "Bureau of Bridges"),
      "Washington, D.C. 20006",
      "",
      "MEMORANDUM",
      chance.of("DRAFT", "PREDECISIONAL", "Final")
    };
  }

  private static String[] indicator(Chance chance) {
    return new String[] {
      "Controlled by: " + chance.of("Department of Good Works", "DLO/J4"),
      "CUI Category: " + chance.of("CTI", "PRVCY", "EXPT"),
      "Distribution/Dissemination Control: " + chance.of("FEDCON", "NOFORN"),
      "POC: J. Doe, 555-0" + chance.digits(3)
    };
  }
}
