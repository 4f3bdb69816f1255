package burnbag.reader.places;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Word documents with a marking in one place.
final class Words {
  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String PLAIN =
      "<w:p><w:r><w:t>The canteen opens at eleven.</w:t></w:r></w:p>";

  private Words() {}

  static List<Place> all() throws IOException {
    String mark = "SECRET//NOFORN";
    List<Place> places = new ArrayList<>();
    places.add(
        new Place("docx-body.docx", "BODY", mark, docx(run(mark, "") + PLAIN, "", "", "", "")));
    places.add(
        new Place(
            "docx-header.docx",
            "HEADER",
            "NATO SECRET",
            docx(
                PLAIN + section("header", "rIdX"), "header", "w:hdr", run("NATO SECRET", ""), "")));
    places.add(
        new Place(
            "docx-footer.docx",
            "FOOTER",
            mark,
            docx(PLAIN + section("footer", "rIdX"), "footer", "w:ftr", run(mark, ""), "")));
    places.add(
        new Place(
            "docx-comment.docx",
            "COMMENT",
            mark,
            docx(
                PLAIN + "<w:p><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>",
                "comments",
                "w:comments",
                "<w:comment w:id=\"0\">" + run(mark, "") + "</w:comment>",
                "")));
    places.add(
        new Place(
            "docx-footnote.docx",
            "NOTE",
            mark,
            docx(
                "<w:p><w:r><w:t>The canteen</w:t></w:r><w:r><w:footnoteReference"
                    + " w:id=\"2\"/></w:r></w:p>",
                "footnotes",
                "w:footnotes",
                "<w:footnote w:id=\"2\">" + run(mark, "") + "</w:footnote>",
                "")));
    places.add(
        new Place(
            "docx-endnote.docx",
            "NOTE",
            "VS-NUR FÜR DEN DIENSTGEBRAUCH",
            docx(
                "<w:p><w:r><w:t>The canteen</w:t></w:r><w:r><w:endnoteReference"
                    + " w:id=\"2\"/></w:r></w:p>",
                "endnotes",
                "w:endnotes",
                "<w:endnote w:id=\"2\">"
                    + run("VS-NUR FÜR DEN DIENSTGEBRAUCH", "")
                    + "</w:endnote>",
                "")));
    places.add(
        new Place(
            "docx-deletion.docx",
            "DELETED",
            mark,
            docx(
                PLAIN
                    + "<w:p><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>"
                    + mark
                    + "</w:delText></w:r></w:del></w:p>",
                "",
                "",
                "",
                "")));
    places.add(
        new Place(
            "docx-insertion.docx",
            "INSERTED",
            mark,
            docx(
                PLAIN
                    + "<w:p><w:ins w:id=\"1\" w:author=\"a\"><w:r><w:t>"
                    + mark
                    + "</w:t></w:r></w:ins></w:p>",
                "",
                "",
                "",
                "")));
    places.add(
        new Place(
            "docx-hidden.docx",
            "HIDDEN",
            mark,
            docx(PLAIN + run(mark, "<w:vanish/>"), "", "", "", "")));
    places.add(
        new Place(
            "docx-struck.docx",
            "struck",
            mark,
            docx(PLAIN + run(mark, "<w:strike/>"), "", "", "", "")));
    places.add(
        new Place(
            "docx-textbox.docx",
            "TEXT_BOX",
            mark,
            docx(
                PLAIN
                    + "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
                    + run(mark, "")
                    + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
                "",
                "",
                "",
                "")));
    places.add(
        new Place(
            "docx-watermark.docx",
            "TEXT_BOX",
            mark,
            docx(
                PLAIN + section("header", "rIdX"),
                "header",
                "w:hdr",
                "<w:p><w:r><w:pict><v:shape><v:textpath string=\""
                    + mark
                    + "\"/></v:shape></w:pict></w:r></w:p>",
                "")));
    places.add(
        new Place(
            "docx-second-page.docx",
            "BODY",
            mark,
            docx(
                PLAIN + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + run(mark, "") + PLAIN,
                "",
                "",
                "",
                "")));
    places.add(
        new Place(
            "docx-msip.docx",
            "property:MSIP_Label_2096f6a2-d2f7-48be-b329-b73aaa526e5d_Name",
            "Secret",
            docx(
                PLAIN,
                "",
                "",
                "",
                Office.custom("MSIP_Label_2096f6a2-d2f7-48be-b329-b73aaa526e5d_Name", "Secret"))));
    return places;
  }

  /// A paper that bears nothing but a custom part.
  static byte[] plain(String customPart) throws IOException {
    Zip zip = new Zip();
    Office.begin(
        zip,
        "word/document.xml",
        Office.override(
            "/word/document.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
        "");
    zip.with(
        "word/document.xml",
        Office.XML + "<w:document " + W + "><w:body>" + PLAIN + "</w:body></w:document>");
    return zip.with("customXml/item1.xml", customPart).bytes();
  }

  private static String run(String text, String properties) {
    return "<w:p><w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static String section(String kind, String id) {
    return "<w:sectPr><w:" + kind + "Reference w:type=\"default\" r:id=\"" + id + "\"/></w:sectPr>";
  }

  private static byte[] docx(String body, String part, String root, String content, String custom)
      throws IOException {
    Zip zip = new Zip();
    String overrides =
        Office.override(
                "/word/document.xml",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
            + (part.isEmpty()
                ? ""
                : Office.override(
                    "/word/" + part + ".xml",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml."
                        + part
                        + "+xml"));
    Office.begin(zip, "word/document.xml", overrides, custom);
    zip.with(
        "word/document.xml",
        Office.XML + "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
    if (!part.isEmpty()) {
      zip.with(
          "word/_rels/document.xml.rels",
          Office.relations(Office.relation("rIdX", TYPE + part, part + ".xml")));
      zip.with(
          "word/" + part + ".xml",
          Office.XML + "<" + root + " " + W + ">" + content + "</" + root + ">");
    }
    return zip.bytes();
  }
}
