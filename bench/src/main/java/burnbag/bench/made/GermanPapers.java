package burnbag.bench.made;

import burnbag.bench.made.Typist.Side;
import java.util.List;

/// German Verschlusssachen in all their spellings (schemes §7).
final class GermanPapers {
  private static final String SCHEME = "de";

  private GermanPapers() {}

  private static final Expected NFD =
      Expected.of(
          SCHEME, 1, "VS-NUR FÜR DEN DIENSTGEBRAUCH", "VS-NfD", "NUR FÜR DEN DIENSTGEBRAUCH");
  private static final Expected VERTRAULICH = Expected.of(SCHEME, 2, "VS-VERTRAULICH", "VS-Vertr.");
  private static final Expected GEHEIM = Expected.of(SCHEME, 3, "GEHEIM");
  private static final Expected STRENG = Expected.of(SCHEME, 4, "STRENG GEHEIM");

  private static final List<Wording> LOW =
      List.of(
          new Wording("VS-NUR FÜR DEN DIENSTGEBRAUCH", NFD),
          new Wording("VS - NUR FÜR DEN DIENSTGEBRAUCH", NFD),
          new Wording("VS – NUR FÜR DEN DIENSTGEBRAUCH", NFD),
          new Wording("VS-NUR FUER DEN DIENSTGEBRAUCH", NFD),
          new Wording("VS-Nur für den Dienstgebrauch", NFD),
          new Wording("VS – Nur für den Dienstgebrauch", NFD),
          new Wording("VS-NfD", NFD),
          new Wording("VS - NfD", NFD),
          new Wording("VSNfD", NFD),
          new Wording("NUR FÜR DEN DIENSTGEBRAUCH", NFD),
          new Wording("VS-NUR FU\u0308R DEN DIENSTGEBRAUCH", NFD));

  private static final List<Wording> HIGH =
      List.of(
          new Wording("VS-VERTRAULICH", VERTRAULICH),
          new Wording("VS - VERTRAULICH", VERTRAULICH),
          new Wording("VS-Vertraulich", VERTRAULICH),
          new Wording("GEHEIM", GEHEIM),
          new Wording("STRENG GEHEIM", STRENG),
          new Wording("STRENG   GEHEIM", STRENG));

  static void write(Pile pile) {
    for (Wording wording : LOW) {
      for (Layout layout :
          List.of(
              Layout.TOP_ONLY,
              Layout.FIRST_LINE,
              Layout.HEADER_PART,
              Layout.TOP_AND_BOTTOM,
              Layout.STAMP_AMONG_HEAD)) {
        pile.add(
            SCHEME,
            "VS-NfD spellings",
            Tongue.DE,
            1,
            t -> layout.write(t, wording, head(t.chance())));
      }
    }
    for (Wording wording : HIGH) {
      pile.add(SCHEME, "amtlich geheim gehalten", Tongue.DE, 6, t -> official(t, wording));
      pile.add(
          SCHEME,
          "level alone, letterhead",
          Tongue.DE,
          4,
          t -> Layout.TOP_AND_BOTTOM.write(t, wording, head(t.chance())));
    }
    for (Layout layout :
        List.of(
            Layout.MANY_PAGES,
            Layout.COVER_ONLY,
            Layout.COVER_LETTER,
            Layout.TORN,
            Layout.WITH_PAGE_NUMBER)) {
      pile.add(
          SCHEME,
          layout.theme(),
          Tongue.DE,
          6,
          t ->
              layout.write(
                  t, t.chance().of(t.chance().of(LOW.subList(0, 7), HIGH)), head(t.chance())));
    }
    pile.add(
        SCHEME,
        "field label",
        Tongue.DE,
        10,
        t ->
            t.flow()
                .lines(head(t.chance()))
                .put("Geheimhaltungsgrad: ", t.chance().of(t.chance().of(LOW, HIGH)), "")
                .blank()
                .body(2, 4));
    pile.add(
        SCHEME,
        "Betreff of a mail",
        Tongue.DE,
        10,
        t ->
            t.flow()
                .line("Von: Major Kolbe <kolbe@example.org>")
                .line("An: Verteiler 3")
                .put("Betreff: ", t.chance().of(LOW.get(0), LOW.get(6)), " - Bestand Depot Süd")
                .blank()
                .body(1, 3)
                .line("Diese E-Mail kann vertrauliche Informationen enthalten. Wenn Sie nicht der")
                .line("richtige Adressat sind, vernichten Sie bitte diese Mail."));
  }

  /// With the phrase of the rules, a copy number, a journal number and an end of the
  /// classification.
  private static void official(Typist t, Wording wording) {
    t.put(Side.CENTRE, wording).set(Side.CENTRE, "amtlich geheim gehalten").blank();
    t.lines(head(t.chance()));
    t.line("Tgb.-Nr. " + t.chance().number(10, 99) + "/24 geh.");
    t.line(t.chance().number(1, 9) + ". Ausfertigung")
        .line("Seite 1 von " + t.chance().number(2, 9));
    t.blank().body(2, 3);
    if (t.chance().once(2)) t.line("Die VS-Einstufung endet mit Ablauf des Jahres 2055.").blank();
    t.put(Side.CENTRE, wording).set(Side.CENTRE, "amtlich geheim gehalten");
  }

  static String[] head(Chance chance) {
    return new String[] {
      chance.of(
          "Bundesministerium der Verteidigung", "Bundesamt für Logistik", "Logistikbataillon 461"),
      chance.of("53123 Bonn", "10785 Berlin", "74731 Walldürn"),
      "",
      "Betr.: " + chance.of("Bestandsmeldung", "Marschbefehl", "Haushaltsvoranschlag")
    };
  }
}
