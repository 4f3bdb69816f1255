package burnbag.marking.find;

import burnbag.marking.document.CopyMark;
import burnbag.marking.page.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one page says.
///
/// @param sightings in the order of their places; mentions among them (score below
///   `Sighting.POSSIBLE`)
/// @param places of the sightings, one each
/// @param life what the page says of all its markings
/// @param exam whether it is an exam paper
/// @param pageOf `x of y` as the page counts itself; empty where it does not
/// @param struck indexes of sightings that are struck through
/// @param issued the day that the page gives as its own
public record PageFindings(
    List<Sighting> sightings,
    List<Place> places,
    List<CopyMark> copyMarks,
    LifeSign life,
    boolean exam,
    List<int[]> pageOf,
    Set<Integer> struck,
    Optional<LocalDate> issued) {
  /// A page that says nothing.
  static final PageFindings NOTHING =
      new PageFindings(
          List.of(),
          List.of(),
          List.of(),
          LifeSign.LIVE,
          false,
          List.of(),
          Set.of(),
          Optional.empty());

  public PageFindings {
    sightings = List.copyOf(sightings);
    places = List.copyOf(places);
    copyMarks = List.copyOf(copyMarks);
    pageOf = List.copyOf(pageOf);
    struck = Set.copyOf(struck);
  }
}
