package burnbag.bench.heldout;

import burnbag.bench.made.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Set B for the schemes that came after the first ones. It is scored apart, so that the figures of
/// the first set mean what they meant.
public final class NewSchemes {
  private static final int COUNTER_COPIES = 3;

  private NewSchemes() {}

  /// Papers with a marking; their theme is its state. A wording comes again only when every other
  /// that fits the paper has come as often.
  public static List<Sample> samples(long seed) {
    List<Sample> samples = new ArrayList<>();
    for (Folder folder : Folder.all()) {
      List<Banner> banners = new ArrayList<>(folder.banners());
      Collections.shuffle(banners, new Random(seed + folder.language().hashCode()));
      Map<Banner, Integer> used = new HashMap<>();
      for (Template template : folder.papers()) {
        for (String scheme : template.schemes()) {
          for (int i = 1; i <= template.copies(); i++) {
            String id = String.join("/", scheme, folder.language(), template.name(), "" + i);
            Optional<Banner> banner =
                banners.stream()
                    .filter(b -> !template.spelledOut() && b.fits(scheme, template))
                    .min(Comparator.comparing(b -> used.getOrDefault(b, 0)));
            banner.ifPresent(b -> used.merge(b, 1, Integer::sum));
            samples.add(
                new Scribe(template, banner, words(seed, id, scheme, folder, template))
                    .write(id, scheme, template.theme()));
          }
        }
      }
    }
    return samples;
  }

  /// Papers of the same looks on which nothing may raise an alarm; their scheme is the language.
  public static List<Sample> counterSamples(long seed) {
    List<Sample> samples = new ArrayList<>();
    for (Folder folder : Folder.all()) {
      String language = folder.language();
      for (Template template : folder.counterPapers()) {
        for (int i = 0; i < COUNTER_COPIES; i++) {
          String id = "counter/" + language + "/" + template.name() + "/" + (i + 1);
          Words words = words(seed, id, language, folder, template);
          samples.add(
              new Scribe(template.amidProse(i), Optional.empty(), words)
                  .write(id, language, "all"));
        }
      }
    }
    return samples;
  }

  private static Words words(
      long seed, String id, String scheme, Folder folder, Template template) {
    return new Words(
        folder.choices(),
        HeldOutPapers.random(seed, id),
        scheme,
        folder.language(),
        template.is("old"));
  }
}
