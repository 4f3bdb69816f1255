package burnbag.marking.find;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// As many bytes at a time as a register of the processor holds (JEP 508). Slow beyond use until it
/// is compiled, and where the module or wide registers are missing: `Sieve` decides.
final class VectorMasks extends Masks {
  private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

  /// Narrower registers come without an instruction that looks several places up at once.
  private static final int NARROWEST_BITS = 256;

  private static final int WIDEST_BITS = 512;

  private final int[] table;
  private final int[] words = new int[2 * INTS.length()];

  VectorMasks(Grams grams) {
    table = grams.table;
  }

  /// Whether this processor is one for it.
  static boolean fit() {
    return BYTES.vectorBitSize() >= NARROWEST_BITS && BYTES.vectorBitSize() <= WIDEST_BITS;
  }

  @Override
  void look(byte[] b, int from) {
    long bold = 0;
    long control = 0;
    long small = 0;
    long high = 0;
    long delete = 0;
    long grams = 0;
    int ints = INTS.length();
    for (int j = 0; j < BLOCK; j += BYTES.length()) {
      ByteVector x = ByteVector.fromArray(BYTES, b, from + j);
      long odd = x.and((byte) 0xA0).eq((byte) 0).toLong();
      long low = x.lt((byte) '@').toLong();
      bold |= (odd & ~low) << j;
      control |= (odd & low) << j;
      small |= (x.lt((byte) ('z' + 1)).toLong() & ~x.lt((byte) 'a').toLong()) << j;
      high |= x.lt((byte) 0).toLong();
      delete |= x.eq((byte) 0x7F).toLong();
      IntVector first = hash(x);
      IntVector third = hash(ByteVector.fromArray(BYTES, b, from + j + 2));
      first.lanewise(VectorOperators.LSHR, Grams.WORD_SHIFT).intoArray(words, 0);
      third.lanewise(VectorOperators.LSHR, Grams.WORD_SHIFT).intoArray(words, ints);
      IntVector either =
          found(IntVector.fromArray(INTS, table, 0, words, 0), first)
              .or(found(IntVector.fromArray(INTS, table, 0, words, ints), third));
      grams |= either.and(1).eq(1).toLong() << (j >> 2);
    }
    this.bold = bold;
    this.control = control;
    this.small = small;
    this.grams = (int) grams;
    this.beyond = high != 0;
    this.delete = delete != 0;
  }

  private static IntVector hash(ByteVector bytes) {
    return bytes.or((byte) 0x20).reinterpretAsInts().mul(Grams.MULTIPLIER);
  }

  private static IntVector found(IntVector word, IntVector hash) {
    return word.lanewise(
        VectorOperators.LSHR, hash.lanewise(VectorOperators.LSHR, Grams.BIT_SHIFT));
  }
}
