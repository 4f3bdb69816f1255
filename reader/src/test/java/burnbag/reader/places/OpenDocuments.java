package burnbag.reader.places;

import java.io.IOException;
import java.util.List;

/// OpenDocuments with a marking in one place.
final class OpenDocuments {
  private static final String NAMES =
      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
          + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
          + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"";
  private static final String MARK = "SECRET//NOFORN";
  private static final String PLAIN = "<text:p>The canteen opens at eleven.</text:p>";

  private OpenDocuments() {}

  static List<Place> all() throws IOException {
    String marked = "<text:p>" + MARK + "</text:p>";
    return List.of(
        new Place("odt-body.odt", "BODY", MARK, odf("text", marked + PLAIN, "", "", "")),
        new Place(
            "odt-header.odt",
            "HEADER",
            MARK,
            odf("text", PLAIN, "", "<style:header>" + marked + "</style:header>", "")),
        new Place(
            "odt-footer.odt",
            "FOOTER",
            MARK,
            odf("text", PLAIN, "", "<style:footer>" + marked + "</style:footer>", "")),
        new Place(
            "odt-comment.odt",
            "COMMENT",
            MARK,
            odf(
                "text",
                "<text:p>soup<office:annotation>" + marked + "</office:annotation></text:p>",
                "",
                "",
                "")),
        new Place(
            "odt-footnote.odt",
            "NOTE",
            MARK,
            odf(
                "text",
                "<text:p>soup<text:note><text:note-body>"
                    + marked
                    + "</text:note-body></text:note></text:p>",
                "",
                "",
                "")),
        new Place(
            "odt-deletion.odt",
            "DELETED",
            MARK,
            odf(
                "text",
                "<text:tracked-changes><text:changed-region><text:deletion>"
                    + marked
                    + "</text:deletion></text:changed-region></text:tracked-changes>"
                    + PLAIN,
                "",
                "",
                "")),
        new Place(
            "odt-hidden.odt",
            "HIDDEN",
            MARK,
            odf(
                "text",
                PLAIN
                    + "<text:p><text:span text:style-name=\"T1\">"
                    + MARK
                    + "</text:span></text:p>",
                "<style:style style:name=\"T1\"><style:text-properties"
                    + " text:display=\"none\"/></style:style>",
                "",
                "")),
        new Place(
            "odt-struck.odt",
            "struck",
            MARK,
            odf(
                "text",
                PLAIN
                    + "<text:p><text:span text:style-name=\"T1\">"
                    + MARK
                    + "</text:span></text:p>",
                "<style:style style:name=\"T1\"><style:text-properties"
                    + " style:text-line-through-style=\"solid\"/></style:style>",
                "",
                "")),
        new Place(
            "odt-textbox.odt",
            "TEXT_BOX",
            MARK,
            odf(
                "text",
                PLAIN
                    + "<text:p><draw:frame><draw:text-box>"
                    + marked
                    + "</draw:text-box></draw:frame></text:p>",
                "",
                "",
                "")),
        new Place(
            "odt-property.odt",
            "property:Classification",
            "Secret",
            odf(
                "text",
                PLAIN,
                "",
                "",
                "<meta:user-defined meta:name=\"Classification\">Secret</meta:user-defined>")),
        new Place(
            "ods-cell.ods",
            "BODY",
            MARK,
            odf(
                "spreadsheet",
                "<table:table><table:table-row><table:table-cell>"
                    + marked
                    + "</table:table-cell></table:table-row></table:table>",
                "",
                "",
                "")));
  }

  private static byte[] odf(String kind, String body, String styles, String band, String meta)
      throws IOException {
    Zip zip = new Zip();
    zip.with("mimetype", "application/vnd.oasis.opendocument." + kind);
    zip.with(
        "content.xml",
        Office.XML
            + "<office:document-content "
            + NAMES
            + "><office:automatic-styles>"
            + styles
            + "</office:automatic-styles><office:body><office:"
            + kind
            + ">"
            + body
            + "</office:"
            + kind
            + "></office:body></office:document-content>");
    zip.with(
        "styles.xml",
        Office.XML
            + "<office:document-styles "
            + NAMES
            + "><office:master-styles><style:master-page style:name=\"Standard\">"
            + band
            + "</style:master-page></office:master-styles></office:document-styles>");
    zip.with(
        "meta.xml",
        Office.XML
            + "<office:document-meta "
            + NAMES
            + "><office:meta>"
            + meta
            + "</office:meta></office:document-meta>");
    return zip.bytes();
  }
}
