package burnbag.custody.discrepancy;

import burnbag.custody.register.Discrepancy.Kind;
import burnbag.custody.register.MalformedFields;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What two people found when they looked into discrepancies, and so what becomes of the copies.
public enum Finding {
  /// What was said was not so. The copy is again what it was.
  MISTAKEN(
      EnumSet.complementOf(
          EnumSet.of(Kind.RESIDUE_FAILED, Kind.RESIDUE_UNKNOWN, Kind.WASTE_MISSING))),
  /// It was so, and is put right: the copy is with its holder, where it belongs; waste that turned
  /// up, or was counted wrongly, went into a bag again by an act of its own.
  PUT_RIGHT(
      EnumSet.of(
          Kind.SHORT,
          Kind.TAMPERED,
          Kind.EXTRA,
          Kind.MISSING,
          Kind.FOUND,
          Kind.NOT_SIGHTED,
          Kind.UNEXPECTED,
          Kind.WRONG_HOLDER,
          Kind.WRONG_PLACE,
          Kind.WRONG_MARKING,
          Kind.WRONG_LABEL,
          Kind.ABOVE_LIMIT,
          Kind.UNKNOWN,
          Kind.OTHER_WEIGHT,
          Kind.OTHER_SEAL,
          Kind.BAG_OPENED,
          Kind.BAG_MISSING,
          Kind.WASTE_MISSING,
          Kind.OVERDUE)),
  /// Who says it first has the copy and answers for it from now on.
  TAKEN_IN(EnumSet.of(Kind.MISSING, Kind.FOUND, Kind.SEEN_AGAIN)),
  /// It is lost for good. It stays missing, and nothing waits for it any more.
  WRITTEN_OFF(EnumSet.of(Kind.MISSING, Kind.WASTE_MISSING)),
  /// The pages that were counted are all that there ever were.
  PAGES_RIGHT(EnumSet.of(Kind.WRONG_PAGES, Kind.SHORT)),
  /// The pages that were not counted are gone.
  PAGES_LOST(EnumSet.of(Kind.WRONG_PAGES, Kind.SHORT)),
  /// Somebody outside knows it. The copy itself is in its holder's hands and goes on.
  KNOWN_OUTSIDE(EnumSet.of(Kind.COMPROMISED)),
  /// A bag bears the seal, or has the weight, that was seen on its way; what was entered when it
  /// was sealed was read wrongly.
  AS_SEEN(EnumSet.of(Kind.OTHER_WEIGHT, Kind.OTHER_SEAL)),
  /// A bag is gone for good. Each copy in it is reported missing by this.
  CONTENTS_MISSING(EnumSet.of(Kind.BAG_MISSING)),
  /// The two looked at the residue, and it is as fine as it must be.
  RESIDUE_PASSED(EnumSet.of(Kind.RESIDUE_UNKNOWN)),
  /// What came out of the machine goes through one again.
  RUN_AGAIN(EnumSet.of(Kind.RESIDUE_FAILED, Kind.RESIDUE_UNKNOWN));

  private final Set<Kind> kinds;

  Finding(Set<Kind> kinds) {
    this.kinds = Set.copyOf(kinds);
  }

  /// Whether it may be found of a discrepancy of that kind.
  public boolean answers(Kind kind) {
    return kinds.contains(kind);
  }

  /// Whether one of the two must be an approver: something is gone for good, or a bag is believed
  /// against its seal.
  public boolean asksForApprover() {
    return switch (this) {
      case WRITTEN_OFF, PAGES_LOST, AS_SEEN, CONTENTS_MISSING -> true;
      case MISTAKEN, PUT_RIGHT, TAKEN_IN, PAGES_RIGHT, KNOWN_OUTSIDE -> false;
      case RESIDUE_PASSED, RUN_AGAIN -> false;
    };
  }

  /// `written-off`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// @throws MalformedFields for a word that is none of them
  public static Finding of(String word) {
    return Arrays.stream(values())
        .filter(finding -> finding.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new MalformedFields("nobody finds '" + word + "'"));
  }
}
