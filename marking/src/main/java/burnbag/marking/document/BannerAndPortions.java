package burnbag.marking.document;

import burnbag.marking.Fault;
import burnbag.marking.Judgement;
import burnbag.marking.Kind;
import burnbag.marking.find.Sighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Holds a document's banners against its portions (32 CFR 2001.23(b)): the highest banner below
/// the highest portion is a fault; above every portion it may be right, where compilation is the
/// reason.
final class BannerAndPortions {
  private static final Set<String> AMERICAN = Set.of("us", "nato", "cui");

  private BannerAndPortions() {}

  /// @return the markings in their order, with what the comparison says
  static List<RolledMarking> compared(List<RolledMarking> markings) {
    Optional<RolledMarking> banner = highest(markings, Set.of(Kind.BANNER, Kind.COVER, Kind.STAMP));
    Optional<RolledMarking> portion = highest(markings, Set.of(Kind.PORTION));
    if (banner.isEmpty() || portion.isEmpty()) return markings;
    int above = banner.get().meaning().rank() - portion.get().meaning().rank();
    if (above == 0) return markings;
    List<RolledMarking> compared = new ArrayList<>(markings);
    compared.set(
        markings.indexOf(banner.get()),
        above < 0 ? below(banner.get(), portion.get()) : above(banner.get()));
    return compared;
  }

  private static Optional<RolledMarking> highest(List<RolledMarking> markings, Set<Kind> kinds) {
    RolledMarking highest = null;
    for (RolledMarking one : markings) {
      boolean counts =
          kinds.contains(one.judgement().kind())
              && AMERICAN.contains(one.meaning().scheme())
              && one.judgement().state().binds()
              && one.judgement().sureness() >= Sighting.SURE_FROM
              && !one.meaning().level().isEmpty();
      if (counts && (highest == null || one.meaning().rank() > highest.meaning().rank()))
        highest = one;
    }
    return Optional.ofNullable(highest);
  }

  private static RolledMarking below(RolledMarking banner, RolledMarking portion) {
    List<Fault> faults = new ArrayList<>(banner.faults());
    faults.add(
        new Fault(
            "no banner is as high as the portion "
                + portion.meaning().canonical()
                + ": a banner bears the highest level of what is below it",
            "32 CFR 2001.23(b)"));
    return new RolledMarking(
        banner.meaning(), banner.judgement(), faults, banner.places(), banner.more());
  }

  private static RolledMarking above(RolledMarking banner) {
    Judgement judgement = banner.judgement();
    List<String> why = new ArrayList<>(judgement.why());
    why.add("above every portion, which a compilation may be");
    return new RolledMarking(
        banner.meaning(),
        new Judgement(
            judgement.kind(),
            judgement.state(),
            judgement.was(),
            judgement.sureness(),
            judgement.readings(),
            why),
        banner.faults(),
        banner.places(),
        banner.more());
  }
}
