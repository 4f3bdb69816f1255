package burnbag.reader;

import burnbag.reader.document.Body;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// The types that most documents have, told by what they cannot be without. Whatever is not beyond
/// doubt is left to Tika, whose look through some thousand rules costs more than reading a letter.
final class Signatures {
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final int CONTENT_TYPES_BYTES = 1 << 16;

  /// What a package says of its main part. Macros, templates and shows have words of their own.
  private static final Map<String, String> MAIN_PARTS =
      Map.of(
          "wordprocessingml.document.main+xml", OFFICE + "wordprocessingml.document",
          "spreadsheetml.sheet.main+xml", OFFICE + "spreadsheetml.sheet",
          "presentationml.presentation.main+xml", OFFICE + "presentationml.presentation");

  private Signatures() {}

  static Optional<String> of(Body body, String name) throws IOException {
    String start = new String(body.head(8), StandardCharsets.ISO_8859_1);
    if (start.startsWith("NITF0") || start.startsWith("NSIF0")) return Optional.of("image/nitf");
    if (start.startsWith("%PDF-") && !name.endsWith(".ai")) return Optional.of("application/pdf");
    if (start.startsWith("\u00FF\u00D8\u00FF")) return Optional.of("image/jpeg");
    if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) return Optional.of("image/gif");
    if (start.startsWith("PK\u0003\u0004") && !body.isInFile()) return office(body);
    return Optional.empty();
  }

  private static Optional<String> office(Body body) {
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(body.all()))
            .get()) {
      ZipArchiveEntry entry = zip.getEntry(CONTENT_TYPES);
      if (entry == null || !zip.canReadEntryData(entry)) return Optional.empty();
      byte[] types;
      try (InputStream in = zip.getInputStream(entry)) {
        types = in.readNBytes(CONTENT_TYPES_BYTES);
      }
      if (types.length == CONTENT_TYPES_BYTES) return Optional.empty();
      String said = new String(types, StandardCharsets.ISO_8859_1);
      List<String> found = new ArrayList<>();
      MAIN_PARTS.forEach(
          (part, type) -> {
            if (said.contains('"' + OFFICE + part + '"')) found.add(type);
          });
      return found.size() == 1 && !said.contains("macroEnabled")
          ? Optional.of(found.getFirst())
          : Optional.empty();
    } catch (IOException | IllegalArgumentException _) {
      // A zip that cannot be opened so is for Tika to make something of.
      return Optional.empty();
    }
  }
}
