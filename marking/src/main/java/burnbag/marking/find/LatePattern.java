package burnbag.marking.find;

import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pattern that is compiled when a text is first held against it: most texts hold no word that
/// would call for it.
final class LatePattern {
  private final Supplier<String> spelled;
  private volatile Pattern compiled;

  LatePattern(Supplier<String> spelled) {
    this.spelled = spelled;
  }

  Matcher matcher(String upper) {
    // Two threads may compile the same; no harm.
    if (compiled == null) compiled = Pattern.compile(spelled.get());
    return compiled.matcher(upper);
  }

  /// The regular expression itself.
  String spelled() {
    return spelled.get();
  }
}
