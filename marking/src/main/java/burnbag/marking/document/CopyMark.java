package burnbag.marking.document;

import burnbag.marking.page.Place;

/// A mark that numbers this very copy: `Copy 3 of 12`, `000347`, `Экз. № 2`.
///
/// @param number as written, without its words; empty where it is not a number
/// @param of how many copies there are; empty where it is not said
public record CopyMark(Place place, String number, String of) {}
