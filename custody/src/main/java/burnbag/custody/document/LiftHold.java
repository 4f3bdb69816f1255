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
import java.util.List;
import java.util.Set;

/// What held documents holds them no more. Two say so; other holds on them stay.
public record LiftHold(List<String> documents, String hold) implements Act {
  public static final String NAME = "lift-hold/1";

  public LiftHold {
    documents = List.copyOf(documents);
  }

  public static LiftHold read(Fields fields) {
    return new LiftHold(fields.texts("documents"), fields.text("hold"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().texts("documents", documents).text("hold", hold).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.REGISTRAR, Role.OFFICER, Role.APPROVER, Role.CASE_OFFICER);
  }

  @Override
  public List<String> handled(Register register) {
    return documents;
  }

  @Override
  public boolean ofTwo() {
    return true;
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    for (Document document : Documents.registered(situation, documents, refusals)) {
      if (document.holds().contains(hold)) continue;
      refusals.add(
          "NOT_HELD",
          document.id() + " is not under " + hold,
          Rules.HELD_BACK,
          "see the document for what holds it");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    for (String control : documents) {
      Document document = register.find(Document.SHELF, control).orElseThrow();
      List<String> others = document.holds().stream().filter(other -> !other.equals(hold)).toList();
      register.put(Document.SHELF, document.held(others));
    }
  }
}
