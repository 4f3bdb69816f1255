package burnbag.bench.heldout;

import burnbag.bench.made.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Set B. The same seed writes the same papers on every machine.
public final class HeldOutPapers {
  public static final long SEED = 77_310_206L;

  private static final int COUNTER_COPIES = 3;
  private static final Map<String, List<String>> CHOICES = Words.choices();

  private HeldOutPapers() {}

  /// Papers with a marking; their theme is its state.
  public static List<Sample> samples(long seed) {
    List<Banner> banners = Banner.all(Resource.lines("banners.txt"));
    List<Template> templates = new ArrayList<>(Template.all(Resource.lines("live.txt")));
    templates.addAll(Template.all(Resource.lines("states.txt")));
    List<Sample> samples = new ArrayList<>();
    for (Template template : templates) {
      for (String scheme : template.schemes()) {
        List<Banner> fitting =
            new ArrayList<>(banners.stream().filter(b -> b.fits(scheme, template)).toList());
        boolean spelledOut = template.spelledOut();
        if (fitting.isEmpty() && !spelledOut) continue;
        Collections.shuffle(fitting, new Random(seed + (scheme + template.name()).hashCode()));
        for (int i = 0; i < template.copies(); i++) {
          Optional<Banner> banner =
              spelledOut ? Optional.empty() : Optional.of(fitting.get(i % fitting.size()));
          String id = scheme + "/" + template.name() + "/" + (i + 1);
          samples.add(
              new Scribe(template, banner, words(seed, id, scheme, template))
                  .write(id, scheme, template.theme()));
        }
      }
    }
    return samples;
  }

  /// Papers of the same looks on which nothing may raise an alarm; their scheme is the language.
  public static List<Sample> counterSamples(long seed) {
    List<Sample> samples = new ArrayList<>();
    for (Template template : Template.all(Resource.lines("counter.txt"))) {
      String language = template.language();
      for (int i = 0; i < COUNTER_COPIES; i++) {
        String id = "counter/" + language + "/" + template.name() + "/" + (i + 1);
        samples.add(
            new Scribe(template.amidProse(i), Optional.empty(), words(seed, id, language, template))
                .write(id, language, "all"));
      }
    }
    return samples;
  }

  private static Words words(long seed, String id, String scheme, Template template) {
    return new Words(CHOICES, random(seed, id), scheme, template.language(), template.is("old"));
  }

  static RandomGenerator random(long seed, String id) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 31 + id.hashCode());
  }
}
