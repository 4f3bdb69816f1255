package burnbag.bench.setc;

import burnbag.bench.made.Expected;
import burnbag.bench.made.Sample;
import burnbag.marking.State;
import burnbag.marking.page.Page;
import burnbag.sweep.Effect;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The papers of Set C.
public final class SetC {
  /// The seed of the figures in the documentation.
  public static final long SEED = 33;

  private static final List<String> SCHEMES =
      List.of(
          "ar",
          "at",
          "au",
          "ca",
          "ch",
          "cn",
          "corporate",
          "cui",
          "de",
          "dk",
          "es",
          "eu",
          "fi",
          "fr",
          "il",
          "in",
          "it",
          "jp",
          "kr",
          "nato",
          "no",
          "nz",
          "pl",
          "privilege",
          "ru",
          "se",
          "tlp",
          "tr",
          "tw",
          "ua",
          "uk",
          "us");

  private static final List<String> COUNTER =
      List.of("cjk", "de", "en", "fr", "north", "rtl", "slavic", "south");

  private static final int TIMES = 2;
  private static final int COUNTER_TIMES = 6;

  private SetC() {}

  /// Papers with markings.
  public static List<Sample> samples(long seed) {
    List<Sample> samples = new ArrayList<>();
    Set<List<Page>> looks = new HashSet<>();
    for (String scheme : SCHEMES) {
      PaperFile file = PaperFile.read(scheme + ".txt");
      for (PaperFile.Paper paper : file.papers()) {
        int number = 0;
        for (PaperFile.Level level : file.levels()) {
          if (!paper.takes(level)) continue;
          for (int i = 0; i < TIMES; i++) {
            String id = scheme + "/" + paper.name() + "/" + ++number;
            Scribe scribe = scribe(seed, id, file, level.spellings(), paper.text(), looks);
            Sample.Mark mark = new Sample.Mark(expected(scheme, level, paper), scribe.spots());
            samples.add(new Sample(id, scheme, theme(paper), scribe.pages(), List.of(mark), false));
          }
        }
      }
    }
    return samples;
  }

  /// Papers on which nothing may hold or be doubted.
  public static List<Sample> counterSamples(long seed) {
    List<Sample> samples = new ArrayList<>();
    Set<List<Page>> looks = new HashSet<>();
    for (String name : COUNTER) {
      PaperFile file = PaperFile.read("counter/" + name + ".txt");
      for (PaperFile.Paper paper : file.papers()) {
        for (int i = 1; i <= COUNTER_TIMES; i++) {
          String id = "counter/" + file.scheme() + "/" + paper.name() + "/" + i;
          Scribe scribe = scribe(seed, id, file, List.of(), paper.text(), looks);
          samples.add(
              new Sample(id, file.scheme(), paper.name(), scribe.pages(), List.of(), false));
        }
      }
    }
    return samples;
  }

  /// Writes until the paper is none that was written before.
  private static Scribe scribe(
      long seed,
      String id,
      PaperFile file,
      List<String> spellings,
      String text,
      Set<List<Page>> looks) {
    long salt = seed * 31 + id.hashCode();
    while (true) {
      Scribe scribe = new Scribe(salt, file, spellings);
      scribe.write(text);
      if (looks.add(List.copyOf(scribe.pages()))) return scribe;
      salt++;
    }
  }

  /// The class that a paper stands for.
  private static String theme(PaperFile.Paper paper) {
    return paper.wants().getOrDefault("state", "live").split(",")[0];
  }

  private static Expected expected(String scheme, PaperFile.Level level, PaperFile.Paper paper) {
    Map<String, String> wants = paper.wants();
    int rank = Integer.parseInt(wants.getOrDefault("rank", String.valueOf(level.rank())));
    Expected expected = Expected.of(scheme, rank, levels(scheme, level, wants));
    Set<State> states = EnumSet.noneOf(State.class);
    for (String state : wants.getOrDefault("state", "live").split(",")) {
      states.add(State.valueOf(state.replace('-', '_').toUpperCase(Locale.ROOT)));
    }
    State first = states.iterator().next();
    states.remove(first);
    expected = expected.in(first, states.toArray(State[]::new));
    return wants.containsKey("effect")
        ? expected.doing(Effect.valueOf(wants.get("effect").toUpperCase(Locale.ROOT)))
        : expected;
  }

  /// Words are asked for only where the rank does not tell the level: two of Canada's and of New
  /// Zealand's ladders share rank 1, and the colours of TLP ranks 0 and 1.
  private static String[] levels(String scheme, PaperFile.Level level, Map<String, String> wants) {
    if (wants.containsKey("level")) return new String[] {wants.get("level")};
    String word = level.spellings().getFirst();
    return switch (scheme) {
      case "ca", "nz" -> level.rank() == 1 ? new String[] {word} : new String[0];
      case "tlp" -> new String[] {word, word.substring("TLP:".length())};
      default -> new String[0];
    };
  }
}
