package burnbag.reader.places;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Files with a structured label in a part that nobody sees.
final class Labels {
  private static final String SLAB =
      "xmlns:s=\"urn:nato:stanag:4774:confidentialitymetadatalabel:1:0\"";

  /// As the label stands in its part, under a prefix of its own and with an entity.
  private static final String STANAG =
      "<s:originatorConfidentialityLabel "
          + SLAB
          + "><s:ConfidentialityInformation><s:PolicyIdentifier>NATO</s:PolicyIdentifier>"
          + "<s:Classification>&#83;ECRET</s:Classification></s:ConfidentialityInformation>"
          + "</s:originatorConfidentialityLabel>";

  /// As it is handed on.
  private static final String HANDED =
      "<slab:originatorConfidentialityLabel><slab:ConfidentialityInformation>"
          + "<slab:PolicyIdentifier>NATO</slab:PolicyIdentifier>"
          + "<slab:Classification>SECRET</slab:Classification></slab:ConfidentialityInformation>"
          + "</slab:originatorConfidentialityLabel>";

  private static final String ISM =
      "<item xmlns:i=\"urn:us:gov:ic:ism\" i:classification=\"S\" i:ownerProducer=\"USA\""
          + " i:disseminationControls=\"NF\" other=\"soup\"><a>soup</a></item>";
  private static final String ISM_HANDED =
      "<item ism:classification=\"S\" ism:ownerProducer=\"USA\" ism:disseminationControls=\"NF\"/>";

  private Labels() {}

  static List<Place> all() throws IOException {
    return List.of(
        new Place("docx-stanag4774.docx", "property:label:xml", HANDED, Words.plain(STANAG)),
        new Place("docx-ism.docx", "property:label:xml", ISM_HANDED, Words.plain(ISM)),
        new Place(
            "pdf-stanag4774.pdf", "property:label:xml", HANDED, Pdfs.withPacket(packet(STANAG))),
        new Place(
            "nitf-header.ntf",
            "property:NITF:NITF header",
            "CLAS=S;CLSY=US;CTLH=NF",
            nitf(security("S", "US", "NF"), security("U", "US", ""), "soup")),
        new Place(
            "nitf-segment.ntf",
            "property:NITF:text 1",
            "CLAS=C;CLSY=US",
            nitf(security("U", "US", ""), security("C", "US", ""), "soup")),
        new Place(
            "nitf-text.ntf",
            "BODY",
            "!/text-1.txt",
            "SECRET//NOFORN",
            nitf(security("U", "US", ""), security("U", "US", ""), "SECRET//NOFORN\n\nsoup\n")));
  }

  /// An XMP packet with something in it.
  static String packet(String inner) {
    return "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
        + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description>"
        + inner
        + "</rdf:Description></rdf:RDF></x:xmpmeta>";
  }

  /// A file of version 2.1 with one text segment and nothing else.
  private static byte[] nitf(String header, String segment, String text) {
    String subheader =
        "TE" + pad("1", 7) + "000" + "20260105100000" + pad("menu", 80) + segment + "0STA00000";
    String counts =
        "000000000001"
            + number(subheader.length(), 4)
            + number(text.length(), 5)
            + "000000"
            + "00000"
            + "00000";
    int length = 39 + 80 + header.length() + 56 + 12 + 6 + counts.length();
    String file =
        "NITF02.10"
            + "03BF01"
            + pad("CANTEEN", 10)
            + "20260105100000"
            + pad("canteen", 80)
            + header
            + "00000"
            + "00000"
            + "0"
            + "\0\0\0"
            + pad("", 24 + 18)
            + number(length + subheader.length() + text.length(), 12)
            + number(length, 6)
            + counts
            + subheader
            + text;
    return file.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String security(String level, String system, String handling) {
    return pad(level + system + pad("", 11) + handling, 167);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private static String number(int value, int width) {
    return "0".repeat(width - String.valueOf(value).length()) + value;
  }
}
