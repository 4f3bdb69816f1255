package burnbag.reader.sheet;

import burnbag.marking.page.Part;
import burnbag.reader.document.Document;
import burnbag.reader.document.PageText;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The cells of one sheet.
final class Rows {
  private static final int MOST_COLUMNS = 1 << 14;

  private final XMLStreamReader in;
  private final List<String> strings;
  private final CellLooks looks;
  private final boolean hiddenSheet;
  private final PageText page;
  private final Document document;
  private final BitSet hiddenColumns = new BitSet();
  private boolean hiddenRow;
  private String type = "";
  private String format = "";
  private int column;

  Rows(
      XMLStreamReader in,
      List<String> strings,
      CellLooks looks,
      boolean hiddenSheet,
      PageText page,
      Document document) {
    this.in = in;
    this.strings = strings;
    this.looks = looks;
    this.hiddenSheet = hiddenSheet;
    this.page = page;
    this.document = document;
  }

  void read() throws XMLStreamException {
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        start();
      } else if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("row")) {
        page.endLine();
        document.allowance().checkTime();
      }
    }
  }

  private void start() throws XMLStreamException {
    switch (in.getLocalName()) {
      case "col" -> {
        if (!isOn("hidden")) return;
        int from = number(XlsxFormat.attribute(in, "min"));
        int to = Math.min(MOST_COLUMNS, number(XlsxFormat.attribute(in, "max")));
        if (from >= 0 && to >= from) hiddenColumns.set(from, to + 1);
      }
      case "row" -> {
        hiddenRow = isOn("hidden");
        column = 0;
      }
      case "c" -> {
        type = orEmpty("t");
        format = orEmpty("s");
        String reference = orEmpty("r");
        column = reference.isEmpty() ? column + 1 : column(reference);
      }
      case "v" -> cell(value(in.getElementText()));
      case "t" -> {
        if (type.equals("inlineStr")) cell(in.getElementText());
      }
      default -> {}
    }
  }

  private String value(String raw) {
    if (!type.equals("s")) return raw;
    int index = number(raw.strip());
    return index >= 0 && index < strings.size() ? strings.get(index) : raw;
  }

  private void cell(String text) {
    if (text.isEmpty()) return;
    if (!page.atLineStart()) page.add("\t");
    Part part = hiddenSheet || hiddenRow || hiddenColumns.get(column) ? Part.HIDDEN : Part.BODY;
    page.add(text, part, looks.struck(format));
  }

  private boolean isOn(String name) {
    String value = XlsxFormat.attribute(in, name);
    return "1".equals(value) || "true".equals(value);
  }

  private String orEmpty(String name) {
    String value = XlsxFormat.attribute(in, name);
    return value == null ? "" : value;
  }

  /// The column of `AB12`, 1-based.
  private static int column(String reference) {
    int column = 0;
    for (int i = 0;
        i < reference.length() && i < 3 && Character.isLetter(reference.charAt(i));
        i++) {
      column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
    }
    return Math.clamp(column, 0, MOST_COLUMNS);
  }

  /// A number as written; -1 where there is none.
  static int number(String written) {
    if (written == null || written.isEmpty() || written.length() > 9) return -1;
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) < '0' || written.charAt(i) > '9') return -1;
    }
    return Integer.parseInt(written);
  }
}
