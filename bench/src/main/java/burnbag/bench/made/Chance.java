package burnbag.bench.made;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Seeded chance: the same seed writes the same paper on every machine.
public final class Chance {
  private final RandomGenerator random;

  /// Chance that begins here.
  public Chance(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /// From `from` to `to`, both included.
  public int number(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  /// From `from` to before `to`.
  public double between(double from, double to) {
    return from + random.nextDouble() * (to - from);
  }

  /// From the normal distribution round 0 with deviation 1.
  public double bell() {
    return random.nextGaussian();
  }

  /// A seed for something that draws for itself.
  public long seed() {
    return random.nextLong();
  }

  /// The same things in an order by chance.
  public <T> List<T> shuffled(List<T> things) {
    List<T> shuffled = new ArrayList<>(things);
    for (int i = shuffled.size(); i > 1; i--) Collections.swap(shuffled, i - 1, random.nextInt(i));
    return shuffled;
  }

  /// True once in so many.
  public boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  /// So many digits.
  public String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) digits.append(number(0, 9));
    return digits.toString();
  }

  /// One of these.
  public <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /// One of these.
  @SafeVarargs
  public final <T> T of(T first, T... others) {
    int i = random.nextInt(others.length + 1);
    return i == 0 ? first : others[i - 1];
  }
}
