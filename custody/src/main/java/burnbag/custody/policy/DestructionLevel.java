package burnbag.custody.policy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How small the pieces become: a material class and a level of ISO/IEC 21964, `P-5`.
///
/// @param material P paper, F film, O optical, T magnetic, H hard disks, E electronic
/// @param level 1 (coarse) to 7
public record DestructionLevel(char material, int level) {
  private static final Pattern FORM = Pattern.compile("([PFOTHE])-([1-7])");

  /// Empty for what is no level.
  public static Optional<DestructionLevel> read(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new DestructionLevel(form.group(1).charAt(0), Integer.parseInt(form.group(2))))
        : Optional.empty();
  }

  /// Whether pieces of this level are small enough for that one. Levels of another material say
  /// nothing.
  public boolean meets(DestructionLevel least) {
    return material == least.material && level >= least.level;
  }

  @Override
  public String toString() {
    return material + "-" + level;
  }
}
