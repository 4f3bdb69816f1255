package burnbag.reader.places;

import java.io.IOException;
import java.util.List;

/// Workbooks and presentations with a marking in one place.
final class Sheets {
  private static final String S =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String P =
      "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final String MARK = "SECRET//NOFORN";

  private Sheets() {}

  static List<Place> all() throws IOException {
    String plain = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>soup</t></is></c></row>";
    String marked =
        "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" + MARK + "</t></is></c></row>";
    String hiddenRow = marked.replace("<row r=\"2\">", "<row r=\"2\" hidden=\"1\">");
    return List.of(
        new Place("xlsx-cell.xlsx", "BODY", MARK, xlsx("", plain + marked, "", "", false)),
        new Place(
            "xlsx-hidden-row.xlsx", "HIDDEN", MARK, xlsx("", plain + hiddenRow, "", "", false)),
        new Place("xlsx-hidden-sheet.xlsx", "HIDDEN", MARK, xlsx("", plain + marked, "", "", true)),
        new Place(
            "xlsx-hidden-column.xlsx",
            "HIDDEN",
            MARK,
            xlsx("<cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols>", marked, "", "", false)),
        new Place(
            "xlsx-header.xlsx",
            "HEADER",
            "NATO SECRET",
            xlsx(
                "",
                plain,
                "<headerFooter><oddHeader>&amp;C&amp;\"Arial,Bold\"&amp;14NATO"
                    + " SECRET</oddHeader></headerFooter>",
                "",
                false)),
        new Place(
            "xlsx-footer.xlsx",
            "FOOTER",
            MARK,
            xlsx(
                "",
                plain,
                "<headerFooter><oddFooter>&amp;L" + MARK + "</oddFooter></headerFooter>",
                "",
                false)),
        new Place("xlsx-comment.xlsx", "COMMENT", MARK, xlsx("", plain, "", MARK, false)),
        new Place("pptx-slide.pptx", "BODY", MARK, pptx(shape(MARK, ""), "", "", false)),
        new Place("pptx-hidden-slide.pptx", "HIDDEN", MARK, pptx(shape(MARK, ""), "", "", true)),
        new Place(
            "pptx-notes.pptx",
            "NOTE",
            MARK,
            pptx(shape("soup", ""), "notesSlide", shape(MARK, ""), false)),
        new Place(
            "pptx-master.pptx",
            "HEADER",
            MARK,
            pptx(shape("soup", ""), "slideLayout", shape(MARK, ""), false)),
        new Place(
            "pptx-footer.pptx",
            "FOOTER",
            MARK,
            pptx(shape("soup", "") + shape(MARK, "<p:ph type=\"ftr\"/>"), "", "", false)),
        new Place(
            "pptx-comment.pptx",
            "COMMENT",
            MARK,
            pptx(
                shape("soup", ""),
                "comments",
                "<p:cm><p:text>" + MARK + "</p:text></p:cm>",
                false)),
        new Place(
            "pptx-struck.pptx",
            "struck",
            MARK,
            pptx(
                shape(MARK, "").replace("<a:t>", "<a:rPr strike=\"sngStrike\"/><a:t>"),
                "",
                "",
                false)));
  }

  private static byte[] xlsx(
      String before, String rows, String after, String comment, boolean hidden) throws IOException {
    Zip zip = new Zip();
    Office.begin(
        zip,
        "xl/workbook.xml",
        Office.override("/xl/workbook.xml", OOXML + "spreadsheetml.sheet.main+xml")
            + Office.override("/xl/worksheets/sheet1.xml", OOXML + "spreadsheetml.worksheet+xml"),
        "");
    zip.with(
        "xl/workbook.xml",
        Office.XML
            + "<workbook "
            + S
            + "><sheets><sheet name=\"menu\" sheetId=\"1\" r:id=\"rId1\""
            + (hidden ? " state=\"hidden\"" : "")
            + "/></sheets></workbook>");
    zip.with(
        "xl/_rels/workbook.xml.rels",
        Office.relations(Office.relation("rId1", TYPE + "worksheet", "worksheets/sheet1.xml")));
    zip.with(
        "xl/worksheets/sheet1.xml",
        Office.XML
            + "<worksheet "
            + S
            + ">"
            + before
            + "<sheetData>"
            + rows
            + "</sheetData>"
            + after
            + "</worksheet>");
    if (!comment.isEmpty()) {
      zip.with(
          "xl/worksheets/_rels/sheet1.xml.rels",
          Office.relations(Office.relation("rId1", TYPE + "comments", "../comments1.xml")));
      zip.with(
          "xl/comments1.xml",
          Office.XML
              + "<comments "
              + S
              + "><commentList><comment ref=\"A1\"><text><r><t>"
              + comment
              + "</t></r></text></comment></commentList></comments>");
    }
    return zip.bytes();
  }

  private static String shape(String text, String placeholder) {
    return "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"s\"/><p:nvPr>"
        + placeholder
        + "</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"100\" y=\"100\"/></a:xfrm></p:spPr>"
        + "<p:txBody><a:p><a:r><a:t>"
        + text
        + "</a:t></a:r></a:p></p:txBody></p:sp>";
  }

  private static byte[] pptx(String shapes, String part, String content, boolean hidden)
      throws IOException {
    Zip zip = new Zip();
    Office.begin(
        zip,
        "ppt/presentation.xml",
        Office.override("/ppt/presentation.xml", OOXML + "presentationml.presentation.main+xml")
            + Office.override("/ppt/slides/slide1.xml", OOXML + "presentationml.slide+xml"),
        "");
    zip.with(
        "ppt/presentation.xml",
        Office.XML
            + "<p:presentation "
            + P
            + "><p:sldIdLst><p:sldId id=\"256\" r:id=\"rId1\"/></p:sldIdLst>"
            + "<p:sldSz cx=\"9144000\" cy=\"6858000\"/></p:presentation>");
    zip.with(
        "ppt/_rels/presentation.xml.rels",
        Office.relations(Office.relation("rId1", TYPE + "slide", "slides/slide1.xml")));
    zip.with(
        "ppt/slides/slide1.xml",
        Office.XML
            + "<p:sld "
            + P
            + (hidden ? " show=\"0\"" : "")
            + "><p:cSld><p:spTree>"
            + shapes
            + "</p:spTree></p:cSld></p:sld>");
    if (!part.isEmpty()) {
      zip.with(
          "ppt/slides/_rels/slide1.xml.rels",
          Office.relations(Office.relation("rId1", TYPE + part, "../" + part + "/part1.xml")));
      zip.with(
          "ppt/" + part + "/part1.xml",
          Office.XML
              + "<p:part "
              + P
              + "><p:cSld><p:spTree>"
              + content
              + "</p:spTree></p:cSld></p:part>");
    }
    return zip.bytes();
  }
}
