package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Something that does not add up. Nothing closes over one that is open.
///
/// @param id the index of the entry that raised it, a stroke, and its place there
/// @param subject the copy, container or muster it is about, or the label of a thing unknown here
/// @param concerned who answered for the subject when it was raised; empty for nobody
/// @param raisedBy the party whose act raised it
/// @param muster in which it showed; empty for none
/// @param before the state that the copy had before, in one word; empty where it kept its state
/// @param counted pages that were counted, grams that were weighed, or how much waste is missing,
///   in sheets or grams; 0 for none of these
/// @param reference the certificate that says otherwise, or the seal that was seen; empty for none
/// @param state `open` or `resolved`
/// @param resolution what the two who resolved it found, in one word; empty while open
/// @param resolvedIn index of the entry that resolved it; 0 while open
/// @param at when it was raised, epoch milliseconds
public record Discrepancy(
    String id,
    Kind kind,
    String subject,
    String registry,
    String concerned,
    String raisedBy,
    String muster,
    String before,
    int counted,
    String reference,
    String state,
    String resolution,
    long resolvedIn,
    long at)
    implements Kept {
  public static final Shelf<Discrepancy> SHELF =
      new Shelf<>(
          "discrepancy",
          List.of("subject", "state", "registry", "concerned", "muster"),
          Discrepancy::read);

  public static final String OPEN = "open";
  public static final String RESOLVED = "resolved";

  /// What does not add up.
  public enum Kind {
    /// A copy of a parcel did not come, or not with all its pages.
    SHORT,
    /// Somebody has been at it.
    TAMPERED,
    /// It came in a parcel and was on no list.
    EXTRA,
    /// Nobody knows where it is.
    MISSING,
    /// It was missing or elsewhere, and turned up.
    FOUND,
    /// It was destroyed, and turned up.
    SEEN_AGAIN,
    /// Somebody outside knows what is in it.
    COMPROMISED,
    /// A muster did not come across it.
    NOT_SIGHTED,
    /// A muster came across it where it was not expected.
    UNEXPECTED,
    WRONG_HOLDER,
    WRONG_PLACE,
    WRONG_PAGES,
    WRONG_MARKING,
    WRONG_LABEL,
    /// Its holder or its container may not have it any more, since its marking was raised.
    ABOVE_LIMIT,
    /// A thing that bears a label and that no register here knows.
    UNKNOWN,
    /// A bag weighs other than it did when it was sealed.
    OTHER_WEIGHT,
    /// A bag bears another seal than it was given.
    OTHER_SEAL,
    /// A bag was opened on its way.
    BAG_OPENED,
    /// Nobody knows where a bag is.
    BAG_MISSING,
    /// Waste that two put into a bag was looked for by two, and not found.
    WASTE_MISSING,
    /// A bag did not arrive when it should have.
    OVERDUE,
    /// The residue of a bag is too coarse.
    RESIDUE_FAILED,
    /// Nobody can say what the residue of a bag is like.
    RESIDUE_UNKNOWN;

    /// Whether it is about a bag.
    public boolean ofBag() {
      return switch (this) {
        case OTHER_WEIGHT, OTHER_SEAL, BAG_OPENED, BAG_MISSING, OVERDUE -> true;
        case RESIDUE_FAILED, RESIDUE_UNKNOWN, WASTE_MISSING -> true;
        case SHORT,
            TAMPERED,
            EXTRA,
            MISSING,
            FOUND,
            SEEN_AGAIN,
            COMPROMISED,
            NOT_SIGHTED,
            UNEXPECTED,
            WRONG_HOLDER,
            WRONG_PLACE,
            WRONG_PAGES,
            WRONG_MARKING,
            WRONG_LABEL,
            ABOVE_LIMIT,
            UNKNOWN ->
            false;
      };
    }

    /// `seen-again`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws MalformedFields for a word that is none of them
    public static Kind of(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.word().equals(word))
          .findFirst()
          .orElseThrow(() -> new MalformedFields("no discrepancy is called '" + word + "'"));
    }
  }

  public boolean isOpen() {
    return state.equals(OPEN);
  }

  public Discrepancy resolved(String how, long index) {
    return new Discrepancy(
        id, kind, subject, registry, concerned, raisedBy, muster, before, counted, reference,
        RESOLVED, how, index, at);
  }

  private static Discrepancy read(Fields fields) {
    return new Discrepancy(
        fields.text("id"),
        Kind.of(fields.text("kind")),
        fields.text("subject"),
        fields.text("registry"),
        fields.text("concerned", ""),
        fields.text("raised_by", ""),
        fields.text("muster", ""),
        fields.text("before", ""),
        (int) fields.number("counted", 0),
        fields.text("reference", ""),
        fields.text("state"),
        fields.text("resolution", ""),
        fields.number("resolved_in", 0),
        fields.number("at"));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .text("kind", kind.word())
        .text("subject", subject)
        .text("registry", registry)
        .text("concerned", concerned)
        .text("raised_by", raisedBy)
        .text("muster", muster)
        .text("before", before)
        .number("counted", counted)
        .text("reference", reference)
        .text("state", state)
        .text("resolution", resolution)
        .number("resolved_in", resolvedIn)
        .number("at", at)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(subject, state, registry, concerned, muster);
  }
}
