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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Documents must be kept whatever their disposition says: a court, a request for information, an
/// inquiry. One person says so at once; to lift it takes two.
///
/// @param hold by which it is known: `FOI-2026-14`
public record LegalHold(List<String> documents, String hold) implements Act {
  public static final String NAME = "legal-hold/1";

  public LegalHold {
    documents = List.copyOf(documents);
  }

  public static LegalHold read(Fields fields) {
    return new LegalHold(fields.texts("documents"), fields.text("hold"));
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
    return Set.of(Role.REGISTRAR, Role.OFFICER, Role.APPROVER, Role.CASE_OFFICER, Role.AUDITOR);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    if (!Code.isId(hold)) {
      refusals.add(
          "NO_ID",
          "'" + hold + "' is no name of a hold",
          Rules.FORM,
          "letters and digits, such as FOI-2026-14");
    }
    for (Document document : Documents.registered(situation, documents, refusals)) {
      if (!document.holds().contains(hold)) continue;
      refusals.add("HELD_ALREADY", document.id() + " is under " + hold, Rules.FORM, "leave it out");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    for (String control : documents) {
      Document document = register.find(Document.SHELF, control).orElseThrow();
      List<String> holds = new ArrayList<>(document.holds());
      holds.add(hold);
      register.put(Document.SHELF, document.held(holds));
    }
  }
}
