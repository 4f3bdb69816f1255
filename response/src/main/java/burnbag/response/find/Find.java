package burnbag.response.find;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/// A finder's report as the office files it, without a word of it. What was told lies in a
/// [Private] beside it, until it is erased.
///
/// @param id drawn by chance, so that it tells neither order nor number
/// @param receivedOn the day on which it came, in UTC; nothing finer is kept anywhere
/// @param language of the page by which it came, in which the finder is answered
/// @param commitment to what was told, as `opening:sha256:…`
/// @param entry index of the entry with which the office opened it; -1 before
/// @param outcome how it ended; empty while it goes on
/// @param erased whether what was told has been destroyed
public record Find(
    String id,
    Way way,
    LocalDate receivedOn,
    String language,
    String commitment,
    long entry,
    String outcome,
    boolean erased) {
  /// Of a find that no entry has opened yet.
  public static final long NO_ENTRY = -1;

  /// By which way the office heard of it.
  public enum Way {
    PAGE,
    COUNTER,
    CALL,
    LETTER,
    GATE;

    private final String word = name().toLowerCase(Locale.ROOT);

    /// As statements write it.
    public String word() {
      return word;
    }

    /// @throws IllegalArgumentException for a word that is none
    public static Way of(String word) {
      return Arrays.stream(values())
          .filter(way -> way.word.equals(word))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no way is called '" + word + "'"));
    }
  }

  /// How far it has come, for finder and office alike.
  public enum State {
    /// Nobody of the office has opened it.
    WAITING,
    OPEN,
    CLOSED
  }

  public State state() {
    if (!outcome.isEmpty()) return State.CLOSED;
    return entry == NO_ENTRY ? State.WAITING : State.OPEN;
  }

  Find openedBy(long index) {
    return new Find(id, way, receivedOn, language, commitment, index, outcome, erased);
  }

  Find closedAs(String how) {
    return new Find(id, way, receivedOn, language, commitment, entry, how, erased);
  }

  Find withoutPrivate() {
    return new Find(id, way, receivedOn, language, commitment, entry, outcome, true);
  }
}
