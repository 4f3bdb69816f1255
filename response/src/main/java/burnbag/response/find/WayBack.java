package burnbag.response.find;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The code by which a finder comes back: twenty signs in five groups, `7K3M-9QTX-4HNW-B2RD-6EAZ`.
///
/// The first four say where to look, the next fifteen are the secret (75 bits), and the last checks
/// all others, so that one wrong sign and two that changed places are told at once. The signs are
/// digits and capitals without I, L, O and U; who writes those is understood where it is clear.
/// Only a slow salted hash of the secret is kept, see [CodeHash].
///
/// The check is a sum over the field of 32 elements: sign i counts αⁱ-fold, where α is a root of
/// x⁵+x²+1. α has the order 31, so the weights of all twenty places differ.
public final class WayBack {
  /// Signs of the part that says where to look.
  static final int LOCATOR = 4;

  private static final int SIGNS = 20;
  private static final int GROUP = 4;
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int FIELD = 0b100101;

  private final String signs;

  private WayBack(String signs) {
    this.signs = signs;
  }

  /// @param chance hard to foresee: a `SecureRandom`, but in tests
  public static WayBack drawn(RandomGenerator chance) {
    StringBuilder signs = new StringBuilder(SIGNS);
    while (signs.length() < SIGNS - 1) signs.append(ALPHABET.charAt(chance.nextInt(32)));
    int sum = sum(signs.toString());
    return new WayBack(signs.append(ALPHABET.charAt(checking(sum))).toString());
  }

  /// A code as somebody wrote it down, with or without hyphens and blanks; empty for what cannot be
  /// one.
  public static Optional<WayBack> read(String written) {
    StringBuilder signs = new StringBuilder(SIGNS);
    for (char c : written.toUpperCase(Locale.ROOT).toCharArray()) {
      if (c == '-' || c == '–' || Character.isWhitespace(c)) continue;
      char meant =
          switch (c) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> c >= '\uFF10' && c <= '\uFF3A' ? (char) (c - 0xFEE0) : c;
          };
      if (ALPHABET.indexOf(meant) < 0 || signs.length() == SIGNS) return Optional.empty();
      signs.append(meant);
    }
    boolean whole = signs.length() == SIGNS && sum(signs.toString()) == 0;
    return whole ? Optional.of(new WayBack(signs.toString())) : Optional.empty();
  }

  private static int sum(String signs) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < signs.length(); i++) {
      sum ^= times(weight, ALPHABET.indexOf(signs.charAt(i)));
      weight = times(weight, 2);
    }
    return sum;
  }

  /// The last sign with which the sum is nothing.
  private static int checking(int sum) {
    int weight = 1;
    for (int i = 1; i < SIGNS; i++) weight = times(weight, 2);
    for (int sign = 0; sign < 32; sign++) {
      if (times(weight, sign) == sum) return sign;
    }
    throw new AssertionError("a field divides by all but nothing");
  }

  private static int times(int one, int other) {
    int product = 0;
    int shifted = one;
    for (int rest = other; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) product ^= shifted;
      shifted <<= 1;
      if (shifted >= 32) shifted ^= FIELD;
    }
    return product;
  }

  /// Where to look.
  String locator() {
    return signs.substring(0, LOCATOR);
  }

  String secret() {
    return signs.substring(LOCATOR, SIGNS - 1);
  }

  /// To be written down: five groups of four.
  public String written() {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < SIGNS; i += GROUP) {
      if (i > 0) written.append('-');
      written.append(signs, i, i + GROUP);
    }
    return written.toString();
  }

  /// Not the code: what is printed into a log outlives it.
  @Override
  public String toString() {
    return "WayBack";
  }
}
