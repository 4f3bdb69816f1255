package burnbag.marking.find;

/// What stands out among the sixty-four bytes of a block: a bit for each byte, the first the
/// lowest. Two ways to the same bits; for one thread.
abstract sealed class Masks permits LongMasks, VectorMasks {
  static final int BLOCK = 64;

  /// So many bytes are read from where a block begins.
  static final int READS = BLOCK + 8;

  /// Capitals, and the six signs among which they stand in ASCII.
  long bold;

  long control;

  /// Small letters of ASCII.
  long small;

  /// A bit for each four bytes: whether the table has those that begin at the first or the third.
  int grams;

  /// Whether there is a byte beyond ASCII.
  boolean beyond;

  /// Whether there is 0x7F, which no text has.
  boolean delete;

  /// Looks at a block.
  abstract void look(byte[] b, int from);
}
