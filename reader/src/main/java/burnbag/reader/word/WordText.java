package burnbag.reader.word;

import burnbag.marking.page.Part;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks one part of a Word document (body, header, notes, comments) and tells its words with what
/// is said of them.
///
/// A paragraph is a line; the cells of a table's row stand on one, parted by tabs. A text box comes
/// after the paragraph it hangs on. Of alternatives that say the same for older programs only the
/// first is taken.
final class WordText {
  /// What is told.
  interface Listener {
    void words(String text, Part part, boolean struck);

    /// A page ends here: by an author's break, or where the last program that laid it out had one.
    default void pageBreak() {}

    /// A section's properties: they come with its last paragraph.
    default void section(Section section) {}

    /// A footnote, endnote or comment is referred to, or begins where this is their part.
    default void note(String kind, String id) {}
  }

  /// @param headers by type (`default`, `first`, `even`): relationship ids
  /// @param continuous whether it begins on the page on which the one before ends
  record Section(
      Map<String, String> headers,
      Map<String, String> footers,
      boolean ownFirstPage,
      boolean continuous) {}

  private final XMLStreamReader in;
  private final Styles styles;
  private final Listener listener;
  private final Deque<StringBuilder> boxes = new ArrayDeque<>();
  private final StringBuilder waitingBoxes = new StringBuilder();
  private Styles.Looks run = Styles.Looks.UNSAID;
  private Styles.Looks paragraph = Styles.Looks.UNSAID;
  private boolean inRunProperties;
  private int inserted;
  private int deleted;
  private int skipping;
  private boolean tookChoice;
  private String pending = "";

  WordText(XMLStreamReader in, Styles styles, Listener listener) {
    this.in = in;
    this.styles = styles;
    this.listener = listener;
  }

  /// The attribute of this local name, whatever its namespace; null where there is none.
  static String attribute(XMLStreamReader in, String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)) return in.getAttributeValue(i);
    }
    return null;
  }

  /// Whether a switch among the properties is on: it is unless it says no.
  static boolean isOn(XMLStreamReader in) {
    String value = attribute(in, "val");
    return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
  }

  void walk() throws XMLStreamException {
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(in.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> end(in.getLocalName());
        default -> {}
      }
    }
    flushBoxes();
  }

  private void start(String element) throws XMLStreamException {
    switch (element) {
      case "Choice" -> tookChoice = true;
      case "AlternateContent" -> tookChoice = false;
      case "Fallback" -> {
        if (tookChoice) skip();
      }
      case "p" -> paragraph = Styles.Looks.UNSAID;
      case "pStyle" -> paragraph = styles.looks(String.valueOf(attribute(in, "val")));
      case "pageBreakBefore" -> {
        if (isOn(in)) breakPage();
      }
      case "r" -> run = Styles.Looks.UNSAID;
      case "rPr" -> inRunProperties = true;
      case "rStyle" -> run = run.over(styles.looks(String.valueOf(attribute(in, "val"))));
      case "vanish", "specVanish", "strike", "dstrike" -> {
        if (inRunProperties) run = run.with(element, isOn(in));
      }
      case "ins", "moveTo" -> inserted++;
      case "del", "moveFrom" -> deleted++;
      case "t", "delText" -> say(in.getElementText());
      case "tab", "ptab" -> {
        if (!inRunProperties && boxesOrRun()) say("\t");
      }
      case "br", "cr" -> {
        if ("page".equals(attribute(in, "type"))) breakPage();
        else say("\n");
      }
      case "lastRenderedPageBreak" -> breakPage();
      case "noBreakHyphen" -> say("\u2011");
      case "softHyphen" -> say("\u00AD");
      case "sym" -> symbol();
      case "footnoteReference", "endnoteReference", "commentReference" ->
          listener.note(
              element.substring(0, element.length() - "Reference".length()),
              String.valueOf(attribute(in, "id")));
      case "footnote", "endnote", "comment" ->
          listener.note(element, String.valueOf(attribute(in, "id")));
      case "txbxContent" -> boxes.push(new StringBuilder());
      case "textpath" ->
          waitingBoxes.append(Optional.ofNullable(attribute(in, "string")).orElse("")).append('\n');
      case "docPr" -> hiddenWords("descr", "title");
      case "sectPr" -> listener.section(section());
      default -> {}
    }
  }

  private boolean boxesOrRun() {
    // A tab stop among a paragraph's properties has a position; a tab in a run has none.
    return attribute(in, "pos") == null;
  }

  private void end(String element) {
    switch (element) {
      case "rPr" -> inRunProperties = false;
      case "p" -> {
        newLine("\n");
        if (boxes.isEmpty()) flushBoxes();
      }
      case "tc" -> newLine("\t");
      case "tr" -> newLine("\n");
      case "ins", "moveTo" -> inserted = Math.max(0, inserted - 1);
      case "del", "moveFrom" -> deleted = Math.max(0, deleted - 1);
      case "txbxContent" -> {
        if (!boxes.isEmpty()) waitingBoxes.append(boxes.pop()).append('\n');
      }
      default -> {}
    }
  }

  private void skip() throws XMLStreamException {
    skipping = 1;
    while (skipping > 0 && in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) skipping++;
      if (event == XMLStreamConstants.END_ELEMENT) skipping--;
    }
  }

  private void newLine(String with) {
    if (!boxes.isEmpty()) {
      boxes.peek().append('\n');
    } else {
      pending = with;
    }
  }

  private void flushBoxes() {
    if (waitingBoxes.isEmpty()) return;
    String text = waitingBoxes.toString().strip();
    waitingBoxes.setLength(0);
    if (text.isEmpty()) return;
    flushPending();
    listener.words(text, Part.TEXT_BOX, false);
    pending = "\n";
  }

  private void flushPending() {
    if (pending.isEmpty()) return;
    String with = pending;
    pending = "";
    listener.words(with, Part.BODY, false);
  }

  private void say(String text) {
    if (text.isEmpty()) return;
    if (!boxes.isEmpty()) {
      boxes.peek().append(text);
      return;
    }
    flushPending();
    Styles.Looks looks = run.over(paragraph);
    Part part =
        looks.hidden().orElse(false)
            ? Part.HIDDEN
            : deleted > 0 ? Part.DELETED : inserted > 0 ? Part.INSERTED : Part.BODY;
    listener.words(text, part, looks.struck().orElse(false));
  }

  private void hiddenWords(String... attributes) {
    Map<String, Boolean> said = new HashMap<>();
    for (String name : attributes) {
      String words = attribute(in, name);
      if (words == null || words.isBlank() || said.put(words, true) != null) continue;
      waitingBoxes.append(words).append('\n');
    }
  }

  private void breakPage() {
    if (!boxes.isEmpty()) return;
    pending = "";
    listener.pageBreak();
  }

  private void symbol() {
    String code = attribute(in, "char");
    if (code == null) return;
    try {
      say(String.valueOf((char) Integer.parseInt(code, 16)));
    } catch (NumberFormatException _) {
      say("\uFFFD");
    }
  }

  private Section section() throws XMLStreamException {
    Map<String, String> headers = new HashMap<>();
    Map<String, String> footers = new HashMap<>();
    boolean ownFirstPage = false;
    boolean continuous = false;
    int depth = 1;
    while (depth > 0 && in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT) depth--;
      if (event != XMLStreamConstants.START_ELEMENT) continue;
      depth++;
      switch (in.getLocalName()) {
        case "headerReference", "footerReference" -> {
          Map<String, String> references = in.getLocalName().startsWith("h") ? headers : footers;
          references.put(
              Optional.ofNullable(attribute(in, "type")).orElse("default"),
              String.valueOf(attribute(in, "id")));
        }
        case "titlePg" -> ownFirstPage = isOn(in);
        case "type" -> continuous = "continuous".equals(attribute(in, "val"));
        default -> {}
      }
    }
    return new Section(headers, footers, ownFirstPage, continuous);
  }
}
