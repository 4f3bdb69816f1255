package burnbag.reader.places;

/// The parts that every Office document has.
final class Office {
  static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private Office() {}

  static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
  }

  static String relation(String id, String type, String target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
  }

  static String relations(String relations) {
    return XML
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + relations
        + "</Relationships>";
  }

  static String custom(String name, String value) {
    return XML
        + "<Properties"
        + " xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\""
        + " xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\"><property"
        + " fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" name=\""
        + name
        + "\">"
        + "<vt:lpwstr>"
        + value
        + "</vt:lpwstr></property></Properties>";
  }

  static void begin(Zip zip, String main, String overrides, String custom) {
    String more =
        custom.isEmpty()
            ? ""
            : override(
                "/docProps/custom.xml",
                "application/vnd.openxmlformats-officedocument.custom-properties+xml");
    zip.with(
        "[Content_Types].xml",
        XML
            + "<Types"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
            + " Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
            + " Extension=\"xml\" ContentType=\"application/xml\"/>"
            + overrides
            + more
            + "</Types>");
    zip.with(
        "_rels/.rels",
        relations(
            relation("rId1", TYPE + "officeDocument", main)
                + (custom.isEmpty()
                    ? ""
                    : relation("rId2", TYPE + "custom-properties", "docProps/custom.xml"))));
    if (!custom.isEmpty()) zip.with("docProps/custom.xml", custom);
  }
}
