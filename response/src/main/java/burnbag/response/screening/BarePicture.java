package burnbag.response.screening;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/// A JPEG or PNG without anything that says when, where or with what it was taken: EXIF, XMP, IPTC,
/// comments, previews, what follows its end. Its segments are copied as they are or left out, and
/// no pixel is decoded. How the camera was held, one number from 2 to 8, is written anew in a
/// property of its own, so that the picture stands upright. What is left is a picture; that the
/// picture itself shows a street, or bears a camera's noise, is beyond it.
///
/// ```
/// jpeg: kept are SOI, SOF0–SOF15, DHT, DAC, DQT, DRI, DNL, SOS with its data, APP14 of Adobe, EOI;
///       of APP1 "Exif" (Exif 2.32) the value of tag 274 alone
/// png:  kept are IHDR, PLTE, tRNS, IDAT, IEND
/// ```
public final class BarePicture {
  private static final int MARKER = 0xFF;
  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int APP1 = 0xE1;
  private static final int APP14 = 0xEE;
  private static final int ADOBE_LENGTH = 14;
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final Set<String> CHUNKS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
  private static final int CHUNK_FRAME = 12;

  private BarePicture() {}

  /// Empty for what is no whole JPEG or PNG.
  public static Optional<byte[]> of(byte[] file) {
    if (begins(file, PNG)) return png(file);
    boolean jpeg = file.length > 4 && at(file, 0) == MARKER && at(file, 1) == SOI;
    return jpeg ? jpeg(file) : Optional.empty();
  }

  private static Optional<byte[]> png(byte[] file) {
    ByteArrayOutputStream bare = new ByteArrayOutputStream(file.length);
    bare.writeBytes(PNG);
    int from = PNG.length;
    while (from + CHUNK_FRAME <= file.length) {
      long length = (long) word(file, from) << 16 | word(file, from + 2);
      long end = from + CHUNK_FRAME + length;
      if (end > file.length) return Optional.empty();
      String kind = new String(file, from + 4, 4, StandardCharsets.ISO_8859_1);
      if (CHUNKS.contains(kind)) bare.write(file, from, (int) (end - from));
      if (kind.equals("IEND")) return Optional.of(bare.toByteArray());
      from = (int) end;
    }
    return Optional.empty();
  }

  private static Optional<byte[]> jpeg(byte[] file) {
    ByteArrayOutputStream bare = new ByteArrayOutputStream(file.length);
    bare.write(MARKER);
    bare.write(SOI);
    int from = 2;
    int held = Held.UPRIGHT;
    while (from + 3 < file.length) {
      if (at(file, from) != MARKER) return Optional.empty();
      int kind = at(file, from + 1);
      if (kind == MARKER) {
        from++;
        continue;
      }
      if (kind == EOI) break;
      int end = from + 2 + word(file, from + 2);
      if (end < from + 4 || end > file.length) return Optional.empty();
      if (kind == SOS) end = afterScan(file, end);
      if (kind == APP1 && held == Held.UPRIGHT) {
        held = Held.in(file, from + 4, end);
        if (held != Held.UPRIGHT) bare.writeBytes(Held.told(held));
      }
      if (isPicture(kind, file, from, end)) bare.write(file, from, end - from);
      from = end;
    }
    boolean ends = from + 1 < file.length && at(file, from) == MARKER && at(file, from + 1) == EOI;
    if (!ends) return Optional.empty();
    bare.write(MARKER);
    bare.write(EOI);
    return Optional.of(bare.toByteArray());
  }

  /// Behind the entropy-coded data: at the next marker that neither restarts nor is a stuffed byte.
  private static int afterScan(byte[] file, int from) {
    int at = from;
    while (at + 1 < file.length) {
      int next = at(file, at + 1);
      boolean data = at(file, at) != MARKER || next == 0 || (next >= 0xD0 && next <= 0xD7);
      if (!data && next != MARKER) return at;
      at++;
    }
    return file.length;
  }

  private static boolean isPicture(int kind, byte[] file, int from, int end) {
    if (kind == APP14) {
      return end - from == ADOBE_LENGTH + 2
          && new String(file, from + 4, 5, StandardCharsets.ISO_8859_1).equals("Adobe");
    }
    // Frames, tables and scans; no application data and no comment.
    return kind >= 0xC0 && kind <= 0xCF && kind != 0xC8
        || kind == SOS
        || kind >= 0xDB && kind <= 0xDD;
  }

  private static boolean begins(byte[] file, byte[] with) {
    if (file.length < with.length) return false;
    for (int i = 0; i < with.length; i++) {
      if (file[i] != with[i]) return false;
    }
    return true;
  }

  private static int at(byte[] file, int at) {
    return file[at] & 0xFF;
  }

  private static int word(byte[] file, int at) {
    return at(file, at) << 8 | at(file, at + 1);
  }
}
