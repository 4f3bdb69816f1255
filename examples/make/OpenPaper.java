package make;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// An OpenDocument text: paragraphs, and a header on each page unless it is empty.
final class OpenPaper {
  private static final String NAMES =
      """
      xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3\"\
      """;

  private OpenPaper() {}

  static byte[] of(String header, List<String> paragraphs) {
    String head =
        header.isEmpty() ? "" : "<style:header><text:p>" + header + "</text:p></style:header>";
    String body =
        paragraphs.stream()
            .map(line -> "<text:p>" + line + "</text:p>")
            .collect(Collectors.joining("\n"));
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
    parts.put(
        "META-INF/manifest.xml",
        utf8(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
            <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """));
    parts.put(
        "content.xml",
        utf8(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content %s><office:body><office:text>
            %s
            </office:text></office:body></office:document-content>
            """
                .formatted(NAMES, body)));
    parts.put(
        "styles.xml",
        utf8(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-styles %s><office:automatic-styles>\
            <style:page-layout style:name="sheet"/></office:automatic-styles>\
            <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="sheet">%s\
            </style:master-page></office:master-styles></office:document-styles>
            """
                .formatted(NAMES, head)));
    return Bundle.of(parts);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
