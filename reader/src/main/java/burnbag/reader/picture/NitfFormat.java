package burnbag.reader.picture;

import burnbag.reader.document.Document;
import burnbag.reading.Reason;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A NITF or NSIF file: the security fields of its header and of every segment are properties, its
/// text segments are documents inside it, its images and its extensions are unread.
///
/// Fields and widths are those of MIL-STD-2500C, tables A-1 and those of the subheaders (2.1), and
/// of MIL-STD-2500A (2.0). In both the security fields of header and subheaders are the same 167
/// bytes.
public final class NitfFormat {
  private static final int TITLE = 39;
  private static final int SECURITY = 119;
  private static final int SECURITY_BYTES = 167;
  private static final int EVENT_BYTES = 40;

  /// Between the security fields and the file's length: copy numbers, encryption, originator.
  private static final int ORIGINATOR_BYTES = 56;

  private static final int LENGTH_OF_FILE = 12;
  private static final int LENGTH_OF_HEADER = 6;
  private static final int COUNT = 3;

  /// Digits of the length of the records that users define.
  private static final int RECORDS = 5;

  /// A header with 999 segments of each kind is shorter.
  private static final int HEADER_BYTES = 1 << 17;

  private record Field(String name, int width) {}

  private static final List<Field> FIELDS_2_1 =
      List.of(
          new Field("CLAS", 1),
          new Field("CLSY", 2),
          new Field("CODE", 11),
          new Field("CTLH", 2),
          new Field("REL", 20),
          new Field("DCTP", 2),
          new Field("DCDT", 8),
          new Field("DCXM", 4),
          new Field("DG", 1),
          new Field("DGDT", 8),
          new Field("CLTX", 43));
  private static final List<Field> FIELDS_2_0 =
      List.of(
          new Field("CLAS", 1),
          new Field("CODE", 40),
          new Field("CTLH", 40),
          new Field("REL", 40),
          new Field("CAUT", 20),
          new Field("CTLN", 20),
          new Field("DWNG", 6));

  /// A kind of segment.
  ///
  /// @param subheaderDigits digits of a subheader's length in the file's header
  /// @param dataDigits digits of a segment's length there
  /// @param security where the security fields begin in the subheader
  private record Kind(String name, int subheaderDigits, int dataDigits, int security) {}

  private static final Kind TEXT = new Kind("text", 4, 5, 106);

  /// In the order in which a file has them. Of the labels of 2.0 version 2.1 has kept the count,
  /// which is 0.
  private static final List<Kind> KINDS =
      List.of(
          new Kind("image", 6, 10, 123),
          new Kind("graphic", 4, 6, 32),
          new Kind("label", 4, 3, 12),
          TEXT,
          new Kind("data extension", 4, 9, 29),
          new Kind("reserved extension", 4, 7, 29));

  private record Segment(Kind kind, int number, int subheader, long data) {}

  /// The file's header, read from its front.
  private static final class Header {
    private final String header;
    private int at;

    Header(byte[] bytes) {
      header = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    boolean old() {
      return header.startsWith("NITF02.00") || header.startsWith("NITF01");
    }

    String take(int width) throws EOFException {
      if (at + width > header.length()) throw new EOFException("it breaks off");
      at += width;
      return header.substring(at - width, at);
    }

    long number(int digits) throws IOException {
      String written = take(digits);
      if (!written.chars().allMatch(c -> c >= '0' && c <= '9'))
        throw new IOException("'" + written + "' is no number");
      return Long.parseLong(written);
    }
  }

  public void read(Document document) throws IOException {
    Header header = new Header(document.body().head(HEADER_BYTES));
    List<Segment> segments = new ArrayList<>();
    try {
      long length = header(header, document, segments);
      segments(header.old(), length, segments, document);
    } catch (IOException fault) {
      document.unread(0, Reason.BROKEN, "the header of a NITF file: " + fault.getMessage());
    }
    for (Segment segment : segments) {
      if (segment.kind != TEXT) {
        document.unread(
            0,
            segment.kind.name.endsWith("extension") ? Reason.UNSUPPORTED : Reason.NEEDS_OCR,
            "a NITF " + segment.kind.name);
        return;
      }
    }
    document.isEmpty();
  }

  /// @return the header's length in bytes
  private static long header(Header header, Document document, List<Segment> segments)
      throws IOException {
    String version = header.take(9);
    document.property("NITF:version", version);
    header.take(TITLE - 9);
    document.property("NITF:FTITLE", header.take(SECURITY - TITLE).strip());
    boolean nsif = version.startsWith("NSIF");
    String security = header.take(SECURITY_BYTES);
    security(header.old(), (nsif ? "NSIF" : "NITF") + " header", security, document);
    if (header.old() && security.endsWith("999998")) header.take(EVENT_BYTES);
    header.take(ORIGINATOR_BYTES);
    header.take(LENGTH_OF_FILE);
    long length = header.number(LENGTH_OF_HEADER);
    for (Kind kind : KINDS) {
      long count = header.number(COUNT);
      for (int i = 1; i <= count; i++) {
        int subheader = (int) header.number(kind.subheaderDigits);
        segments.add(new Segment(kind, i, subheader, header.number(kind.dataDigits)));
      }
    }
    if (header.number(RECORDS) > 0)
      document.unread(0, Reason.UNSUPPORTED, "tagged records of a NITF header");
    return length;
  }

  private static void segments(
      boolean old, long headerLength, List<Segment> segments, Document document)
      throws IOException {
    try (InputStream in = document.body().open()) {
      in.skipNBytes(headerLength);
      for (Segment segment : segments) {
        document.allowance().checkTime();
        byte[] subheader = in.readNBytes(segment.subheader);
        if (subheader.length < segment.subheader) throw new EOFException("a segment is missing");
        int from = segment.kind.security;
        if (subheader.length >= from + SECURITY_BYTES) {
          String security =
              new String(subheader, from, SECURITY_BYTES, StandardCharsets.ISO_8859_1);
          security(old, segment.kind.name + " " + segment.number, security, document);
        }
        if (segment.kind == TEXT) {
          byte[] text = in.readNBytes((int) segment.data);
          document.child("text-" + segment.number + ".txt", new ByteArrayInputStream(text));
        } else {
          in.skipNBytes(segment.data);
        }
      }
    }
  }

  /// One property for all fields that say something: they are one label.
  private static void security(boolean old, String of, String fields, Document document) {
    StringBuilder label = new StringBuilder();
    int at = 0;
    for (Field field : old ? FIELDS_2_0 : FIELDS_2_1) {
      String value = fields.substring(at, at + field.width).replace('\0', ' ').strip();
      at += field.width;
      if (value.isEmpty()) continue;
      if (!label.isEmpty()) label.append(';');
      label.append(field.name).append('=').append(value.replace(';', ','));
    }
    document.property("NITF:" + of, label.toString());
  }
}
