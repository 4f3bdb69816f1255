package burnbag.custody.document;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Document;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.Optional;
import java.util.Set;

/// A newer document takes the place of an older one. Its copies stay where they are; they show on
/// the morning list of who holds them.
///
/// @param document the older one's control number
/// @param by the newer one's
public record Supersede(String document, String by) implements Act {
  public static final String NAME = "supersede/1";

  public static Supersede read(Fields fields) {
    return new Supersede(fields.text("document"), fields.text("by"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("document", document).text("by", by).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.REGISTRAR);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Optional<Document> older = Documents.registered(situation, document, refusals);
    Optional<Document> newer = Documents.registered(situation, by, refusals);
    older
        .filter(one -> !one.supersededBy().isEmpty())
        .ifPresent(
            one ->
                refusals.add(
                    "SUPERSEDED_ALREADY",
                    document + " is superseded by " + one.supersededBy(),
                    Rules.FORM,
                    "supersede that one"));
    if (newer.isPresent() && leadsTo(situation.register(), newer.get(), document)) {
      refusals.add(
          "SUPERSEDES_ITSELF",
          by + " is " + document + " or was superseded by it",
          Rules.FORM,
          "name the newest one");
    }
  }

  /// Whether a chain of successors comes to a document.
  private static boolean leadsTo(Register register, Document from, String control) {
    Optional<Document> at = Optional.of(from);
    while (at.isPresent()) {
      if (at.get().id().equals(control)) return true;
      at = register.find(Document.SHELF, at.get().supersededBy());
    }
    return false;
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Document older = register.find(Document.SHELF, document).orElseThrow();
    Document newer = register.find(Document.SHELF, by).orElseThrow();
    register.put(Document.SHELF, older.supersededBy(by));
    register.put(Document.SHELF, newer.superseding(document));
  }
}
