package burnbag.reading.text;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// First bytes that say a file is not text, or not only text.
final class Signature {
  /// Formats that may begin with a stretch free of control bytes, and are no text for that.
  private static final List<byte[]> BINARY =
      List.of(
          latin("PK\3\4"),
          latin("PK\5\6"),
          latin("\u00D0\u00CF\u0011\u00E0"),
          latin("GIF87a"),
          latin("GIF89a"),
          latin("\u0089PNG"),
          latin("\u00FF\u00D8\u00FF"),
          latin("\u001F\u008B"),
          latin("7z\u00BC\u00AF"),
          latin("Rar!\u001A"),
          latin("\u007FELF"),
          latin("\u00CA\u00FE\u00BA\u00BE"),
          latin("OggS"),
          latin("fLaC"),
          latin("SQLite format 3\0"),
          latin("ID3\2"),
          latin("ID3\3"),
          latin("ID3\4"),
          latin("II*\0"),
          latin("MM\0*"),
          latin("NITF0"),
          latin("NSIF0"));

  private Signature() {}

  static boolean isBinary(byte[] head, int length) {
    for (byte[] signature : BINARY) if (startsWith(head, length, 0, signature)) return true;
    return false;
  }

  static boolean startsWith(byte[] head, int length, int from, byte[] signature) {
    if (length - from < signature.length) return false;
    for (int i = 0; i < signature.length; i++) if (head[from + i] != signature[i]) return false;
    return true;
  }

  /// Formats made of letters around bytes that are none: their bytes are text only where they are
  /// all UTF-8.
  static boolean isParsed(byte[] head, int length) {
    return startsWith(head, length, 0, latin("%PDF-"))
        || startsWith(head, length, 0, latin("!<arch>"));
  }

  private static byte[] latin(String signature) {
    return signature.getBytes(StandardCharsets.ISO_8859_1);
  }
}
