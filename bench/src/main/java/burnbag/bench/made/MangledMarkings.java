package burnbag.bench.made;

import burnbag.bench.corpus.DamagedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Sound markings made by chance, each damaged in every way that it can be.
public final class MangledMarkings {
  private MangledMarkings() {}

  /// The same rows for the same seed, everywhere.
  ///
  /// @param count of sound markings
  public static List<DamagedRow> of(long seed, int count) {
    Chance chance = new Chance(seed);
    SoundMarkings sound = new SoundMarkings(chance);
    List<DamagedRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String marking = sound.next();
      for (Mangling mangling : Mangling.values()) {
        String damaged = mangling.to(marking, chance);
        if (damaged.equals(marking)) continue;
        String kind = mangling.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        rows.add(new DamagedRow("mangled-" + rows.size(), damaged, marking, kind));
      }
    }
    return rows;
  }
}
