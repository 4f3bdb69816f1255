package burnbag.fuzz;

import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Schemes;
import java.nio.charset.StandardCharsets;

/// A scheme pack of anybody's: it is read whole, or refused with the line that is wrong.
public final class PackTarget {
  private PackTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      Pack pack = Schemes.read("a.toml", new String(bytes, StandardCharsets.UTF_8));
      if (pack.id().isEmpty()) throw new AssertionError("a pack without an id");
    } catch (IllegalArgumentException refused) {
      if (refused.getMessage() == null || refused.getMessage().isBlank()) {
        throw new AssertionError("refused without a word", refused);
      }
    }
  }
}
