package burnbag.marking;

import java.util.Arrays;
import java.util.Optional;

/// Whose rules an American marking is judged by: public sources contradict each other (schemes
/// §1.1).
public enum Dialect {
  /// The intelligence community's Register and Manual of 2016.
  IC_2016("ic-2016"),
  /// DoDM 5200.01-V2 of 2012.
  DOD_2012("dod-2012"),
  /// What programs that read markings let pass.
  LOOSE("loose");

  private final String word;

  Dialect(String word) {
    this.word = word;
  }

  /// As the command line and JSON write it.
  public String word() {
    return word;
  }

  /// The dialect of a name; empty for any other.
  public static Optional<Dialect> of(String word) {
    return Arrays.stream(values()).filter(dialect -> dialect.word.equals(word)).findFirst();
  }
}
