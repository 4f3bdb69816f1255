package make;

import static make.PdfPaper.Ink.BLACK;
import static make.PdfPaper.Ink.RED;
import static make.PdfPaper.LEFT;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Foreign papers and their look-alikes, as PDF.
final class Papers {
  private final ScrapPile pile;
  private final Path font;

  Papers(ScrapPile pile, Path font) {
    this.pile = pile;
    this.font = font;
  }

  void write() {
    pilotRoster();
    fuelReturn();
    anchorageSketch();
    manualPage();
    specimen();
    invoice();
    halfCopied();
  }

  /// US: banner, portions, authority block, copy number.
  private void pilotRoster() {
    try (PdfPaper paper = new PdfPaper()) {
      paper
          .sheet()
          .centred(45, 13, RED, true, "SECRET//NOFORN")
          .right(75, 11, BLACK, false, "Copy 2 of 6")
          .right(92, 11, BLACK, false, "Page 1 of 2")
          .centred(130, 15, BLACK, true, "(U) Pilot roster and winter routes, Port Aldwin")
          .from(165)
          .text(
              12,
              """
              (U) This paper lists the routes that pilot launches take between the outer buoy and the quays while
              the inner channel is closed by ice. It replaces the paper of last winter.

              (S//NF) Launches leave the quay at times that are drawn by lot on the evening before. The
              draw is held by the harbor master in person, and the slips are burned in his stove as soon as the
              coxswains have read them.

              (C) The alternate berth is the coal pier. The gate there is unlocked from four in the morning, and
              the watchman has been told to expect visitors who know his dog by name.

              (U) Coxswains draw warm soup from the canteen against the usual chit.
              """)
          .from(610)
          .text(11, "Classified By: H. B. Ellery, Harbor Master")
          .from(627)
          .text(11, "Derived From: Multiple Sources")
          .from(644)
          .text(11, "Declassify On: 20491231")
          .centred(810, 13, RED, true, "SECRET//NOFORN");
      paper
          .sheet()
          .centred(45, 13, RED, true, "SECRET//NOFORN")
          .right(75, 11, BLACK, false, "Copy 2 of 6")
          .right(92, 11, BLACK, false, "Page 2 of 2")
          .from(130)
          .text(
              12,
              """
              (U) Roster

              (S//NF) First launch: Ellery, Moss, the younger Tregear. Second launch: Oake, Pascoe, whoever of the
              Tregears is awake. The third launch is kept on the slip with steam up and is not to be mentioned
              on the telephone.

              (U) Lost mittens are to be reported to stores by the end of the month.
              """)
          .centred(810, 13, RED, true, "SECRET//NOFORN");
      pile.put("desk-drawer/pilot-roster.pdf", paper.bytes());
    }
  }

  /// NATO; the second of three leaves is missing.
  private void fuelReturn() {
    List<String> parts =
        List.of(
            """
            FUEL RETURN, TESSEL BAY DEPOT, FIRST QUARTER

            1. The depot held at the beginning of the quarter what the table on the next page shows. Deliveries
            were made by barge on two days; on a third the barge went aground within sight of the pier and was
            towed off by the ferry, whose master has sent a bill.

            2. Losses by evaporation were within what the handbook allows. The dip sticks of tanks 4 and 5 had been
            exchanged, probably at the last painting, and both tanks therefore seemed to be leaking and filling.
            """,
            """
            3. Table of stocks by tank.

            4. Tank 1 is kept for the lifeboat.
            """,
            """
            5. The next return is due in the first week of July. It will be made out by the relief storekeeper,
            since the storekeeper is getting married.

            6. Copies of this return go to the area engineer and to the depot's own file, and to nobody else. The
            table on page 2 must not be sent by telefax.
            """);
    try (PdfPaper paper = new PdfPaper()) {
      for (int i = 0; i < parts.size(); i++) {
        paper
            .sheet()
            .centred(45, 13, BLACK, true, "NATO RESTRICTED")
            .from(120)
            .text(12, parts.get(i))
            .right(780, 11, BLACK, false, "Page " + (i + 1) + " of 3")
            .centred(810, 13, BLACK, true, "NATO RESTRICTED");
      }
      pile.put("desk-drawer/fuel-return.pdf", PdfPaper.without(2, paper.bytes()));
    }
  }

  /// German: level and the words that belong to it, top and bottom; a numbered copy.
  private void anchorageSketch() {
    List<String> parts =
        List.of(
            """
            Betreff: Liegeplätze bei Sturmflut

            1. Bei einem Wasserstand von mehr als drei Metern über Normal verlegen die Boote der Wasserschutzwache in
            den Holzhafen. Der Zeitpunkt wird vom Hafenkapitän mündlich bekanntgegeben, nicht über Funk.

            2. Im Holzhafen sind vier Plätze vorbereitet. Die Leinen liegen in der Hütte des Schleusenwärters, der
            Schlüssel hängt dort, wo er immer hängt. Wer ihn braucht, weiß das.

            3. Das Sperrtor wird geschlossen, sobald das letzte Boot eingelaufen ist. Danach öffnet der Wärter nur noch
            auf die in der Anlage beschriebenen Zeichen.
            """,
            """
            Anlage: Zeichen am Sperrtor

            Lang, kurz, kurz: Boot mit Verletzten an Bord, sofort öffnen.

            Kurz, kurz, lang: Boot der Wache, öffnen nach Rückfrage.

            Lang, lang, lang: Das ist der Bäcker. Er hat den Vertrag über die Frühlieferung und darf hinein, sobald das
            Wasser fällt.

            Die VS-Einstufung endet mit Ablauf des Jahres 2053.
            """);
    try (PdfPaper paper = new PdfPaper()) {
      for (int i = 0; i < parts.size(); i++) {
        paper
            .sheet()
            .centred(40, 15, RED, true, "GEHEIM")
            .centred(56, 10, RED, false, "amtlich geheim gehalten")
            .at(LEFT, 90, 11, BLACK, false, "Hafenamt Grauwik")
            .at(LEFT, 105, 11, BLACK, false, "Tgb.-Nr. 12/23 geh.")
            .right(90, 11, BLACK, false, "3. Ausfertigung")
            .right(105, 11, BLACK, false, "Seite " + (i + 1) + " von 2")
            .from(160)
            .text(12, parts.get(i))
            .centred(800, 15, RED, true, "GEHEIM")
            .centred(816, 10, RED, false, "amtlich geheim gehalten");
      }
      pile.put("desk-drawer/Liegeplätze-Sturmflut.pdf", paper.bytes());
    }
  }

  /// A page of a marking manual: every level, and none of them its own.
  private void manualPage() {
    try (PdfPaper paper = new PdfPaper()) {
      paper
          .sheet()
          .right(50, 10, BLACK, false, "Handbook for registry clerks, chapter 2")
          .from(100)
          .text(
              12,
              """
              2.3 Which level, and what follows from it

              The level of a document is chosen by the person who signs it. A clerk who believes that a document has
              been given the wrong level says so to that person, and until an answer comes treats the document
              according to the higher of the two. The table shows what each level asks of a registry.
              """);
      float down = 260;
      for (List<String> row :
          List.of(
              List.of("Level", "Kept in", "Copies", "Destroyed by"),
              List.of("RESTRICTED", "a locked drawer", "not counted", "one person"),
              List.of("CONFIDENTIAL", "a locked cabinet", "not counted", "one person"),
              List.of("SECRET", "a safe", "numbered", "two persons"),
              List.of(
                  "TOP SECRET",
                  "a strong room",
                  "numbered, signed for",
                  "two persons, certificate"))) {
        for (int column = 0; column < row.size(); column++) {
          paper.at(LEFT + column * 115, down, 11, BLACK, down == 260, row.get(column));
        }
        down += 20;
      }
      paper
          .from(400)
          .text(
              12,
              """
              2.4 Handling of SECRET documents

              Documents marked SECRET are carried in two envelopes, of which only the inner one bears the level. A
              document should be marked at the top and at the bottom of each page. A cover letter which would not
              be classified by itself is marked with the words that say so.

              Forms for the certificate of destruction are kept by the head of the registry.
              """)
          .centred(800, 10, BLACK, false, "12");
      pile.put("box-2/registry-handbook-p12.pdf", paper.bytes());
    }
  }

  /// Marked as a real one, and said to be none.
  private void specimen() {
    try (PdfPaper paper = new PdfPaper()) {
      paper
          .sheet()
          .centred(45, 13, RED, true, "SECRET//NOFORN")
          .centred(75, 16, BLACK, true, "SPECIMEN - FOR TRAINING PURPOSES ONLY")
          .from(130)
          .text(
              12,
              """
              Classification markings on this page are for training purposes only. The page itself is unclassified.

              (U) This paragraph bears the mark of an open paragraph.

              (S//NF) This paragraph bears the mark of a paragraph that must not be shown to foreigners. It says
              nothing that a foreigner could not read on the back of a cereal box.

              Exercise 4. Find the mistake in the next page, which your instructor will hand out. Write down which
              paragraph of the handbook it offends against.
              """)
          .centred(780, 16, BLACK, true, "SPECIMEN - FOR TRAINING PURPOSES ONLY")
          .centred(810, 13, RED, true, "SECRET//NOFORN");
      pile.put("box-2/marking-class-specimen.pdf", paper.bytes());
    }
  }

  /// Six digits alone at the top left, and no level anywhere: an invoice number.
  private void invoice() {
    try (PdfPaper paper = new PdfPaper()) {
      paper
          .sheet()
          .at(LEFT, 70, 14, BLACK, false, "000347")
          .right(70, 22, BLACK, true, "INVOICE")
          .from(110)
          .text(
              12,
              """
              Tregear & Daughters, Ship Chandlers, Quay Lane, Port Aldwin

              To: The Lighthouse Keeper, Gull Rock

              3 gallons lamp oil, best . . . . . . . . . . . . . . . . . . . . 12.60

              1 brass polish, large tin . . . . . . . . . . . . . . . . . . . . 2.15

              2 coils manila rope, tarred . . . . . . . . . . . . . . . . . . . 31.00

              1 birthday cake (delivered in secret, as asked) . . . . . . . . . 4.50

              Total . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . 50.25

              Payable within thirty days. Please quote the number at the top. Thank you for your custom.
              """);
      pile.put("box-2/invoice.pdf", paper.bytes());
    }
  }

  /// Copied until the stick was pulled out: the beginning of a PDF, and nothing that could be read
  /// of it.
  private void halfCopied() {
    try (PdfPaper paper = new PdfPaper(font)) {
      paper.sheet().from(100).text(12, "The minutes of the meeting of the board.\n\n会议记录");
      pile.put("usb-stick/half-copied.pdf", Arrays.copyOf(paper.bytes(), 700));
    }
  }
}
