package burnbag.custody.document;

import burnbag.custody.act.Act;
import burnbag.custody.act.Code;
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

/// By which rule documents are disposed of one day. `unset` blocks their destruction.
///
/// @param rule its id in the policy pack, or `unset`
public record SetDisposition(List<String> documents, String rule) implements Act {
  public static final String NAME = "set-disposition/1";

  public SetDisposition {
    documents = List.copyOf(documents);
  }

  public static SetDisposition read(Fields fields) {
    return new SetDisposition(fields.texts("documents"), fields.text("rule"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().texts("documents", documents).text("rule", rule).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.REGISTRAR);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    if (!Code.isId(rule)) {
      refusals.add("NO_ID", "'" + rule + "' is no id of a rule", Rules.FORM, "see the policy pack");
    }
    Documents.registered(situation, documents, refusals);
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    for (String control : documents) {
      Document document = register.find(Document.SHELF, control).orElseThrow();
      register.put(Document.SHELF, document.disposedOf(rule));
    }
  }
}
