package burnbag.fuzz;

import burnbag.sweep.Baseline;
import burnbag.sweep.IgnoreFile;
import burnbag.sweep.Trouble;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/// The files of `--ignore` and `--baseline`: understood whole, or a trouble that names the line.
public final class RulesTarget {
  private RulesTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      IgnoreFile rules = IgnoreFile.of(new String(bytes, StandardCharsets.UTF_8), "rules");
      rules.path("a/b.zip!/c/d.txt");
    } catch (Trouble refused) {
      named(refused);
    }
    try {
      Baseline.of(new ByteArrayInputStream(bytes), "old.jsonl");
    } catch (Trouble refused) {
      named(refused);
    }
  }

  private static void named(Trouble refused) {
    boolean whole =
        refused.code() == Trouble.Code.B208_RULES_NOT_UNDERSTOOD
            && refused.getMessage().contains("line ");
    if (!whole) throw new AssertionError("refused without a line", refused);
  }
}
