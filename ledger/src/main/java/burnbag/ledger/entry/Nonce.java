package burnbag.ledger.entry;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// Sixteen bytes by chance that make a statement the only one of its kind: a second statement with
/// the same nonce is a replay.
///
/// @param hex 32 hexadecimal digits in lower case
public record Nonce(String hex) {
  /// Two for each byte.
  static final int DIGITS = 32;

  private static final int BYTES = 16;

  public Nonce {
    if (!Statement.hexadecimal(hex, DIGITS)) {
      throw new IllegalArgumentException("a nonce has 32 hexadecimal digits in lower case");
    }
  }

  /// @param chance hard to foresee: a `SecureRandom`, but in tests and simulations
  public static Nonce of(RandomGenerator chance) {
    byte[] bytes = new byte[BYTES];
    chance.nextBytes(bytes);
    return new Nonce(HexFormat.of().formatHex(bytes));
  }

  @Override
  public String toString() {
    return hex;
  }
}
