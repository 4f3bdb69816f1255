package burnbag.bench.made;

import burnbag.bench.made.Typist.Side;
import burnbag.sweep.Effect;
import java.util.List;

/// Papers of the United States as found in archives and attics (schemes §1.7).
final class UsHistoricPapers {
  private static final String SCHEME = UsPapers.SCHEME;

  private UsHistoricPapers() {}

  private static Wording at(String level, String text) {
    return new Wording(text, UsPapers.level(level));
  }

  private static final List<Wording> BANNERS =
      List.of(
          at("SECRET", "SECRET/NODIS"),
          at("SECRET", "SECRET EXDIS"),
          at("TOP SECRET", "TOP SECRET - EYES ONLY"),
          at("TOP SECRET", "TOP SECRET UMBRA"),
          at("TOP SECRET", "TOP SECRET/HANDLE VIA COMINT CHANNELS ONLY"),
          at("SECRET", "SECRET/NO FOREIGN DISSEM"),
          at("SECRET", "SECRET/NOFORN/ORCON"),
          at("SECRET", "SECRET//WNINTEL/NOCONTRACT"),
          at("CONFIDENTIAL", "CONFIDENTIAL - NOFORN"),
          at("CONFIDENTIAL", "CONFIDENTIAL-MODIFIED HANDLING AUTHORIZED"),
          at("SECRET", "SECRET//NOFORN//MR"),
          at("SECRET", "SECRET//NOFORN//X1"),
          at("TOP SECRET", "TOP SECRET//SI//NOFORN//20281231"),
          at("SECRET", "SECRET//NOFORN, ORCON"),
          at("TOP SECRET", "TOP SECRET//COMINT//NOFORN//MR"),
          at("SECRET", "SECRET/CONTROLLED DISSEM"),
          at("SECRET", "SECRET/LIMDIS/NOFORN"));

  private static final List<Wording> LOW =
      List.of(
          new Wording(
              "LIMITED OFFICIAL USE", Expected.of(SCHEME, 1, "LIMITED OFFICIAL USE", "LOU")),
          new Wording(
              "OFFICIAL USE ONLY", Expected.of(SCHEME, 1, "OFFICIAL USE ONLY", "OUO").or("cui")),
          new Wording(
              "RESTRICTED",
              Expected.of(SCHEME, 1, "RESTRICTED").doing(Effect.HOLD, Effect.REVIEW)));

  static void write(Pile pile) {
    for (Wording banner : BANNERS) {
      pile.add(
          SCHEME,
          "historic banner",
          Tongue.EN,
          4,
          t ->
              t.chance()
                  .of(Layout.TOP_AND_BOTTOM, Layout.TOP_ONLY, Layout.STAMP_AMONG_HEAD)
                  .write(t, banner, head(t.chance())));
    }
    for (Wording banner : LOW) {
      pile.add(
          SCHEME,
          "historic low level",
          Tongue.EN,
          6,
          t -> Layout.TOP_AND_BOTTOM.write(t, banner, head(t.chance())));
    }
    for (String level : List.of("SECRET", "CONFIDENTIAL", "TOP SECRET")) {
      pile.add(SCHEME, "cable", Tongue.EN, 8, t -> cable(t, level));
      pile.add(SCHEME, "downgrading group", Tongue.EN, 6, t -> group(t, level));
      pile.add(SCHEME, "control line below", Tongue.EN, 6, t -> control(t, level));
    }
  }

  private static String[] head(Chance chance) {
    return new String[] {
      chance.of("WAR DEPARTMENT", "HEADQUARTERS EUROPEAN COMMAND", "DEPARTMENT OF STATE"),
      chance.of("WASHINGTON 25, D.C.", "OFFICE OF THE CHIEF OF STAFF"),
      "",
      chance.number(1, 28)
          + " "
          + chance.of("March", "June", "October")
          + " 19"
          + chance.number(44, 53)
    };
  }

  /// A telegram: the level letter-spaced in its first line, as these were sent.
  private static void cable(Typist t, String level) {
    Expected expected = UsPapers.level(level);
    String spaced = Damage.LETTER_SPACED.to(level, t.chance());
    t.flow();
    String tail =
        t.chance()
            .of(
                " STATE " + t.chance().digits(6),
                " SECTION 01 OF 03 BONN " + t.chance().digits(5),
                "");
    t.put("", new Wording(spaced, expected), tail).blank();
    t.line(t.chance().of("EXDIS", "LIMDIS", "NIACT", "STADIS")).blank();
    t.line("E.O. 12065: GDS 3/12/87 (ROSS, A.) OR-P");
    t.line("TAGS: PEPR, MARR, " + t.chance().of("GW", "FR", "IT"));
    t.line("SUBJECT: " + t.chance().of("CALL ON MINISTER", "FISHERIES TALKS", "LOAN")).blank();
    if (!level.startsWith("T")) {
      t.put(
              "1. ",
              new Wording("(" + level.charAt(0) + " - ENTIRE TEXT)", UsPapers.level(level)),
              ".")
          .blank();
    }
    t.body(2, 3).put("", new Wording(level, UsPapers.level(level)), "");
  }

  private static void group(Typist t, String level) {
    Wording banner = at(level, level);
    t.put(Side.CENTRE, banner).blank().lines(head(t.chance())).blank().body(2, 4);
    t.lines(
        switch (t.chance().number(1, 3)) {
          case 1 ->
              new String[] {
                "GROUP 1", "Excluded from automatic", "downgrading and declassification"
              };
          case 2 ->
              new String[] {
                "GROUP 3",
                "Downgraded at 12 year intervals;",
                "not automatically declassified",
                "DOD DIR 5200.10"
              };
          default ->
              new String[] {
                "GROUP 4", "Downgraded at 3 year intervals;", "declassified after 12 years"
              };
        });
    t.blank().put(Side.CENTRE, banner);
  }

  private static void control(Typist t, String level) {
    Wording banner = at(level, level);
    t.put(Side.CENTRE, banner);
    t.set(
            Side.CENTRE,
            t.chance()
                .of(
                    "NO FOREIGN DISSEM",
                    "WARNING NOTICE - INTELLIGENCE SOURCES AND METHODS INVOLVED",
                    "HANDLE VIA TALENT-KEYHOLE CHANNELS",
                    "BACKGROUND USE ONLY"))
        .blank();
    t.lines(head(t.chance())).blank().body(3, 4).put(Side.CENTRE, banner);
  }
}
