package burnbag.reading.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// How a text's bytes spell its characters, as far as its first bytes tell.
///
/// The order of the questions is the order of what can be known: a byte order mark says it; the
/// zeros of UTF-16 and UTF-32 and the escapes of ISO-2022 show it; bytes that are legal UTF-8 are
/// hardly ever anything else; the rest is a guess by legality and frequency. A wrong guess among
/// 8-bit alphabets still gives text, with the ASCII in it right.
///
/// @param charset to decode with
/// @param markBytes length of the byte order mark before the text, or 0
public record Encoding(Charset charset, int markBytes) {
  /// How many first bytes are worth handing to `of`.
  public static final int HEAD_BYTES = 1 << 16;

  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset GB18030 = Charset.forName("GB18030");

  /// The encoding of a text that begins with these bytes; empty where they are not text.
  ///
  /// @param whole whether the bytes are the whole file, so that a character cut at their end is a
  ///   fault
  public static Optional<Encoding> of(byte[] head, int length, boolean whole) {
    Optional<Encoding> marked = marked(head, length);
    if (marked.isPresent()) {
      return marked.filter(
          encoding -> length == encoding.markBytes || looksLikeText(head, length, encoding, whole));
    }
    if (Signature.isBinary(head, length)) return Optional.empty();
    Bytes bytes = Bytes.of(head, length);
    if (bytes.zeros() > 0) {
      Optional<Encoding> zeroed = wide(head, length, whole);
      if (zeroed.isPresent()) return zeroed;
      // A zero here and there is how a text hides from those who call it binary.
      if (bytes.zeros() * 50L > length || bytes.controls() * 20L > length) return Optional.empty();
    }
    boolean tooManyControls = bytes.controls() * 50L > length + 50L;
    if (!tooManyControls) {
      if (bytes.high() == 0) {
        return Optional.of(new Encoding(Escapes.charset(head, length), 0));
      }
      if (isLegal(StandardCharsets.UTF_8, head, 0, length, whole)) {
        return Optional.of(new Encoding(StandardCharsets.UTF_8, 0));
      }
    }
    if (!tooManyControls && isMostlyUtf8(head, length)) {
      return Optional.of(new Encoding(StandardCharsets.UTF_8, 0));
    }
    if (bytes.zeros() > 0) return Optional.empty();
    if (Signature.isParsed(head, length)) return Optional.empty();
    Optional<Encoding> wide = WideGuess.of(head, length).map(charset -> new Encoding(charset, 0));
    if (wide.isPresent()) return wide;
    if (bytes.controls() * 200L > length) {
      return Ebcdic.looksLike(head, length)
          ? Optional.of(new Encoding(Ebcdic.CHARSET, 0))
          : Optional.empty();
    }
    if (Ebcdic.looksLike(head, length)) return Optional.of(new Encoding(Ebcdic.CHARSET, 0));
    if (bytes.commonestHigh() * 4L > length) return Optional.empty();
    return EncodingGuess.of(head, length).map(charset -> new Encoding(charset, 0));
  }

  private static Optional<Encoding> marked(byte[] b, int n) {
    if (n >= 4 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE && b[2] == 0 && b[3] == 0) {
      return Optional.of(new Encoding(UTF_32LE, 4));
    }
    if (n >= 4 && b[0] == 0 && b[1] == 0 && b[2] == (byte) 0xFE && b[3] == (byte) 0xFF) {
      return Optional.of(new Encoding(UTF_32BE, 4));
    }
    if (n >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return Optional.of(new Encoding(StandardCharsets.UTF_8, 3));
    }
    if (n >= 4
        && b[0] == (byte) 0x84
        && b[1] == (byte) 0x31
        && b[2] == (byte) 0x95
        && b[3] == (byte) 0x33) {
      return Optional.of(new Encoding(GB18030, 4));
    }
    if (n >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return Optional.of(new Encoding(StandardCharsets.UTF_16LE, 2));
    }
    if (n >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return Optional.of(new Encoding(StandardCharsets.UTF_16BE, 2));
    }
    return Optional.empty();
  }

  /// An MP3 frame begins with FF FB or the like, and other formats with such marks too: the rest
  /// has to be text.
  private static boolean looksLikeText(byte[] head, int length, Encoding encoding, boolean whole) {
    if (encoding.charset.equals(StandardCharsets.UTF_8)) {
      return Bytes.of(head, length).controls() * 20L <= length;
    }
    return WideGuess.plausible(encoding.charset, head, encoding.markBytes, length, 0.9);
  }

  private static Optional<Encoding> wide(byte[] head, int length, boolean whole) {
    int[] zerosAt = new int[4];
    for (int i = 0; i < length; i++) if (head[i] == 0) zerosAt[i & 3]++;
    int quarter = Math.max(1, length / 4);
    Charset charset = null;
    if (zerosAt[0] >= quarter * 0.95 && zerosAt[1] >= quarter * 0.7 && zerosAt[3] < quarter * 0.1) {
      charset = UTF_32BE;
    } else if (zerosAt[3] >= quarter * 0.95
        && zerosAt[2] >= quarter * 0.7
        && zerosAt[0] < quarter * 0.1) {
      charset = UTF_32LE;
    } else {
      int even = zerosAt[0] + zerosAt[2];
      int odd = zerosAt[1] + zerosAt[3];
      if (even > odd * 20 && even > 0) charset = StandardCharsets.UTF_16BE;
      if (odd > even * 20 && odd > 0) charset = StandardCharsets.UTF_16LE;
    }
    if (charset == null) return Optional.empty();
    return WideGuess.plausible(charset, head, 0, length, 0.97)
        ? Optional.of(new Encoding(charset, 0))
        : Optional.empty();
  }

  /// Whether the bytes are faultless in this charset.
  static boolean isLegal(Charset charset, byte[] bytes, int from, int to, boolean whole) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    CharBuffer out = CharBuffer.allocate(8192);
    while (true) {
      CoderResult result = decoder.decode(in, out, whole);
      if (result.isError()) return false;
      if (result.isUnderflow()) return true;
      out.clear();
    }
  }

  /// Whether there are many characters of several bytes, and few bytes that fit no character:
  /// chance makes no three such characters, and one foreign byte makes no other encoding.
  private static boolean isMostlyUtf8(byte[] b, int n) {
    int characters = 0;
    int faults = 0;
    for (int i = 0; i < n; i++) {
      int c = b[i] & 0xFF;
      if (c < 0x80) continue;
      int more =
          c >= 0xC2 && c < 0xE0 ? 1 : c >= 0xE0 && c < 0xF0 ? 2 : c >= 0xF0 && c < 0xF5 ? 3 : 0;
      int follow = 0;
      while (follow < more && i + 1 + follow < n && (b[i + 1 + follow] & 0xC0) == 0x80) follow++;
      if (more > 0 && follow == more) characters++;
      else faults++;
      i += follow;
    }
    return characters >= 3 && faults * 4L < characters;
  }

  /// What kinds of bytes there are.
  ///
  /// @param commonestHigh how often the commonest byte above 127 comes: in writing none is a
  ///   quarter of all
  record Bytes(int zeros, int controls, int high, int commonestHigh) {
    static Bytes of(byte[] b, int n) {
      int zeros = 0;
      int controls = 0;
      int high = 0;
      int commonest = 0;
      int[] times = new int[128];
      for (int i = 0; i < n; i++) {
        int c = b[i];
        if (c < 0) {
          high++;
          commonest = Math.max(commonest, ++times[c & 0x7F]);
        } else if (c < 0x20) {
          if (c == 0) {
            zeros++;
          } else if (c < 7 || c > 13 && c != 0x1A && c != 0x1B) {
            controls++;
          }
        } else if (c == 0x7F) {
          controls++;
        }
      }
      return new Bytes(zeros, controls, high, commonest);
    }
  }
}
