package burnbag.marking.find;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes at a time, as longs.
final class LongMasks extends Masks {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;
  private static final long SMALL = 0x2020202020202020L;

  /// What raises `a`, and what raises the sign behind `z`, to the top bit.
  private static final long FROM_A = (0x80 - 'a') * ONES;

  private static final long BEHIND_Z = (0x80 - '{') * ONES;

  private final int[] table;

  LongMasks(Grams grams) {
    table = grams.table;
  }

  @Override
  void look(byte[] b, int from) {
    long bold = 0;
    long control = 0;
    long small = 0;
    long high = 0;
    long delete = 0;
    int grams = 0;
    int[] table = this.table;
    for (int j = 0; j < BLOCK; j += 8) {
      long x = (long) LONGS.get(b, from + j);
      // Capitals and controls, and no others of ASCII, have neither bit 7 nor bit 5.
      long odd = ~x << 2 & ~x & TOPS;
      long bolds = odd & x << 1;
      bold |= packed(bolds) << j;
      control |= packed(odd ^ bolds) << j;
      long low = x & ~TOPS;
      small |= packed(low + FROM_A & ~(low + BEHIND_Z) & ~x & TOPS) << j;
      delete |= low + ONES & ~x;
      high |= x;
      long y = x | SMALL;
      int tail = (int) INTS.get(b, from + j + 6) | 0x20202020;
      int first =
          Grams.find(table, Grams.hash((int) y)) | Grams.find(table, Grams.hash((int) (y >>> 16)));
      int second =
          Grams.find(table, Grams.hash((int) (y >>> 32))) | Grams.find(table, Grams.hash(tail));
      grams |= (first & 1 | (second & 1) << 1) << (j >> 2);
    }
    this.bold = bold;
    this.control = control;
    this.small = small;
    this.grams = grams;
    this.beyond = (high & TOPS) != 0;
    this.delete = (delete & TOPS) != 0;
  }

  /// The top bit of each byte, side by side.
  private static long packed(long tops) {
    return (tops >>> 7) * 0x0102040810204080L >>> 56;
  }
}
