package burnbag.marking.mend;

import java.util.List;

/// A marking that a damaged string may have been.
///
/// @param canonical as it should be written
/// @param cost of the way from it to the string; 1 is one wrong letter
/// @param why what was read otherwise than it stands, in words for a person
record Mended(String canonical, double cost, List<String> why) {
  public Mended {
    why = List.copyOf(why);
  }
}
