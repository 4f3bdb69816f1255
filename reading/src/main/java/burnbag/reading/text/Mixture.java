package burnbag.reading.text;

import java.util.Optional;

/// Looks for words in another encoding than the text's own: pasted together files, a mail quoted in
/// a log, a marking put on a page by another program. Decoded with the rest they are nonsense, and
/// nonsense holds no marking, so they must not pass for read.
///
/// A word is a run of bytes above 127. What is foreign to:
///
/// - UTF-8: a run of four bytes and more of which half fits no character, or of three of which none
///   does (in Western alphabets letters with accents stand one or two together, so a lone foreign
///   letter stays what it is)
/// - an 8-bit or double-byte alphabet: a run of six bytes and more that is faultless UTF-8 of three
///   bytes a character, as ideographs are; in those alphabets such a run is a freak
/// - UTF-16 and UTF-32: 32 bytes in a row that are ASCII each, or fewer that read as words: twelve
///   letters and blanks, seven if they are capitals. Both halves of an ideograph can be letters, of
///   four ideographs in a row hardly once in a million
final class Mixture {
  private static final int WORD = 4;
  private static final int SHORT_WORD = 3;
  private static final int IDEOGRAPHS = 6;
  private static final int ASCII = 32;
  private static final int LETTERS = 12;
  private static final int CAPITALS = 7;

  private enum Own {
    UTF_8,
    BYTES,
    WIDE
  }

  private final Own own;
  private long at;
  private int run;
  private int foreign;
  private int follow;
  private boolean faultless;
  private boolean letters;
  private boolean capitals;
  private long firstAt = -1;

  Mixture(String charset) {
    this.own =
        charset.equals("UTF-8") ? Own.UTF_8 : charset.startsWith("UTF-") ? Own.WIDE : Own.BYTES;
  }

  /// Takes bytes of the text, in order; what was left out between them was faultless.
  ///
  /// @param startAt where they stand in the text
  void add(byte[] bytes, int from, int to, long startAt) {
    if (run > 0 && startAt != at) end(at);
    at = startAt;
    for (int i = from; i < to; i++) {
      int b = bytes[i] & 0xFF;
      boolean inRun = own == Own.WIDE ? b >= 0x20 && b < 0x7F || b == '\n' : b >= 0x80;
      if (inRun) {
        if (run++ == 0) begin();
        if (own == Own.WIDE) ascii(b);
        else utf8(b);
      } else if (run > 0) {
        end(at + i - from);
      }
    }
    at += to - from;
  }

  private void begin() {
    foreign = 0;
    follow = 0;
    faultless = true;
    letters = true;
    capitals = true;
  }

  private void ascii(int b) {
    boolean between = b == ' ' || b == '/' || b == '-' || b == '\n';
    boolean small = b >= 'a' && b <= 'z';
    boolean capital = b >= 'A' && b <= 'Z';
    letters &= between || small || capital;
    capitals &= between || capital;
  }

  /// Follows the grammar of UTF-8 through the run.
  private void utf8(int b) {
    boolean continues = (b & 0xC0) == 0x80;
    if (follow > 0 && continues) {
      follow--;
      return;
    }
    if (follow > 0) foreign++;
    follow = b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xC2 && b < 0xE0 ? 1 : b >= 0xF0 && b < 0xF5 ? 3 : 0;
    if (follow == 0) foreign++;
    if (follow != 2) faultless = false;
  }

  private void end(long endAt) {
    if (follow > 0) foreign++;
    boolean found =
        switch (own) {
          case UTF_8 -> run >= WORD ? foreign * 2 >= run : run == SHORT_WORD && foreign == run;
          case BYTES -> run >= IDEOGRAPHS && foreign == 0 && faultless;
          case WIDE -> run >= ASCII || run >= LETTERS && letters || run >= CAPITALS && capitals;
        };
    if (found && firstAt < 0) firstAt = endAt - run;
    run = 0;
    follow = 0;
  }

  /// Whether letters with zeros between them are foreign to the text.
  boolean mayHoldWide() {
    return own != Own.WIDE;
  }

  /// Where the first foreign word starts, after the last bytes were added.
  Optional<Long> firstAt() {
    if (run > 0) end(at);
    return firstAt < 0 ? Optional.empty() : Optional.of(firstAt);
  }
}
