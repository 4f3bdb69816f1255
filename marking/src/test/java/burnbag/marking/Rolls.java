package burnbag.marking;

import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Properties over seeded chance; a failure names its seed, and the seed repeats it.
public final class Rolls {
  private Rolls() {}

  public static void times(int times, Consumer<RandomGenerator> property) {
    long seed = Long.getLong("burnbag.seed", 20_261_123L);
    for (int i = 0; i < times; i++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + i);
      try {
        property.accept(random);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("with -Dburnbag.seed=" + (seed + i) + ": " + e.getMessage(), e);
      }
    }
  }
}
