package burnbag.papers;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// A slip that goes with a thing or into a hand: the gate's quarantine slip, the receipt for papers
/// that were handed over, the code that a finder comes back with.
///
/// @param title in large letters: `HOLD`
/// @param lead what must not be overlooked, in one sentence; empty for none
/// @param facts names and values, one a line
/// @param steps what to do, in order; empty for none
/// @param code what the QR code holds, which stands below it too; empty for none
/// @param notes small print
/// @param signatures who signs on paper; empty for none
public record Slip(
    Letterhead letterhead,
    String title,
    String lead,
    List<Fact> facts,
    List<String> steps,
    String code,
    List<String> notes,
    List<String> signatures) {
  /// The longest code, in bytes of UTF-8: with more, a phone reads it no longer.
  public static final int MOST_CODE = 300;

  /// @param strong whether it must be read from a step away
  public record Fact(String name, String value, boolean strong) {
    public Fact(String name, String value) {
      this(name, value, false);
    }
  }

  public Slip {
    facts = List.copyOf(facts);
    steps = List.copyOf(steps);
    notes = List.copyOf(notes);
    signatures = List.copyOf(signatures);
    if (code.getBytes(StandardCharsets.UTF_8).length > MOST_CODE)
      throw new IllegalArgumentException("a slip's code has at most " + MOST_CODE + " bytes");
  }
}
