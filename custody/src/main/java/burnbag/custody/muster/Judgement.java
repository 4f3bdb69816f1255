package burnbag.custody.muster;

import burnbag.custody.register.Copy;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Muster;
import burnbag.custody.register.MusterLine;
import burnbag.custody.register.Register;
import burnbag.custody.register.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a muster makes of one copy.
///
/// @param wrong the discrepancies that its closing raises
public record Judgement(Outcome outcome, List<Discrepancy.Kind> wrong) {
  /// Where a copy was when all had been looked at.
  public enum Outcome {
    /// Expected, and seen by as many as had to.
    SEEN,
    /// Not expected, and seen where the register places it by now.
    ARRIVED,
    /// Not expected, and seen where the register does not place it.
    UNEXPECTED,
    /// Not seen; it changed hands by two sides, or was seen by others, since the list was frozen.
    MOVED,
    /// Not seen; it was destroyed, bagged or sent out since the list was frozen.
    GONE,
    /// Not seen; somebody reported it missing or found since the list was frozen.
    REPORTED,
    /// Not seen, or by too few.
    NOT_SIGHTED;

    /// `not-sighted`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Outcome of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /// Acts that say nothing but that one person saw it.
  private static final Set<String> SIGHTINGS =
      Set.of("sight/1", "page-check/1", SightInMuster.NAME);

  public Judgement {
    wrong = List.copyOf(wrong);
  }

  /// By the register as it is now.
  static Judgement of(Register register, Muster muster, MusterLine line) {
    Copy copy = register.find(Copy.SHELF, line.copy()).orElseThrow();
    boolean enough = line.seenBy().size() >= muster.eyes();
    if (!line.expected()) return unexpected(line, copy);
    if (enough) return new Judgement(Outcome.SEEN, wrong(line, copy));
    Outcome outcome = unseen(register, muster, line, copy);
    List<Discrepancy.Kind> wrong = new ArrayList<>();
    if (outcome == Outcome.NOT_SIGHTED) wrong.add(Discrepancy.Kind.NOT_SIGHTED);
    wrong.addAll(wrong(line, copy));
    return new Judgement(outcome, wrong);
  }

  private static Judgement unexpected(MusterLine line, Copy copy) {
    List<Discrepancy.Kind> wrong = wrong(line, copy);
    return new Judgement(line.faults().isEmpty() ? Outcome.ARRIVED : Outcome.UNEXPECTED, wrong);
  }

  private static Outcome unseen(Register register, Muster muster, MusterLine line, Copy copy) {
    return switch (copy.state()) {
      case IN_BAG, DESTROYED, SENT_OUT -> Outcome.GONE;
      case MISSING, FOUND -> Outcome.REPORTED;
      case IN_STORE, ISSUED, OFFERED, COMPROMISED ->
          accounted(register, muster, line, copy) ? Outcome.MOVED : Outcome.NOT_SIGHTED;
    };
  }

  /// Whether others have seen it since, as surely as the muster would have.
  private static boolean accounted(Register register, Muster muster, MusterLine line, Copy copy) {
    if (copy.seenIn() <= muster.frozenAt()) return false;
    if (!copy.holder().equals(line.holder())) return true;
    return register
        .find(Trail.SHELF, Trail.id(copy.id(), copy.seenIn()))
        .map(step -> muster.eyes() == 1 || !SIGHTINGS.contains(step.act()))
        .orElse(false);
  }

  private static List<Discrepancy.Kind> wrong(MusterLine line, Copy copy) {
    List<Discrepancy.Kind> wrong = new ArrayList<>();
    for (String fault : line.faults()) wrong.add(Discrepancy.Kind.of(fault));
    boolean counted = line.counted() != 0 && line.counted() != copy.pages();
    if (counted) wrong.add(Discrepancy.Kind.WRONG_PAGES);
    return wrong;
  }
}
