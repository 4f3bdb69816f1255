package burnbag.custody.register;

import java.util.Arrays;
import java.util.Locale;

/// Where a copy is in its life.
public enum CopyState {
  IN_STORE,
  ISSUED,
  /// Given, and not yet taken: the giver answers for it.
  OFFERED,
  IN_BAG,
  DESTROYED,
  SENT_OUT,
  MISSING,
  FOUND,
  COMPROMISED;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /// Whether its holder can give it away.
  public boolean inHand() {
    return this == IN_STORE || this == ISSUED;
  }

  /// `in-store`.
  public String word() {
    return word;
  }

  /// @throws MalformedFields for a word that is none of them
  public static CopyState of(String word) {
    return Arrays.stream(values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new MalformedFields("no copy is '" + word + "'"));
  }
}
