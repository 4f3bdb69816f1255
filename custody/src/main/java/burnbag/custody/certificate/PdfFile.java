package burnbag.custody.certificate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The files that lie in a certificate's PDF, found without reading the PDF: every stream whose
/// dictionary says `/EmbeddedFile` and `/FlateDecode`, as our own printing writes them. Whatever
/// else is in the file, and what it shows, is not looked at.
///
/// A PDF in which two different certificates lie is none: a viewer could show one, and this the
/// other.
final class PdfFile {
  private static final int MOST_BYTES = 64 << 20;
  private static final int LONGEST_DICTIONARY = 2_048;
  private static final int BUFFER = 1 << 16;
  private static final int CHECKSUM = 4;
  private static final int DAMAGED = -1;

  /// Letter by letter: a source with the word itself would be taken for a PDF.
  private static final byte[] MAGIC = {'%', 'P', 'D', 'F', '-'};

  private static final byte[] STREAM = ascii("stream");
  private static final byte[] END = ascii("endstream");

  private final byte[] pdf;

  private PdfFile(byte[] pdf) {
    this.pdf = pdf;
  }

  /// What lies in it.
  ///
  /// @param certificates each once
  /// @param proofs each once
  record Found(List<byte[]> certificates, List<byte[]> proofs) {}

  static boolean is(byte[] bytes) {
    return matches(bytes, 0, MAGIC);
  }

  /// @param bytes of a PDF
  static Found in(byte[] bytes) {
    return new PdfFile(bytes).found();
  }

  private Found found() {
    List<byte[]> certificates = new ArrayList<>();
    List<byte[]> proofs = new ArrayList<>();
    for (int at = next(STREAM, 0); at >= 0; at = next(STREAM, at + STREAM.length)) {
      if (at >= 3 && matches(pdf, at - 3, END)) continue;
      if (!embedded(at)) continue;
      Optional<byte[]> file = inflated(at + STREAM.length);
      if (file.isEmpty()) continue;
      if (matches(file.get(), 0, ascii("{"))) certificates.add(file.get());
      else if (matches(file.get(), 0, ascii("c2sp.org/tlog-proof"))) proofs.add(file.get());
    }
    return new Found(certificates, proofs);
  }

  private boolean embedded(int stream) {
    int from = Math.max(0, stream - LONGEST_DICTIONARY);
    String before = new String(pdf, from, stream - from, StandardCharsets.ISO_8859_1);
    int object = before.lastIndexOf(" obj");
    String dictionary = object < 0 ? before : before.substring(object);
    return dictionary.contains("/EmbeddedFile") && dictionary.contains("/FlateDecode");
  }

  /// Empty where it is damaged, too long, or written otherwise than our printing writes it.
  private Optional<byte[]> inflated(int behind) {
    int from = behind;
    if (from < pdf.length && pdf[from] == '\r') from++;
    if (from < pdf.length && pdf[from] == '\n') from++;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int read = inflate(pdf, from, out);
    if (read == DAMAGED || padded(from, read, out.toByteArray())) return Optional.empty();
    return Optional.of(out.toByteArray());
  }

  /// Are there set bits between the last code and the checksum, which begins with a byte of its own
  /// (RFC 1950, 2.2)? No reader looks at them and no writer sets them.
  private boolean padded(int from, int read, byte[] content) {
    byte[] stream = Arrays.copyOfRange(pdf, from, from + read);
    int last = read - CHECKSUM - 1;
    int bits = Byte.toUnsignedInt(stream[last]);
    if (bits == 0) return false;
    stream[last] = (byte) (bits & ~Integer.highestOneBit(bits));
    ByteArrayOutputStream without = new ByteArrayOutputStream();
    return inflate(stream, 0, without) == read && Arrays.equals(without.toByteArray(), content);
  }

  /// @return bytes read, or [#DAMAGED]; the checksum is part of the format
  private static int inflate(byte[] bytes, int from, ByteArrayOutputStream to) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, from, bytes.length - from);
      byte[] buffer = new byte[BUFFER];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count == 0 && !inflater.finished()) return DAMAGED;
        to.write(buffer, 0, count);
        if (to.size() > MOST_BYTES) return DAMAGED;
      }
      return Math.toIntExact(inflater.getBytesRead());
    } catch (DataFormatException _) {
      return DAMAGED;
    } finally {
      inflater.end();
    }
  }

  private int next(byte[] word, int from) {
    for (int at = from; at <= pdf.length - word.length; at++) {
      if (matches(pdf, at, word)) return at;
    }
    return -1;
  }

  private static boolean matches(byte[] in, int at, byte[] word) {
    if (at < 0 || at + word.length > in.length) return false;
    for (int i = 0; i < word.length; i++) if (in[at + i] != word[i]) return false;
    return true;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
