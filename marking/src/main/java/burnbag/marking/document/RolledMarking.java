package burnbag.marking.document;

import burnbag.marking.Fault;
import burnbag.marking.Judgement;
import burnbag.marking.Meaning;
import burnbag.marking.page.Place;
import java.util.ArrayList;
import java.util.List;

/// Equal markings of a document (same canonical form, kind and state) with all their places.
///
/// @param faults empty for a valid marking
/// @param places in document order, at most `MOST_PLACES`
/// @param more places beyond those
public record RolledMarking(
    Meaning meaning, Judgement judgement, List<Fault> faults, List<Place> places, long more) {
  /// So many places are listed; a 900-page book needs no more to be believed.
  public static final int MOST_PLACES = 1_000;

  public RolledMarking {
    faults = List.copyOf(faults);
    places = List.copyOf(places);
    if (places.isEmpty()) throw new IllegalArgumentException("a marking stands somewhere");
  }

  /// The same marking with the places of another one that is equal to it.
  RolledMarking and(RolledMarking other) {
    List<Place> all = new ArrayList<>(places);
    for (Place place : other.places) if (!all.contains(place)) all.add(place);
    int listed = Math.min(all.size(), MOST_PLACES);
    return new RolledMarking(
        meaning,
        judgement,
        faults,
        all.subList(0, listed),
        more + other.more + all.size() - listed);
  }
}
