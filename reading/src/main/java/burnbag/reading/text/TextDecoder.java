package burnbag.reading.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Decodes a text chunk by chunk and loses no byte: what its encoding does not allow is read as
/// windows-1252.
///
/// So one foreign letter in a long file costs nothing. Where such bytes are many or make up words,
/// or the text turns into something binary half-way, `fault` says from where on.
final class TextDecoder {
  private static final Charset FALLBACK = Charset.forName("windows-1252");
  private static final int MANY = 64;

  /// So many times a zero, a letter and a zero in a row are UTF-16 or UTF-32.
  private static final int LETTERS_BETWEEN_ZEROS = 2;

  private final CharsetDecoder decoder;
  private final boolean isUtf8;
  private final Mixture mixture;
  private final byte[] carried = new byte[16];
  private int carriedBytes;
  private long bytesBefore;
  private long faults;
  private long firstFaultAt = -1;
  private long firstBinaryAt = -1;
  private long firstWideAt = -1;
  private long charsBefore;
  private long lastZero = -2;
  private int betweenZeros;

  TextDecoder(Charset charset) {
    this(charset, 0);
  }

  /// @param bytesBefore of the file, which somebody else has read
  TextDecoder(Charset charset, long bytesBefore) {
    this.bytesBefore = bytesBefore;
    isUtf8 = charset.equals(StandardCharsets.UTF_8);
    mixture = new Mixture(charset.name());
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /// The characters of the next bytes; a character cut at their end comes with the next ones.
  String decode(byte[] bytes, int from, int to, boolean last) {
    long before = bytesBefore;
    String text = decodeSome(bytes, from, to, last);
    countZeros(text, to - from, before);
    return text;
  }

  private String decodeSome(byte[] bytes, int from, int to, boolean last) {
    if (isUtf8 && carriedBytes == 0) {
      int end = last ? to : completeUtf8(bytes, from, to);
      String text = new String(bytes, from, end - from, StandardCharsets.UTF_8);
      if (text.indexOf('\uFFFD') < 0) {
        carry(bytes, end, to);
        bytesBefore += end - from;
        return text;
      }
    }
    return carefully(bytes, from, to, last);
  }

  private String carefully(byte[] bytes, int from, int to, boolean last) {
    mixture.add(bytes, from, to, bytesBefore + carriedBytes);
    ByteBuffer in = ByteBuffer.allocate(carriedBytes + to - from);
    in.put(carried, 0, carriedBytes).put(bytes, from, to - from).flip();
    carriedBytes = 0;
    CharBuffer out = CharBuffer.allocate(Math.max(1024, in.remaining()));
    StringBuilder text = new StringBuilder(in.remaining());
    while (true) {
      CoderResult result = decoder.decode(in, out, last);
      text.append(out.flip());
      out.clear();
      if (result.isError()) {
        if (firstFaultAt < 0) firstFaultAt = bytesBefore + in.position();
        faults += result.length();
        for (int i = 0; i < result.length(); i++) {
          text.append(new String(new byte[] {in.get()}, FALLBACK));
        }
      } else if (result.isUnderflow()) {
        break;
      }
    }
    if (last) {
      decoder.flush(out);
      text.append(out.flip());
    }
    bytesBefore += in.position();
    carriedBytes = in.remaining();
    in.get(carried, 0, carriedBytes);
    return text.toString();
  }

  private void carry(byte[] bytes, int from, int to) {
    carriedBytes = to - from;
    System.arraycopy(bytes, from, carried, 0, carriedBytes);
  }

  /// The end without the bytes of a character that goes on after it.
  private static int completeUtf8(byte[] bytes, int from, int to) {
    for (int back = 1; back <= 3 && to - back >= from; back++) {
      int b = bytes[to - back];
      if (b >= 0) return to;
      if ((b & 0xC0) == 0xC0) {
        int needs = (b & 0xE0) == 0xC0 ? 2 : (b & 0xF0) == 0xE0 ? 3 : 4;
        return needs > back ? to - back : to;
      }
    }
    return to;
  }

  /// Many zeros are no text. Looking for one in a string is what the machine does fastest, so they
  /// are counted only where there is one.
  private void countZeros(String text, int bytes, long before) {
    int found = 0;
    for (int at = text.indexOf('\0'); at >= 0; at = text.indexOf('\0', at + 1)) {
      found++;
      zero(charsBefore + at, before);
    }
    charsBefore += text.length();
    if (found * 20L > bytes && firstBinaryAt < 0) firstBinaryAt = before;
  }

  /// Letters with zeros between them are words in UTF-16 (in UTF-32, with two or three zeros more).
  private void zero(long at, long before) {
    long gap = at - lastZero;
    if (gap > 2) betweenZeros = 0;
    else if (gap == 2) betweenZeros++;
    if (betweenZeros >= LETTERS_BETWEEN_ZEROS && firstWideAt < 0) firstWideAt = before;
    lastZero = at;
  }

  /// What of the bytes was not this encoding's text, for a person; empty where all of it was.
  Optional<String> fault() {
    if (firstBinaryAt >= 0) {
      return Optional.of("binary from about byte " + firstBinaryAt + " on");
    }
    if (firstWideAt >= 0 && mixture.mayHoldWide()) {
      return Optional.of("words in UTF-16 or UTF-32 after about byte " + firstWideAt);
    }
    Optional<Long> foreign = mixture.firstAt();
    if (foreign.isPresent()) {
      return Optional.of(
          "words in another encoding than "
              + decoder.charset().name()
              + ", the first at byte "
              + foreign.get());
    }
    if (faults > MANY && faults * 100 > bytesBefore) {
      return Optional.of(
          faults + " bytes are not " + decoder.charset().name() + ", the first at " + firstFaultAt);
    }
    return Optional.empty();
  }
}
