package burnbag.marking;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one string is, taken by itself.
///
/// @param input as it came
/// @param marking empty where it is a mention or nothing
/// @param dialects whether it is valid, by dialect; schemes without dialects say the same in all
/// @param candidates what a damaged string may have been, likeliest first, at most
///   `MOST_CANDIDATES`; empty where the marking says all there is to say
/// @param why the evidence, in words for a person; empty where there is nothing
public record Explanation(
    String input,
    Is is,
    Optional<Wording.Marking> marking,
    Map<Dialect, Boolean> dialects,
    List<String> candidates,
    List<String> why) {
  /// More than so many are no help.
  public static final int MOST_CANDIDATES = 3;

  /// What a string can be.
  public enum Is {
    /// A marking that reads whole.
    VALID("valid"),
    /// It means to be a marking but breaks its scheme's rules, or has a rest that cannot be read.
    MALFORMED("malformed"),
    /// Level words in prose.
    MENTION("mention"),
    NONE("none");

    private final String word;

    Is(String word) {
      this.word = word;
    }

    /// As JSON and the command write it.
    public String word() {
      return word;
    }
  }

  public Explanation {
    if (candidates.size() > MOST_CANDIDATES)
      throw new IllegalArgumentException(candidates.size() + " candidates");
    dialects = Map.copyOf(dialects);
    candidates = List.copyOf(candidates);
    why = List.copyOf(why);
  }

  /// The same verdict in every dialect.
  static Map<Dialect, Boolean> inAll(boolean valid) {
    Map<Dialect, Boolean> dialects = new EnumMap<>(Dialect.class);
    for (Dialect dialect : Dialect.values()) dialects.put(dialect, valid);
    return dialects;
  }

  /// No marking at all.
  public static Explanation nothing(String input) {
    return new Explanation(input, Is.NONE, Optional.empty(), inAll(false), List.of(), List.of());
  }
}
