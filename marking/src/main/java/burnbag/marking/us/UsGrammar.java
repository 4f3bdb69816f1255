package burnbag.marking.us;

import burnbag.marking.Dialect;
import burnbag.marking.Fault;
import burnbag.marking.Meaning;
import burnbag.marking.us.UsMarking.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Judges an American marking by the rules of its system. Safe to share between threads.
public final class UsGrammar {
  /// Built with the first judgement.
  private static final class Rules {
    static final List<UsRule> ALL = all();

    private static List<UsRule> all() {
      List<UsRule> rules = new ArrayList<>(WritingRules.ALL);
      rules.addAll(OwnerRules.ALL);
      rules.addAll(ControlRules.ALL);
      return List.copyOf(rules);
    }
  }

  private static final int MOST_REMEMBERED = 2_000;
  private static final int LONGEST_REMEMBERED = 200;

  private final LocalDate asOf;
  private final Dialect dialect;
  private final Map<String, Optional<Verdict>> judged = new ConcurrentHashMap<>();

  /// @param asOf the day whose rules hold
  /// @param dialect whose rules and whose way of writing are asked for
  public UsGrammar(LocalDate asOf, Dialect dialect) {
    this.asOf = asOf;
    this.dialect = dialect;
  }

  /// Whose rules are asked for.
  public Dialect dialect() {
    return dialect;
  }

  /// What a marking is and what is wrong with it.
  ///
  /// @param meaning its canonical form is what it should read under the dialect asked for
  /// @param faults under that dialect; empty where it is valid
  public record Verdict(UsMarking marking, Meaning meaning, List<Fault> faults) {
    public Verdict {
      faults = List.copyOf(faults);
    }
  }

  static List<UsRule> rules() {
    return Rules.ALL;
  }

  /// A page of portions has few different ones, and each is judged once.
  ///
  /// @param text as it stands, with or without the parentheses of a portion
  /// @param portion to be read as a portion even without them
  /// @return empty where the text does not begin with a level
  public Optional<Verdict> judge(String text, boolean portion) {
    String key = portion + text;
    Optional<Verdict> known = judged.get(key);
    if (known != null) return known;
    Optional<Verdict> verdict = UsReader.read(text, portion).map(this::judge);
    if (judged.size() < MOST_REMEMBERED && text.length() < LONGEST_REMEMBERED)
      judged.put(key, verdict);
    return verdict;
  }

  /// What is wrong with the same text in each dialect; empty lists where it is valid.
  public Map<Dialect, List<Fault>> faultsByDialect(String text, boolean portion) {
    UsReading reading = UsReader.read(text, portion).orElseThrow();
    Map<Dialect, List<Fault>> faults = new EnumMap<>(Dialect.class);
    for (Dialect one : Dialect.values()) faults.put(one, faults(reading, one));
    return faults;
  }

  private Verdict judge(UsReading reading) {
    return new Verdict(reading.marking(), meaning(reading), faults(reading, dialect));
  }

  /// The rules that a text breaks under the dialect asked for, by name.
  List<String> broken(String text, boolean portion) {
    UsReading reading = UsReader.read(text, portion).orElseThrow();
    return Rules.ALL.stream()
        .filter(rule -> rule.holds(dialect, asOf) && !rule.faults(reading, dialect).isEmpty())
        .map(UsRule::id)
        .toList();
  }

  private List<Fault> faults(UsReading reading, Dialect one) {
    List<Fault> faults = new ArrayList<>();
    for (UsRule rule : Rules.ALL) {
      if (rule.holds(one, asOf)) faults.addAll(rule.faults(reading, one));
    }
    return List.copyOf(faults);
  }

  private Meaning meaning(UsReading reading) {
    UsMarking marking = reading.marking();
    String canonical = UsWriter.write(Mending.mend(marking, dialect, asOf), reading.titles());
    return new Meaning(
        scheme(marking.owner().type()),
        level(marking),
        rank(marking),
        reading.parenthesised() ? "(" + canonical + ")" : canonical,
        UsWriter.parts(marking));
  }

  private static String scheme(Type type) {
    return switch (type) {
      case US, FOREIGN, JOINT -> "us";
      case NATO -> "nato";
      case CUI -> "cui";
    };
  }

  private static String level(UsMarking marking) {
    return switch (marking.owner().type()) {
      case US, FOREIGN, JOINT -> marking.level().banner();
      case NATO -> marking.level().natoBanner();
      case CUI -> "CUI";
    };
  }

  /// An open level rises by a control that keeps it from the public (schemes §0).
  private static int rank(UsMarking marking) {
    boolean controlled =
        marking.cui().stated()
            || !marking.nonIc().isEmpty()
            || marking.aea().stream().anyMatch(one -> one.kind().unclassified())
            || marking.has(Control.FOUO)
            || marking.has(Control.PROPIN)
            || marking.has(Control.DEA_SENSITIVE);
    return Math.max(marking.level().rank(), controlled ? 1 : 0);
  }
}
