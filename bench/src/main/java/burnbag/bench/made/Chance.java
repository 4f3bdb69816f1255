package burnbag.bench.made;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Seeded chance: the same seed writes the same paper on every machine.
final class Chance {
  private final RandomGenerator random;

  Chance(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /// From `from` to `to`, both included.
  int number(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) digits.append(number(0, 9));
    return digits.toString();
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  final <T> T of(T first, T... others) {
    int i = random.nextInt(others.length + 1);
    return i == 0 ? first : others[i - 1];
  }
}
