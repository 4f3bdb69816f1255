package burnbag.custody.document;

import burnbag.custody.Counted;
import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.copy.Copies;
import burnbag.custody.discrepancy.Discrepancies;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Further copies are made: of the document, numbered on from the last, or of a copy that whoever
/// makes them has in hand, numbered `14/1`, `14/2` … What stands on older copies stays as it is.
///
/// @param parent the number of the copy that they are made of; empty for the document itself
/// @param labels one code a copy, in the order of their numbers
public record MakeCopies(String document, String parent, List<String> labels) implements Act {
  public static final String NAME = "make-copies/1";

  private static final int MOST_AT_ONCE = 1_000;
  private static final int DEEPEST = 4;

  public MakeCopies {
    labels = List.copyOf(labels);
  }

  public static MakeCopies read(Fields fields) {
    return new MakeCopies(
        fields.text("document"), fields.text("parent", ""), fields.texts("labels"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("document", document)
        .text("parent", parent)
        .texts("labels", labels)
        .end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.REGISTRAR, Role.CUSTODIAN);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    if (labels.isEmpty() || labels.size() > MOST_AT_ONCE) {
      refusals.add(
          "HOW_MANY",
          Counted.copies(labels.size()),
          Rules.FORM,
          "make 1 to " + MOST_AT_ONCE + " at a time");
    }
    Documents.mustBeFree(situation, labels, refusals);
    Optional<Document> found = Documents.registered(situation, document, refusals);
    if (found.isEmpty()) return;
    Documents.mustBeCleared(situation, found.get(), refusals);
    if (parent.isEmpty()) {
      if (situation.actor().role() == Role.REGISTRAR) return;
      refusals.add(
          "NO_PARENT",
          "only a registrar numbers new copies of the document itself",
          Rules.RIGHTS,
          "name the copy that you have in hand, or ask a registrar");
      return;
    }
    if (parent.split("/").length >= DEEPEST) {
      refusals.add(
          "TOO_DEEP",
          "copies of copies go " + DEEPEST + " deep at most",
          Rules.FORM,
          "make copies of an earlier one");
    }
    for (Copy copy : Copies.listed(situation, List.of(Copy.id(document, parent)), refusals)) {
      Copies.mustHold(situation, copy, refusals);
      Copies.mustBeInHand(copy, refusals);
      Discrepancies.mustBeNone(situation, copy, refusals);
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Document whole = register.find(Document.SHELF, document).orElseThrow();
    Optional<Copy> original =
        parent.isEmpty() ? Optional.empty() : register.find(Copy.SHELF, Copy.id(document, parent));
    int pages = original.map(Copy::pages).orElse(whole.pages());
    String registry = original.map(Copy::registry).orElse(whole.registry());
    String prefix = parent.isEmpty() ? "" : parent + "/";
    int last = last(register, prefix);
    for (int i = 0; i < labels.size(); i++) {
      register.put(
          Copy.SHELF,
          Copy.made(
              document,
              prefix + (last + 1 + i),
              last + labels.size(),
              labels.get(i),
              pages,
              recorded.party(),
              registry,
              recorded.index(),
              recorded.at()));
    }
  }

  /// The highest number among the copies of the same kind.
  private int last(Register register, String prefix) {
    int last = 0;
    for (Copy copy : register.where(Copy.SHELF, "document", document)) {
      if (!copy.number().startsWith(prefix)) continue;
      String rest = copy.number().substring(prefix.length());
      if (!rest.contains("/")) last = Math.max(last, Integer.parseInt(rest));
    }
    return last;
  }
}
