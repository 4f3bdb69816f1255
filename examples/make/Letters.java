package make;

import static make.WordPaper.Side.CENTRE;
import static make.WordPaper.Side.LEFT;
import static make.WordPaper.Side.RIGHT;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Letters and notes, as Word, OpenDocument and old text.
final class Letters {
  private final ScrapPile pile;

  Letters(ScrapPile pile) {
    this.pile = pile;
  }

  void write() {
    drawingNote();
    officeLetter();
    serviceOrder();
    lesson();
  }

  /// US controlled unclassified information, with its designation block.
  private void drawingNote() {
    WordPaper paper = new WordPaper();
    paper.header("CUI//SP-CTI//FEDCON", CENTRE);
    paper.footer("CUI//SP-CTI//FEDCON", CENTRE);
    paper.line("Light District, North Shore", LEFT, true);
    paper.line("Note on drawing 44-B, lamp housing of the automatic buoy", LEFT, true);
    paper.paragraphs(
        """
        The contractor has returned drawing 44-B with two changes. The gasket is now cut from one piece, and the vent has been moved to the lee side, where the spray will not find it. We accept both.

        The drawing shows the inside of the lamp changer, which the manufacturer has asked us to keep to ourselves and to those contractors who need it. Please do not pass it on with the general arrangement.

        The next review of drawings is on the first Monday of the month. Bring your own pencil.
        """);
    paper.line("Controlled by: Light District, North Shore", LEFT, false);
    paper.line("CUI Category: CTI", LEFT, false);
    paper.line("Distribution/Dissemination Control: FEDCON", LEFT, false);
    paper.line("POC: drawing office, extension 44", LEFT, false);
    pile.put("desk-drawer/drawing-44-B-note.docx", paper.bytes());
  }

  private void officeLetter() {
    WordPaper paper = new WordPaper();
    paper.header("VS-NUR FÜR DEN DIENSTGEBRAUCH", CENTRE);
    paper.line("Hafenamt Grauwik, Am Alten Kai 3", LEFT, false);
    paper.line("Az. 31-04-02 VS-NfD", LEFT, false);
    paper.line("Grauwik, 9. September 2024", RIGHT, false);
    paper.line("Betreff: Schließanlage der Schleusenhäuser", LEFT, true);
    paper.paragraphs(
        """
        Sehr geehrte Frau Petersen,

        für die drei Schleusenhäuser wird im Oktober eine neue Schließanlage eingebaut. Der Schließplan liegt diesem Schreiben bei. Bitte geben Sie ihn nur an die beiden Kollegen weiter, die den Einbau begleiten, und lassen Sie sich den Empfang bestätigen.

        Die alten Schlüssel sammeln wir am Tag des Einbaus ein. Es fehlen bereits jetzt zwei; einen davon hat vermutlich der Reiher, der seit dem Frühjahr auf dem mittleren Haus sitzt und alles nimmt, was glänzt.

        Nach dem Einbau ist der Schließplan an mich zurückzugeben. Er gehört nicht in das Altpapier.
        """);
    paper.line("Mit freundlichen Grüßen", LEFT, false);
    paper.line("Im Auftrag  Jensen", LEFT, false);
    pile.put("desk-drawer/Schreiben-Schließanlage.docx", paper.bytes());
  }

  /// Spanish, in the encoding of an old machine.
  private void serviceOrder() {
    pile.put(
        "desk-drawer/orden-de-servicio.txt",
        """
                                      RESERVADO

        COMANDANCIA DEL PUERTO DE CABO LIRIO
        Orden de servicio núm. 14/2023                            Ejemplar núm. 2
        Materia clasificada conforme a la Ley 9/1968, sobre secretos oficiales

        Asunto: Relevo de la guardia del faro durante las fiestas

        1. Durante las fiestas del puerto la guardia del faro se relevará cada cuatro horas en
        lugar de cada ocho. El relevo se hará por el camino de la playa, a pie y sin linternas, de
        modo que nadie pueda saber desde el pueblo cuántas personas hay en la torre.

        2. El farero conservará la llave de la linterna y no la entregará sino a quien le diga el
        nombre del perro del comandante anterior.

        3. Terminadas las fiestas, los ejemplares de esta orden se devolverán a la comandancia,
        donde serán destruidos en presencia de dos testigos.

                                                       Cabo Lirio, 2 de agosto de 2023
                                                       El comandante del puerto

                                      RESERVADO
        """,
        StandardCharsets.ISO_8859_1);
  }

  /// A lesson about secret writing for children.
  private void lesson() {
    pile.put(
        "box-2/lesson-secret-writing.odt",
        OpenPaper.of(
            "",
            List.of(
                "Grade 5, science club: lesson notes",
                "Lesson 4: Secret messages with lemon juice",
                "What we need: one lemon for every four children, cotton buds, white paper, a lamp"
                    + " that gets warm. No matches, no candles.",
                "Start with a question: who here has ever had a secret? Was it still one after you"
                    + " had told it to three friends? Let them argue for a while; somebody always"
                    + " has a little brother.",
                "Then write. A word or two is enough. The paper must dry completely before it is"
                    + " warmed, or it will only show wet lemon.",
                "While it dries, tell the story of the clerk who stamped every page in the office"
                    + " top secret, the lunch menu included, until nobody looked at the stamp any"
                    + " more. Ask: what was wrong with that?",
                "Homework: think of a way to hide a short message in a shopping list. Swap lists"
                    + " with your neighbour and see whether they find it. Bring the lemon back.")));
  }
}
