package burnbag.custody.document;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Codes that stand on copies. They say nothing of the copy, and no two of them are alike but by a
/// chance of one in 2⁵⁰.
public final class Labels {
  /// Without letters and digits that are taken for one another (Crockford's base 32).
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 10;
  private static final int HALF = 5;

  private Labels() {}

  /// `7K3M9-QX2PD`.
  public static List<String> make(int count, RandomGenerator chance) {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder label = new StringBuilder();
      for (int j = 0; j < LENGTH; j++) {
        if (j == HALF) label.append('-');
        label.append(DIGITS.charAt(chance.nextInt(DIGITS.length())));
      }
      labels.add(label.toString());
    }
    return labels;
  }
}
