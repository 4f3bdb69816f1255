package burnbag.bench.made;

import burnbag.bench.made.Typist.Side;
import burnbag.sweep.Effect;
import java.util.ArrayList;
import java.util.List;

/// Papers of the European Union: bilingual strings, lost accents, abbreviations (schemes §4).
final class EuPapers {
  private static final String SCHEME = "eu";

  private EuPapers() {}

  private static Expected level(int rank, String french, String english, String... others) {
    String both = french + "/" + english;
    List<String> levels = new ArrayList<>(List.of(others));
    levels.addAll(List.of(french, english, both, both.replace("/", " / ")));
    return Expected.of(SCHEME, rank, levels.toArray(String[]::new));
  }

  private static final Expected TS =
      level(4, "TRÈS SECRET UE", "EU TOP SECRET", "TS-UE/EU-TS", "EU-TS", "TS-UE");
  private static final Expected S = level(3, "SECRET UE", "EU SECRET", "S-UE/EU-S", "EU-S");
  private static final Expected C =
      level(2, "CONFIDENTIEL UE", "EU CONFIDENTIAL", "C-UE/EU-C", "EU-C");
  private static final Expected R = level(1, "RESTREINT UE", "EU RESTRICTED", "R-UE/EU-R", "EU-R");

  private static final List<Wording> WORDINGS =
      List.of(
          new Wording("TRÈS SECRET UE/EU TOP SECRET", TS),
          new Wording("TRES SECRET UE/EU TOP SECRET", TS),
          new Wording("TR\u0045\u0300S SECRET UE/EU TOP SECRET", TS),
          new Wording("TRÈS SECRET UE / EU TOP SECRET", TS),
          new Wording("SECRET UE/EU SECRET", S),
          new Wording("SECRET UE/EU SECRET CRYPTO", S),
          new Wording("CONFIDENTIEL UE/EU CONFIDENTIAL", C),
          new Wording("CONFIDENTIEL UE/EU CONFIDENTIAL RELEASABLE TO NATO", C),
          new Wording("RESTREINT UE/EU RESTRICTED", R),
          new Wording("RESTREINT UE / EU RESTRICTED", R),
          new Wording("RESTREINT UE/EU RESTRICTED RELEASABLE TO Switzerland", R),
          new Wording("RESTREINT UE", R),
          new Wording("CONFIDENTIEL UE", C),
          new Wording("R-UE/EU-R", R),
          new Wording("C-UE/EU-C", C),
          new Wording("S-UE/EU-S", S),
          new Wording("TS-UE/EU-TS", TS));

  static void write(Pile pile) {
    for (Wording wording : WORDINGS) {
      for (Tongue tongue : List.of(Tongue.EN, Tongue.FR, Tongue.DE)) {
        pile.add(
            SCHEME,
            wording.text().contains("-UE/EU-") ? "abbreviation as banner" : "banner",
            tongue,
            2,
            t ->
                t.chance()
                    .of(
                        Layout.TOP_AND_BOTTOM,
                        Layout.TOP_ONLY,
                        Layout.FIRST_LINE,
                        Layout.HEADER_PART)
                    .write(t, wording, head(t.chance())));
      }
    }
    for (Layout layout :
        List.of(Layout.MANY_PAGES, Layout.COVER_ONLY, Layout.TORN, Layout.WITH_PAGE_NUMBER)) {
      pile.add(
          SCHEME,
          layout.theme(),
          Tongue.EN,
          6,
          t -> layout.write(t, t.chance().of(WORDINGS.subList(0, 11)), head(t.chance())));
    }
    pile.add(
        SCHEME,
        "portions",
        Tongue.EN,
        10,
        t -> {
          Wording banner = new Wording("SECRET UE/EU SECRET", S);
          t.put(Side.CENTRE, banner).blank();
          t.portion("", new Wording("(R-UE/EU-R)", R)).portion("", new Wording("(C-UE/EU-C)", C));
          t.body(1, 2).line("Copy " + t.chance().number(1, 9) + " of 12").put(Side.CENTRE, banner);
        });
    pile.add(
        SCHEME,
        "LIMITE",
        Tongue.EN,
        8,
        t ->
            Layout.TOP_ONLY.write(
                t,
                new Wording("LIMITE", Expected.of(SCHEME, 0, "LIMITE").doing(Effect.NONE)),
                head(t.chance())));
  }

  private static String[] head(Chance chance) {
    return new String[] {
      chance.of(
          "COUNCIL OF THE EUROPEAN UNION", "EUROPEAN COMMISSION", "CONSEIL DE L'UNION EUROPÉENNE"),
      "Brussels, " + chance.number(1, 28) + " May 20" + chance.number(14, 24),
      chance.digits(5) + "/2" + chance.number(0, 4),
      "NOTE"
    };
  }
}
