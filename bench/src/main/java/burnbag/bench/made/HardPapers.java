package burnbag.bench.made;

import burnbag.bench.made.Typist.Side;
import burnbag.sweep.Effect;
import java.util.List;

/// The hard cases of marking-vs-mention §4 that need no picture.
final class HardPapers {
  private HardPapers() {}

  private static Wording us(String level, String tail) {
    return new Wording(level + tail, UsPapers.level(level));
  }

  /// What is damaged, with a letterhead that says whose it is.
  private static List<Wording> sound() {
    return List.of(
        us("SECRET", "//NOFORN"),
        us("TOP SECRET", "//SI//NOFORN"),
        us("CONFIDENTIAL", "//REL TO USA, FVEY"),
        us("SECRET", ""),
        us("TOP SECRET", ""),
        us("CONFIDENTIAL", ""),
        new Wording("NATO SECRET", Expected.of("nato", 3, "NATO SECRET")),
        new Wording("COSMIC TOP SECRET", Expected.of("nato", 4, "COSMIC TOP SECRET")),
        new Wording("NATO RESTRICTED", Expected.of("nato", 1, "NATO RESTRICTED")),
        new Wording("CUI//SP-CTI//NOFORN", Expected.of("cui", 1, "CUI")),
        new Wording(
            "SECRET UE/EU SECRET",
            Expected.of("eu", 3, "SECRET UE/EU SECRET", "SECRET UE", "EU SECRET")),
        new Wording("OFFICIAL-SENSITIVE - COMMERCIAL", Expected.of("uk", 1, "OFFICIAL-SENSITIVE")),
        new Wording("GEHEIM", Expected.of("de", 3, "GEHEIM")),
        new Wording("STRENG GEHEIM", Expected.of("de", 4, "STRENG GEHEIM")),
        new Wording("VS-VERTRAULICH", Expected.of("de", 2, "VS-VERTRAULICH")),
        new Wording(
            "VS-NUR FÜR DEN DIENSTGEBRAUCH",
            Expected.of("de", 1, "VS-NUR FÜR DEN DIENSTGEBRAUCH", "VS-NfD")),
        new Wording("SECRETO", Expected.of("es", 4, "SECRETO")),
        new Wording("TLP:AMBER", Expected.of("tlp", 1, "AMBER", "TLP:AMBER")));
  }

  static void write(Pile pile) {
    for (Damage damage : Damage.all()) {
      for (Wording sound : sound()) {
        String scheme = sound.expected().schemes().iterator().next();
        boolean garbled = damage == Damage.OCR && (scheme.equals("cui") || scheme.equals("tlp"));
        if (garbled || !damage.touches(sound.text())) continue;
        Expected expected = sound.expected().doing(Effect.HOLD, Effect.REVIEW);
        pile.add(
            scheme,
            "damage: " + damage.theme(),
            tongue(scheme),
            3,
            t ->
                t.chance()
                    .of(Layout.TOP_AND_BOTTOM, Layout.TOP_ONLY, Layout.FIRST_LINE)
                    .write(
                        t,
                        new Wording(damage.to(sound.text(), t.chance()), expected),
                        head(scheme, t.chance())));
      }
    }
    contradictions(pile);
    mails(pile);
    boxes(pile);
  }

  private static Tongue tongue(String scheme) {
    return switch (scheme) {
      case "de" -> Tongue.DE;
      case "es" -> Tongue.ES;
      default -> Tongue.EN;
    };
  }

  private static String[] head(String scheme, Chance chance) {
    return switch (scheme) {
      case "de" -> GermanPapers.head(chance);
      case "es" -> new String[] {"MINISTERIO DE DEFENSA", "Madrid"};
      case "nato" -> new String[] {"NORTH ATLANTIC COUNCIL", "", "NOTE"};
      case "eu" -> new String[] {"COUNCIL OF THE EUROPEAN UNION", "Brussels"};
      case "uk" -> new String[] {"Ministry of Defence", "Whitehall, London"};
      case "tlp" -> new String[] {"CERT advisory", "2024-" + chance.digits(3)};
      default -> UsPapers.head(chance);
    };
  }

  private static void contradictions(Pile pile) {
    pile.add(
        "us",
        "header and footer differ",
        Tongue.EN,
        8,
        t -> {
          Wording low = new Wording("UNCLASSIFIED", Expected.of("us", 0, "UNCLASSIFIED"));
          Wording high = us("SECRET", "//NOFORN");
          boolean highFirst = t.chance().once(2);
          t.put(Side.CENTRE, highFirst ? high : low).blank().lines(UsPapers.head(t.chance()));
          t.blank().body(3, 4).put(Side.CENTRE, highFirst ? low : high);
        });
    pile.add(
        "us",
        "banner below its portions",
        Tongue.EN,
        8,
        t -> {
          Wording banner = us("CONFIDENTIAL", "//NOFORN");
          t.put(Side.CENTRE, banner).blank();
          t.portion("1. ", new Wording("(C//NF)", UsPapers.level("CONFIDENTIAL")));
          t.portion("2. ", new Wording("(S//NF)", UsPapers.level("SECRET")));
          t.put(Side.CENTRE, banner);
        });
    pile.add(
        "us",
        "American banner over NATO portions",
        Tongue.EN,
        8,
        t -> {
          Wording banner = us("SECRET", "//FGI NATO//NOFORN");
          t.put(Side.CENTRE, banner).blank();
          t.portion("1. ", new Wording("(S//NF)", UsPapers.level("SECRET")));
          t.portion(
              "2. ",
              new Wording(
                  "(//NS)", Expected.of("nato", 3, "NATO SECRET", "SECRET", "NS").or("us")));
          t.put(Side.CENTRE, banner);
        });
    pile.add(
        "us",
        "compilation",
        Tongue.EN,
        8,
        t -> {
          Wording banner = us("SECRET", "//NOFORN");
          t.put(Side.CENTRE, banner).blank();
          t.line(
              "The compilation of the items below reveals the reserve of the corps; each of them");
          t.line("taken alone does not.").blank();
          t.portion("a. ", new Wording("(C//NF)", UsPapers.level("CONFIDENTIAL")));
          t.portion("b. ", new Wording("(U)", Expected.of("us", 0, "UNCLASSIFIED")));
          t.put(Side.CENTRE, banner);
        });
  }

  /// A real protective subject over the usual confidentiality footer.
  private static void mails(Pile pile) {
    for (Wording subject :
        List.of(
            us("SECRET", "//NOFORN"),
            us("CONFIDENTIAL", "//REL TO USA, GBR"),
            new Wording("NATO RESTRICTED", Expected.of("nato", 1, "NATO RESTRICTED")),
            new Wording("OFFICIAL-SENSITIVE", Expected.of("uk", 1, "OFFICIAL-SENSITIVE")))) {
      pile.add(
          subject.expected().schemes().iterator().next(),
          "subject of a mail over a footer",
          Tongue.EN,
          4,
          t -> {
            t.flow().line("From: duty.clerk@example.org").line("To: depot@example.org");
            t.line("Date: Tue, " + t.chance().number(1, 28) + " May 2019 09:14:00 +0000");
            t.putSubject(subject, t.chance().of(" - convoy times", " depot holdings")).blank();
            t.body(1, 2);
            t.line("This e-mail is confidential and intended solely for the use of the individual");
            t.line("to whom it is addressed. If you are not the intended recipient, delete it.");
          });
    }
  }

  /// A form with one box ticked.
  private static void boxes(Pile pile) {
    pile.add(
        "us",
        "ticked box",
        Tongue.EN,
        8,
        t -> {
          Expected ticked =
              UsPapers.level("SECRET")
                  .or("uk", "ca", "nz", "au", "in", "fr", "corporate")
                  .doing(Effect.HOLD, Effect.REVIEW);
          t.flow().line("TRANSFER FORM " + t.chance().digits(4)).blank();
          t.line("Classification:");
          t.line("  ☐ UNCLASSIFIED").line("  ☐ CONFIDENTIAL");
          t.put("  " + t.chance().of("☒ ", "☑ "), new Wording("SECRET", ticked), "");
          t.line("  ☐ TOP SECRET").blank().body(1, 2);
        });
  }
}
