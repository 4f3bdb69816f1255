package burnbag.marking.us;

import java.util.List;
import java.util.Map;

/// What a reader made of a string.
///
/// @param slips where the writing leaves the rules of writing
/// @param titles controls that stand by a title and not by their abbreviation, with the title
/// @param parenthesised as a portion stands on a page
record UsReading(
    UsMarking marking, List<Slip> slips, Map<Control, String> titles, boolean parenthesised) {
  UsReading {
    slips = List.copyOf(slips);
    titles = Map.copyOf(titles);
  }

  List<String> slips(Slip.Kind kind) {
    return slips.stream().filter(slip -> slip.kind() == kind).map(Slip::detail).toList();
  }
}
