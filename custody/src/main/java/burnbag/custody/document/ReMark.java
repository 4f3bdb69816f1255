package burnbag.custody.document;

import burnbag.custody.act.Act;
import burnbag.custody.act.Code;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.container.Containers;
import burnbag.custody.discrepancy.Discrepancies;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Fields;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Party;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A document's marking changes. One person may raise it; to lower it, to take a caveat away, or to
/// lift it takes two, and the paper that allows it.
///
/// @param protection as it is to be
/// @param basis who allowed it: `originator`, `authority`, `instruction` (as printed), `review`
/// @param reference the number of the paper that says so, without blanks
/// @param date of that paper, `YYYY-MM-DD`
public record ReMark(
    String document,
    Direction direction,
    Protection protection,
    String basis,
    String reference,
    String date)
    implements Act {
  public static final String NAME = "re-mark/1";

  private static final Set<String> BASES =
      Set.of("originator", "authority", "instruction", "review");

  /// Where a change of marking goes.
  public enum Direction {
    UPGRADE,
    DOWNGRADE,
    DECLASSIFY;

    /// `upgrade`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// @throws MalformedFields for a word that is none of them
    public static Direction of(String word) {
      return Arrays.stream(values())
          .filter(direction -> direction.word().equals(word))
          .findFirst()
          .orElseThrow(() -> new MalformedFields("no marking can '" + word + "'"));
    }

    /// What a change is. Where it is not clearly a rise it is a downgrade: that asks for more.
    public static Direction of(Protection before, Protection after) {
      if (after.scheme().isEmpty() || after.rank() == 0) return DECLASSIFY;
      boolean comparable = before.scheme().isEmpty() || before.scheme().equals(after.scheme());
      boolean keeps =
          after.rank() >= before.rank()
              && after.accesses().containsAll(before.accesses())
              && parts(after).containsAll(caveats(before));
      boolean adds =
          after.rank() > before.rank() || after.accesses().size() > before.accesses().size();
      return comparable && keeps && adds ? UPGRADE : DOWNGRADE;
    }

    /// What stands behind the level, as printed.
    private static List<String> caveats(Protection protection) {
      List<String> parts = parts(protection);
      return parts.subList(Math.min(1, parts.size()), parts.size());
    }

    private static List<String> parts(Protection protection) {
      return Arrays.stream(protection.marking().split("/")).filter(p -> !p.isBlank()).toList();
    }
  }

  public ReMark {
    if (!BASES.contains(basis)) {
      throw new MalformedFields(
          "a marking is changed by "
              + String.join(", ", BASES.stream().sorted().toList())
              + ", not by '"
              + basis
              + "'");
    }
  }

  public static ReMark read(Fields fields) {
    Fields protection = Fields.of(fields.object("protection"));
    Protection read = Protection.read(protection);
    protection.end();
    return new ReMark(
        fields.text("document"),
        Direction.of(fields.text("direction")),
        read,
        fields.text("basis"),
        fields.text("reference"),
        fields.text("date"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("document", document)
        .text("direction", direction.word())
        .object("protection", protection.json())
        .text("basis", basis)
        .text("reference", reference)
        .text("date", date)
        .end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.REGISTRAR, Role.APPROVER);
  }

  @Override
  public List<String> handled(Register register) {
    return List.of(document);
  }

  @Override
  public boolean ofTwo() {
    return direction != Direction.UPGRADE;
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    if (!Code.isReference(reference)) {
      refusals.add(
          "NO_REFERENCE",
          "'" + reference + "' is not the number of a paper",
          Rules.FORM,
          "give the number of the paper that allows it, without blanks");
    }
    decideDate(situation, refusals);
    Optional<Document> found = Documents.registered(situation, document, refusals);
    if (found.isEmpty()) return;
    Protection before = found.get().protection();
    if (before.equals(protection)) {
      refusals.add("SAME_MARKING", "it is marked so already", Rules.FORM, "nothing is to be done");
      return;
    }
    Direction real = Direction.of(before, protection);
    if (real == direction) return;
    refusals.add(
        "OTHER_DIRECTION",
        "from '"
            + before.marking()
            + "' to '"
            + protection.marking()
            + "' is to "
            + real.word()
            + ", not to "
            + direction.word(),
        Rules.NOBODY_ALONE,
        "sign it as what it is");
  }

  /// A paper of tomorrow, by the clock of any country, allows nothing.
  private void decideDate(Situation situation, Refusals refusals) {
    LocalDate tomorrow =
        Instant.ofEpochMilli(situation.at()).atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    try {
      if (!LocalDate.parse(date).isAfter(tomorrow)) return;
    } catch (DateTimeException _) {
      refusals.add("NO_DATE", "'" + date + "' is no date", Rules.FORM, "write it as 2026-03-02");
      return;
    }
    refusals.add(
        "DATE_AHEAD", "the paper is of " + date, Rules.CLOCKS, "wait until that day has come");
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Document before = register.find(Document.SHELF, document).orElseThrow();
    register.put(Document.SHELF, before.protectedAs(protection));
    Discrepancies discrepancies = Discrepancies.of(register, recorded);
    List<Copy> copies = new ArrayList<>(register.where(Copy.SHELF, "document", document));
    copies.sort(Comparator.comparing(Copy::id));
    for (Copy copy : copies) {
      boolean there = copy.state() != CopyState.DESTROYED && copy.state() != CopyState.MISSING;
      if (there && !mayStay(register, copy)) {
        discrepancies.raise(Discrepancy.Kind.ABOVE_LIMIT, copy);
      }
    }
  }

  /// Whether its holder and its container are still enough for it.
  private boolean mayStay(Register register, Copy copy) {
    boolean holder =
        register
            .find(Party.SHELF, copy.holder())
            .map(party -> party.mayHandle(protection))
            .orElse(true);
    return holder && Containers.mayLie(register, copy.place(), protection);
  }
}
