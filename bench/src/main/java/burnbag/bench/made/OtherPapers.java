package burnbag.bench.made;

import burnbag.bench.made.Typist.Side;
import burnbag.marking.State;
import burnbag.sweep.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Spain, the Traffic Light Protocol, and firms (schemes §9, §13).
final class OtherPapers {
  private OtherPapers() {}

  static void write(Pile pile) {
    spain(pile);
    tlp(pile);
    corporate(pile);
  }

  private static void spain(Pile pile) {
    List<Wording> wordings =
        List.of(
            new Wording("SECRETO", Expected.of("es", 4, "SECRETO")),
            new Wording("RESERVADO", Expected.of("es", 3, "RESERVADO")),
            new Wording("CONFIDENCIAL", Expected.of("es", 2, "CONFIDENCIAL")),
            new Wording("DIFUSIÓN LIMITADA", Expected.of("es", 1, "DIFUSIÓN LIMITADA")),
            new Wording("DIFUSION LIMITADA", Expected.of("es", 1, "DIFUSIÓN LIMITADA")));
    for (Wording wording : wordings) {
      for (Layout layout :
          List.of(
              Layout.TOP_AND_BOTTOM,
              Layout.TOP_ONLY,
              Layout.MANY_PAGES,
              Layout.STAMP_AMONG_HEAD,
              Layout.FIRST_LINE)) {
        pile.add(
            "es",
            layout.theme(),
            Tongue.ES,
            2,
            t ->
                layout.write(
                    t,
                    wording,
                    t.chance().of("MINISTERIO DE DEFENSA", "ESTADO MAYOR DE LA DEFENSA"),
                    "Madrid, " + t.chance().number(1, 28) + " de mayo de 2019",
                    "",
                    "Asunto: " + t.chance().of("existencias", "convoyes", "presupuesto")));
      }
    }
  }

  private static void tlp(Pile pile) {
    List<Wording> wordings =
        List.of(
            colour("TLP:RED", 2, "RED"),
            colour("TLP:AMBER", 1, "AMBER"),
            colour("TLP:AMBER+STRICT", 1, "AMBER+STRICT"),
            colour("TLP: AMBER", 1, "AMBER"),
            colour("TLP: RED", 2, "RED"),
            colour("TLP:GREEN", 0, "GREEN"),
            colour("TLP:CLEAR", 0, "CLEAR"),
            colour("TLP:WHITE", 0, "WHITE", "CLEAR"));
    for (Wording wording : wordings) {
      for (Side side : Side.values()) {
        pile.add(
            "tlp",
            "header and footer",
            Tongue.EN,
            2,
            t -> {
              int pages = t.chance().number(1, 3);
              for (int page = 1; page <= pages; page++) {
                t.put(side, wording).blank().body(2, 4).put(side, wording).nextPage();
              }
            });
      }
      pile.add(
          "tlp",
          "mail",
          Tongue.EN,
          2,
          t ->
              t.flow()
                  .line("From: cert@example.org")
                  .line("To: members@example.org")
                  .line("Date: Mon, " + t.chance().number(1, 28) + " Jan 2024 08:00:00 +0000")
                  .putSubject(wording, " Weekly digest " + t.chance().number(10, 50))
                  .blank()
                  .put(Side.LEFT, wording)
                  .blank()
                  .body(1, 3));
    }
  }

  private static Wording colour(String text, int rank, String... colours) {
    List<String> levels = new ArrayList<>();
    for (String colour : colours) levels.addAll(List.of(colour, "TLP:" + colour));
    return new Wording(text, Expected.of("tlp", rank, levels.toArray(String[]::new)));
  }

  private static void corporate(Pile pile) {
    List<Wording> english =
        List.of(
            firm("COMPANY CONFIDENTIAL", 1, "CONFIDENTIAL"),
            firm("Company Confidential", 1, "CONFIDENTIAL"),
            firm("STRICTLY CONFIDENTIAL", 1),
            firm("HIGHLY CONFIDENTIAL", 1),
            firm("PROPRIETARY AND CONFIDENTIAL", 1, "CONFIDENTIAL", "PROPRIETARY"),
            firm("Proprietary and Confidential", 1, "CONFIDENTIAL", "PROPRIETARY"),
            firm("INTERNAL USE ONLY", 0, "INTERNAL"));
    for (Wording wording : english) {
      pile.add(
          "corporate",
          "English",
          Tongue.EN,
          5,
          t ->
              t.chance()
                  .of(Layout.TOP_AND_BOTTOM, Layout.TOP_ONLY, Layout.HEADER_PART, Layout.FIRST_LINE)
                  .write(t, wording, firm(t.chance())));
    }
    Expected open =
        new Expected(
            Expected.of("corporate", 1).or("us", "uk").schemes(),
            Expected.of("corporate", 1, "CONFIDENTIAL").levels(),
            -1,
            Set.of(State.LIVE),
            Set.of(Effect.HOLD, Effect.REVIEW));
    pile.add(
        "corporate",
        "CONFIDENTIAL on a firm's letterhead",
        Tongue.EN,
        8,
        t -> Layout.TOP_AND_BOTTOM.write(t, new Wording("CONFIDENTIAL", open), firm(t.chance())));
    pile.add(
        "corporate",
        "VERTRAULICH on a firm's letterhead",
        Tongue.DE,
        8,
        t ->
            Layout.TOP_AND_BOTTOM.write(
                t,
                new Wording(
                    "VERTRAULICH",
                    Expected.of("corporate", 1, "VERTRAULICH", "CONFIDENTIAL")
                        .doing(Effect.HOLD, Effect.REVIEW)),
                "Kolbe & Söhne GmbH",
                "Industriestraße 4, 70565 Stuttgart",
                "",
                "Angebot 4711"));
    for (String text : List.of("核心商密", "普通商密", "核心商密▲10年", "普通商密▲5年", "商密", "普通商密 长期")) {
      pile.add(
          "corporate",
          "商密",
          Tongue.ZH,
          4,
          t ->
              t.put(
                      Side.LEFT,
                      new Wording(
                          text, Expected.of("corporate", 1, "核心商密", "普通商密", "商密", "商业秘密").or("cn")))
                  .blank()
                  .set(Side.CENTRE, t.chance().of("北方机械集团有限公司", "东海造船股份有限公司"))
                  .set(Side.CENTRE, "年度经营计划")
                  .blank()
                  .body(2, 4));
    }
  }

  private static Wording firm(String text, int rank, String... more) {
    List<String> levels = new ArrayList<>(List.of(more));
    levels.add(text);
    Expected expected = Expected.of("corporate", rank, levels.toArray(String[]::new));
    return new Wording(text, rank == 0 ? expected : expected.doing(Effect.HOLD, Effect.REVIEW));
  }

  private static String[] firm(Chance chance) {
    return new String[] {
      chance.of("Acme Tools Inc.", "Harlow & Coles Ltd", "Northgate Components LLC"),
      chance.of("14 Canal Road, Leeds", "200 Main Street, Dayton, Ohio"),
      "",
      chance.of("Offer", "Price list", "Business plan", "Board paper")
    };
  }
}
