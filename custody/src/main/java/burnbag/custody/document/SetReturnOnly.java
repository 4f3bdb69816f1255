package burnbag.custody.document;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Document;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Set;

/// Whether documents go back to their originator when they are done with, and may not be destroyed
/// by who holds them. One person says so; that they may be destroyed after all, two.
public record SetReturnOnly(List<String> documents, boolean returnOnly) implements Act {
  public static final String NAME = "set-return-only/1";

  public SetReturnOnly {
    documents = List.copyOf(documents);
  }

  public static SetReturnOnly read(Fields fields) {
    return new SetReturnOnly(fields.texts("documents"), fields.flag("return_only"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().texts("documents", documents).flag("return_only", returnOnly).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.REGISTRAR);
  }

  @Override
  public List<String> handled(Register register) {
    return documents;
  }

  @Override
  public boolean ofTwo() {
    return !returnOnly;
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Documents.registered(situation, documents, refusals);
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    for (String control : documents) {
      Document document = register.find(Document.SHELF, control).orElseThrow();
      register.put(Document.SHELF, document.returnOnly(returnOnly));
    }
  }
}
