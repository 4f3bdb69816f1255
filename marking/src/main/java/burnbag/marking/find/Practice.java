package burnbag.marking.find;

import java.util.concurrent.atomic.AtomicLong;

/// Whether blocks are to be looked at by vectors.
///
/// What vectors do in a nanosecond takes a fifth of a millisecond until the JVM has compiled it,
/// and it compiles what has been done often. So a sieve goes over a good deal of text by longs
/// alone, then practises on one block in some, and trusts the vectors once that was often enough. A
/// lot that is small never gets there. Shared between threads.
final class Practice {
  /// Text that is not worth it, in blocks: 32 MB.
  private static final long NOT_WORTH_IT = 1 << 19;

  /// Compiled by then, a long while before.
  private static final long PERFECT = 1 << 14;

  private static final int ONE_IN = 64;

  private final boolean able;
  private final AtomicLong passed = new AtomicLong();

  /// @param able whether this JVM has vectors that are worth it
  private Practice(boolean able) {
    this.able = able;
  }

  /// In this JVM.
  static Practice here() {
    return new Practice(
        ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() && VectorMasks.fit());
  }

  /// Whether it can come to be.
  boolean able() {
    return able;
  }

  /// Whether there has been enough.
  boolean perfect() {
    return able && passed.get() > NOT_WORTH_IT + PERFECT * ONE_IN;
  }

  /// Takes note of blocks that were looked at.
  ///
  /// @return how many of them are to be practised on
  int passed(int blocks) {
    if (!able) return 0;
    return passed.addAndGet(blocks) > NOT_WORTH_IT ? blocks / ONE_IN : 0;
  }
}
