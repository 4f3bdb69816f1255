package burnbag.bench.made;

import burnbag.bench.made.Typist.Side;
import burnbag.marking.State;
import burnbag.sweep.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Papers of the United States under the register of 2016 (schemes §1.1–1.6).
final class UsPapers {
  static final String SCHEME = "us";
  private static final List<String> LEVELS = List.of("TOP SECRET", "SECRET", "CONFIDENTIAL");
  private static final List<String> SCI =
      List.of(
          "SI",
          "TK",
          "SI/TK",
          "SI-G/TK",
          "SI-G ABCD",
          "HCS-P",
          "HCS-O",
          "HCS-P LMN",
          "SI-NK",
          "TK-BLFH",
          "HCS-P/SI-G/TK",
          "RSV-ABC");
  private static final List<String> SAP =
      List.of(
          "SAR-BP", "SAR-BP-123/CA-XYZ YYY", "SPECIAL ACCESS REQUIRED-BUTTER POPCORN", "SAR-CA-A");
  private static final List<String> AEA =
      List.of(
          "RD",
          "FRD",
          "RESTRICTED DATA",
          "FORMERLY RESTRICTED DATA",
          "FRD-SIGMA 14 18",
          "RD-SIGMA 20",
          "TFNI");
  private static final List<String> FGI = List.of("FGI", "FGI DEU", "FGI CAN GBR", "FGI DEU NATO");
  private static final List<String> DISSEM =
      List.of(
          "NOFORN",
          "ORCON/NOFORN",
          "RSEN/ORCON/NOFORN",
          "REL TO USA, FVEY",
          "REL TO USA, AUS, GBR",
          "REL TO USA, FVEY/RELIDO",
          "ORCON/REL TO USA, CAN, GBR",
          "IMCON/NOFORN",
          "NOFORN/PROPIN",
          "NOFORN/FISA",
          "DISPLAY ONLY IRQ",
          "RELIDO",
          "NOT RELEASABLE TO FOREIGN NATIONALS",
          "REL TO USA, JPN, KOR");
  private static final List<String> NON_IC = List.of("EXDIS", "NODIS", "LIMDIS", "LES");

  private UsPapers() {}

  static int rank(String level) {
    return switch (level.charAt(0)) {
      case 'T' -> 4;
      case 'S' -> 3;
      case 'C' -> 2;
      default -> 0;
    };
  }

  static Expected level(String level) {
    return Expected.of(SCHEME, rank(level), level);
  }

  /// A banner by chance, in register order.
  static Wording banner(Chance chance) {
    String level = chance.of(LEVELS);
    StringBuilder banner = new StringBuilder(level);
    if (!level.equals("CONFIDENTIAL") && chance.once(2)) banner.append("//").append(chance.of(SCI));
    if (chance.once(6)) banner.append("//").append(chance.of(SAP));
    if (chance.once(6)) banner.append("//").append(chance.of(AEA));
    if (chance.once(6)) banner.append("//").append(chance.of(FGI));
    banner.append("//").append(chance.of(DISSEM));
    if (chance.once(8)) banner.append("//").append(chance.of(NON_IC));
    return new Wording(banner.toString(), level(level));
  }

  /// The rules' own examples of what is not a plain United States banner.
  private static List<Wording> others() {
    List<Wording> others = new ArrayList<>();
    for (String joint :
        List.of(
            "//JOINT SECRET CAN GBR USA//REL TO USA, CAN, GBR",
            "//JOINT TOP SECRET AUS USA//REL TO USA, AUS",
            "//JOINT CONFIDENTIAL DEU USA//REL TO USA, DEU")) {
      String level = joint.contains("TOP") ? "TOP SECRET" : joint.split(" ")[1];
      others.add(new Wording(joint, Expected.of(SCHEME, rank(level), level, "JOINT " + level)));
    }
    others.add(
        new Wording(
            "//NATO SECRET//ATOMAL//ORCON",
            Expected.of("nato", 3, "NATO SECRET", "SECRET").or(SCHEME)));
    others.add(
        new Wording(
            "//COSMIC TOP SECRET//BOHEMIA//REL TO USA, NATO",
            Expected.of("nato", 4, "COSMIC TOP SECRET", "TOP SECRET").or(SCHEME)));
    others.add(
        new Wording(
            "//DEU SECRET//REL TO USA, DEU", Expected.of(SCHEME, 3, "SECRET", "DEU SECRET")));
    others.add(
        new Wording(
            "//GBR TOP SECRET//NOFORN", Expected.of(SCHEME, 4, "TOP SECRET", "GBR TOP SECRET")));
    for (String plain :
        List.of(
            "TOP SECRET//SI-G/TK//RSEN/ORCON/NOFORN",
            "SECRET//REL TO USA, FVEY/RELIDO",
            "CONFIDENTIAL//REL TO USA, AUS, GBR",
            "TOP SECRET//HCS-P/LMN//SAR-BP//NOFORN",
            "SECRET//FRD-SIGMA 14 18//REL TO USA, ACGU",
            "SECRET//TK//FGI//NOFORN",
            "SECRET//NOFORN//EXDIS",
            "TOP SECRET//USA/CAN/GBR EYES ONLY",
            "SECRET//DISPLAY ONLY IRQ")) {
      String level = plain.substring(0, plain.indexOf("//"));
      others.add(new Wording(plain, level(level)));
    }
    return others;
  }

  private static Expected handled(String... words) {
    return new Expected(
            Expected.of(SCHEME, 1).schemes(),
            Expected.of(SCHEME, 1, words).levels(),
            1,
            Expected.of(SCHEME, 1).states(),
            Expected.of(SCHEME, 1).effects())
        .or("cui");
  }

  static String[] head(Chance chance) {
    return new String[] {
      chance.of(
          "DEPARTMENT OF THE ARMY",
          "HEADQUARTERS, 3D SUSTAINMENT BRIGADE, UNITED STATES ARMY",
          "DEPARTMENT OF DEFENSE, OFFICE OF THE DIRECTOR",
          "JOINT STAFF, WASHINGTON, D.C."),
      "",
      "MEMORANDUM FOR " + chance.of("RECORD", "THE COMMANDER", "DISTRIBUTION"),
      "SUBJECT: "
          + chance.of("Convoy movements", "Depot holdings", "Budget estimate", "Port survey")
    };
  }

  static void write(Pile pile) {
    for (Layout layout : Layout.values()) {
      pile.add(
          SCHEME,
          "banner, " + layout.theme(),
          Tongue.EN,
          12,
          typist -> layout.write(typist, banner(typist.chance()), head(typist.chance())));
    }
    for (Wording other : others()) {
      pile.add(
          SCHEME,
          "banner, rules' examples",
          Tongue.EN,
          3,
          t ->
              t.chance()
                  .of(Layout.TOP_AND_BOTTOM, Layout.TOP_ONLY, Layout.FIRST_LINE)
                  .write(t, other, head(t.chance())));
    }
    bare(pile);
    portions(pile);
    blocks(pile);
  }

  /// A level alone, with an American letterhead to tell whose it is.
  private static void bare(Pile pile) {
    for (String level : LEVELS) {
      for (Layout layout : List.of(Layout.TOP_AND_BOTTOM, Layout.MANY_PAGES, Layout.TOP_ONLY)) {
        pile.add(
            SCHEME,
            "level alone, letterhead",
            Tongue.EN,
            4,
            t -> layout.write(t, new Wording(level, level(level)), head(t.chance())));
      }
      pile.add(
          SCHEME,
          "level alone, no letterhead",
          Tongue.EN,
          4,
          t ->
              Layout.TOP_AND_BOTTOM.write(
                  t,
                  new Wording(
                      level,
                      level(level)
                          .or("uk", "ca", "nz", "au", "in", "fr", "corporate")
                          .doing(Effect.HOLD, Effect.REVIEW))));
      pile.add(
          SCHEME,
          "field label",
          Tongue.EN,
          4,
          t ->
              t.flow()
                  .lines(head(t.chance()))
                  .put(
                      t.chance().of("Classification: ", "CLASSIFICATION: ", "SECURITY MARKING: "),
                      new Wording(level, level(level)),
                      "")
                  .blank()
                  .body(2, 4));
    }
    pile.add(
        SCHEME,
        "unclassified",
        Tongue.EN,
        12,
        t ->
            t.chance()
                .of(Layout.TOP_AND_BOTTOM, Layout.FIRST_LINE)
                .write(
                    t,
                    new Wording("UNCLASSIFIED", Expected.of(SCHEME, 0, "UNCLASSIFIED").or("nato")),
                    head(t.chance())));
    List<Wording> handled =
        List.of(
            new Wording(
                "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
                handled("UNCLASSIFIED", "FOUO", "FOR OFFICIAL USE ONLY")),
            new Wording(
                "UNCLASSIFIED//FOUO", handled("UNCLASSIFIED", "FOUO", "FOR OFFICIAL USE ONLY")),
            new Wording("UNCLASSIFIED//SBU/SSI", handled("UNCLASSIFIED", "SBU")),
            new Wording(
                "UNCLASSIFIED//LIMDIS", handled("UNCLASSIFIED", "LIMDIS", "LIMITED DISTRIBUTION")),
            new Wording(
                "FOR OFFICIAL USE ONLY", handled("FOUO", "FOR OFFICIAL USE ONLY", "UNCLASSIFIED")));
    for (Wording wording : handled) {
      pile.add(
          SCHEME,
          "unclassified with a control",
          Tongue.EN,
          4,
          t ->
              t.chance()
                  .of(Layout.TOP_AND_BOTTOM, Layout.FIRST_LINE)
                  .write(t, wording, head(t.chance())));
    }
  }

  /// Portions with and without a banner over them.
  private static void portions(Pile pile) {
    List<String> marks =
        List.of(
            "(S//NF)",
            "(TS//SI//NF)",
            "(C//REL TO USA, FVEY)",
            "(S//REL TO USA, FVEY)",
            "(TS//SI-G/TK//RS/OC/NF)",
            "(S//RD-SG 20//NF)",
            "(C//NF)",
            "(TS//TK//NF)",
            "(S//REL)",
            "(TS//SAR-BP-123/CA-XYZ YYY//NF)");
    pile.add(
        SCHEME,
        "portions under a banner",
        Tongue.EN,
        40,
        t -> {
          Wording top = new Wording("TOP SECRET//SI-G/TK//RSEN/ORCON/NOFORN", level("TOP SECRET"));
          t.put(Side.CENTRE, top).blank().lines(head(t.chance())).blank();
          t.portion("", new Wording("(U)", Expected.of(SCHEME, 0, "UNCLASSIFIED")));
          int count = t.chance().number(2, 4);
          for (int i = 0; i < count; i++) t.portion(i + 1 + ". ", portion(t.chance().of(marks)));
          if (t.chance().once(2)) t.portion("", portion("(S)"));
          t.put(Side.CENTRE, top);
        });
    pile.add(
        SCHEME,
        "portions without a banner",
        Tongue.EN,
        20,
        t -> {
          t.flow().lines(head(t.chance())).blank();
          for (int i = 0; i < 3; i++) {
            t.portion(t.chance().of("", "- ", i + 1 + ". "), portion(t.chance().of(marks)));
          }
        });
    pile.add(
        SCHEME,
        "portions of others",
        Tongue.EN,
        12,
        t -> {
          Wording top = new Wording("SECRET//FGI DEU//NOFORN", level("SECRET"));
          t.put(Side.CENTRE, top).blank();
          t.portion(
              "",
              t.chance()
                  .of(
                      new Wording(
                          "(//DEU S//REL TO USA, DEU)",
                          Expected.of(SCHEME, 3, "SECRET", "DEU SECRET")),
                      new Wording(
                          "(//JOINT S//REL)", Expected.of(SCHEME, 3, "SECRET", "JOINT SECRET")),
                      new Wording(
                          "(//CTS//BOHEMIA)",
                          Expected.of("nato", 4, "COSMIC TOP SECRET", "TOP SECRET").or(SCHEME))));
          t.portion(
              "",
              t.chance()
                  .of(
                      new Wording(
                          "(U//FOUO)", handled("UNCLASSIFIED", "FOUO", "FOR OFFICIAL USE ONLY")),
                      new Wording(
                              "(U//LES-NF)",
                              handled("UNCLASSIFIED", "LES", "LAW ENFORCEMENT SENSITIVE"))
                          .with(
                              new Expected(
                                  Expected.of(SCHEME, 1).or("cui").schemes(),
                                  handled("UNCLASSIFIED", "LES", "LAW ENFORCEMENT SENSITIVE")
                                      .levels(),
                                  -1,
                                  Expected.of(SCHEME, 1).states(),
                                  Set.of(Effect.values())))));
          t.put(Side.CENTRE, top);
        });
  }

  private static Wording portion(String mark) {
    String level =
        mark.startsWith("(TS") ? "TOP SECRET" : mark.startsWith("(S") ? "SECRET" : "CONFIDENTIAL";
    return new Wording(mark, level(level));
  }

  /// Authority blocks: with a date to come, with a date gone by, and alone on their page.
  private static void blocks(Pile pile) {
    pile.add(
        SCHEME,
        "banner and block, date to come",
        Tongue.EN,
        12,
        t -> {
          Wording banner = banner(t.chance());
          t.put(Side.CENTRE, banner).blank().lines(head(t.chance())).blank().body(2, 3);
          block(t, 2041 + t.chance().number(0, 9)).put(Side.CENTRE, banner);
        });
    pile.add(
        SCHEME,
        "banner and block, date gone by",
        Tongue.EN,
        12,
        t -> {
          Wording banner = banner(t.chance());
          banner = banner.with(banner.expected().in(State.REVIEW_DUE));
          t.put(Side.CENTRE, banner).blank().lines(head(t.chance())).blank().body(2, 3);
          block(t, 2008 + t.chance().number(0, 9)).put(Side.CENTRE, banner);
        });
    pile.add(
        SCHEME,
        "block alone",
        Tongue.EN,
        12,
        t -> {
          t.body(2, 3);
          Expected block =
              new Expected(
                  Expected.of(SCHEME, 0).schemes(),
                  Set.of(),
                  -1,
                  Set.of(State.LIVE, State.REVIEW_DUE),
                  Set.of(Effect.REVIEW));
          t.put("", new Wording("Classified By: " + name(t.chance()), block), "");
          t.put("", new Wording("Derived From: Multiple Sources", block), "");
          t.put(
              "", new Wording("Declassify On: 204" + t.chance().number(1, 9) + "1231", block), "");
        });
  }

  static Typist block(Typist t, int year) {
    boolean original = t.chance().once(2);
    t.line("Classified By: " + name(t.chance()));
    t.line(
        original
            ? "Reason: 1.4(" + t.chance().of("a", "c", "g") + ")"
            : "Derived From: Multiple Sources");
    return t.line("Declassify On: " + year + "1231").blank();
  }

  static String name(Chance chance) {
    return chance.of(
        "J. Smith, Chief, Div. 4", "Col. A. Brandt", "M. Okafor, D/Ops", "R. Lindqvist");
  }
}
