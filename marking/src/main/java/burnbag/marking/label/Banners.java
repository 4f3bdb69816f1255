package burnbag.marking.label;

import burnbag.marking.Fault;
import burnbag.marking.Meaning;
import java.util.List;
import java.util.Optional;

/// Reads a marking that stands alone, by the packs in use. A label is put into the words of its
/// scheme's banner and read by that scheme's grammar, so that a label and a banner that say the
/// same are judged the same.
@FunctionalInterface
public interface Banners {
  /// A banner that was read.
  ///
  /// @param faults rules of its scheme that it breaks
  record Banner(Meaning meaning, List<Fault> faults) {
    public Banner {
      faults = List.copyOf(faults);
    }
  }

  /// @param scheme whose reading is wanted where the words may mean several; empty for the
  ///   likeliest
  /// @return empty where no pack in use knows the words
  Optional<Banner> read(String banner, String scheme);
}
