package burnbag.marking.mend;

import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Schemes;
import burnbag.marking.text.FoldedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Reads a damaged string as the marking that it most likely was.
///
/// Lost, doubled and garbled delimiters, blanks lost or put in, typing and reading mistakes, wrong
/// case, tokens out of order or twice, abbreviations in a banner and titles in a portion are all
/// damage with a price; the marking at the lowest price is the answer, unless another is nearly as
/// cheap. Then the likeliest are named and none is chosen.
///
/// Safe to share between threads.
public final class Mender {
  /// What is said of tokens that are all there, in another order.
  public static final String REORDERED = "tokens put in order";

  /// Longer strings are not mended.
  public static final int LONGEST = 240;

  /// A second marking within this price of the first leaves the choice open: less than the
  /// difference between any two kinds of wrong letters.
  static final double MARGIN = 0.25;

  private static final int MOST_CANDIDATES = 3;
  private static final int MOST_JUDGED = 6;
  private static final double UNSOUND = 0.5;
  private static final double MOST_OF_NOTHING = 1.2;
  private static final double MOST_A_LETTER = 0.08;
  private static final double MOST = 4;

  /// Where nothing says that the string means to be a marking.
  private static final double MOST_UNASKED = 2.2;

  private static final Pattern PARENTHESES = Pattern.compile("[()\\[\\]{}]");

  /// What came of mending.
  ///
  /// @param canonical empty where nothing was found, or where the choice is open
  /// @param candidates what it may have been where the choice is open, the likeliest first
  /// @param why what was read otherwise than it stands, in words for a person
  public record Mending(Optional<String> canonical, List<String> candidates, List<String> why) {
    static final Mending NONE = new Mending(Optional.empty(), List.of(), List.of());

    public Mending {
      candidates = List.copyOf(candidates);
      why = List.copyOf(why);
    }

    /// Whether the string is likely to have been a marking.
    public boolean any() {
      return canonical.isPresent() || !candidates.isEmpty();
    }
  }

  /// One marking that the string may have been.
  ///
  /// @param cost 1 is one wrong letter
  /// @param guessed whether half of a token or more is guesswork
  private record Reading(
      String canonical, double cost, double evidence, boolean guessed, List<String> why) {}

  private static int byCost(Reading one, Reading other) {
    int costs = Double.compare(one.cost(), other.cost());
    return costs != 0 ? costs : one.canonical().compareTo(other.canonical());
  }

  private final Schemes schemes;
  private final boolean chinese;
  private volatile List<Vocabulary> vocabularies = List.of();

  public Mender(Schemes schemes) {
    this.schemes = schemes;
    this.chinese = schemes.pack("cn").isPresent();
  }

  /// What the string most likely was.
  ///
  /// @param marking whether it is known to be meant as a marking; else more must speak for it
  /// @param sound whether a marking breaks no rule; one that does is the less likely
  public Mending mend(String input, boolean marking, Predicate<String> sound) {
    if (input.length() > LONGEST) return Mending.NONE;
    List<String> stars = chinese ? Star.of(folded(input)) : List.of();
    if (!stars.isEmpty()) return starred(folded(input), stars);
    List<Reading> nearest = judged(readings(input, marking, MARGIN), sound);
    // Where the nearest is unsound, one that is a little further off may be the better.
    boolean unsure = !nearest.isEmpty() && !sound.test(nearest.getFirst().canonical);
    List<Reading> likely =
        unsure ? judged(readings(input, marking, MARGIN + UNSOUND), sound) : nearest;
    return likely.isEmpty() ? Mending.NONE : choice(likely);
  }

  /// @param within how much dearer than the cheapest a reading may be
  private Collection<Reading> readings(String input, boolean marking, double within) {
    String text = folded(input);
    boolean portion = text.startsWith("(") || text.endsWith(")");
    String bare = PARENTHESES.matcher(text).replaceAll("").strip();
    Map<String, Reading> readings = new HashMap<>();
    double enough = marking ? Evidence.ENOUGH_FOR_MARKING : Evidence.ENOUGH;
    double most =
        Math.min(marking ? MOST : MOST_UNASKED, MOST_OF_NOTHING + MOST_A_LETTER * bare.length());
    for (Vocabulary vocabulary : vocabularies()) {
      if (portion != vocabulary.portion() || !vocabulary.hasLevel(bare)) continue;
      for (Step end : Search.of(bare, vocabulary, within, most)) {
        Optional<Reading> reading = reading(end, bare, input, vocabulary, portion);
        if (reading.isEmpty() || reading.get().evidence < enough) continue;
        readings.merge(reading.get().canonical, reading.get(), Mender::cheaper);
        most = Math.min(most, end.cost() + within);
      }
    }
    return readings.values();
  }

  private static String folded(String input) {
    return FoldedText.upper(input).strip();
  }

  private static Mending starred(String text, List<String> markings) {
    List<String> why = List.of("'" + text + "' read as '" + markings.getFirst() + "'");
    return markings.size() == 1
        ? new Mending(Optional.of(markings.getFirst()), List.of(), why)
        : new Mending(Optional.empty(), markings, why);
  }

  private static Reading cheaper(Reading one, Reading other) {
    return one.cost <= other.cost ? one : other;
  }

  /// The cheapest first; unsound ones are dearer.
  private static List<Reading> judged(Collection<Reading> readings, Predicate<String> sound) {
    return readings.stream()
        .sorted(Mender::byCost)
        .limit(MOST_JUDGED)
        .map(reading -> sound.test(reading.canonical) ? reading : dearer(reading))
        .sorted(Mender::byCost)
        .toList();
  }

  private static Mending choice(List<Reading> likely) {
    Reading first = likely.getFirst();
    List<String> near =
        likely.stream()
            .filter(reading -> reading.cost - first.cost < MARGIN)
            .map(Reading::canonical)
            .limit(MOST_CANDIDATES)
            .toList();
    if (near.size() == 1 && !first.guessed)
      return new Mending(Optional.of(first.canonical), List.of(), first.why);
    return new Mending(Optional.empty(), near, first.why);
  }

  private static Reading dearer(Reading reading) {
    return new Reading(
        reading.canonical, reading.cost + UNSOUND, reading.evidence, reading.guessed, reading.why);
  }

  private static Optional<Reading> reading(
      Step end, String text, String input, Vocabulary vocabulary, boolean parentheses) {
    return Writing.of(end, vocabulary)
        .map(
            marking ->
                new Reading(
                    parentheses ? "(" + marking + ")" : marking,
                    end.cost(),
                    Evidence.of(end, text, input, parentheses),
                    Damage.guessed(end, text),
                    Damage.of(end, text, input)));
  }

  private List<Vocabulary> vocabularies() {
    List<Vocabulary> built = vocabularies;
    if (built.isEmpty()) {
      built = new ArrayList<>();
      for (boolean portion : new boolean[] {false, true}) {
        for (Pack pack : schemes.packs()) {
          built.add(
              switch (pack.id()) {
                case "us" -> AmericanWords.national(portion, cuiCategories());
                case "cui" -> AmericanWords.controlled(portion, cuiCategories());
                default -> PackWords.of(pack, portion);
              });
        }
      }
      vocabularies = built;
    }
    return built;
  }

  private List<String> cuiCategories() {
    return schemes.pack("cui").map(pack -> pack.register("categories")).orElse(List.of());
  }
}
