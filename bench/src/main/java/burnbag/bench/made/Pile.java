package burnbag.bench.made;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The papers made so far. Each has chance of its own, seeded by its id.
final class Pile {
  private final long seed;
  private final List<Sample> samples = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  Pile(long seed) {
    this.seed = seed;
  }

  /// Makes `count` papers of one theme.
  void add(String scheme, String theme, Tongue tongue, int count, Consumer<Typist> write) {
    for (int i = 0; i < count; i++) {
      int number = numbers.merge(scheme + "/" + theme, 1, Integer::sum);
      String id = scheme + "/" + theme.replace(' ', '-') + "/" + number;
      Typist typist = new Typist(new Chance(seed * 31 + id.hashCode()), tongue);
      write.accept(typist);
      samples.add(typist.sample(id, scheme, theme));
    }
  }

  List<Sample> samples() {
    return List.copyOf(samples);
  }
}
