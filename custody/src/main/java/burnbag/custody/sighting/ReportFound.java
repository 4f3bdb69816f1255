package burnbag.custody.sighting;

import burnbag.custody.act.Act;
import burnbag.custody.act.Code;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.copy.Copies;
import burnbag.custody.discrepancy.Discrepancies;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Set;

/// Copies have turned up where nobody looked for them. Anybody may say so, of any copy, whatever
/// the register says about it; back to store they go by an act of two.
///
/// @param copies ids or labels
/// @param where a container, or a word for a place outside: `street`, `recycler`
public record ReportFound(List<String> copies, String where) implements Act {
  public static final String NAME = "report-found/1";

  public ReportFound {
    copies = List.copyOf(copies);
  }

  public static ReportFound read(Fields fields) {
    return new ReportFound(fields.texts("copies"), fields.text("where"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().texts("copies", copies).text("where", where).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of();
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    if (!Code.isId(where)) {
      refusals.add("NO_PLACE", "it does not say where", Rules.FORM, "name the place in one word");
    }
    for (Copy copy : Copies.listed(situation, copies, refusals)) {
      if (copy.state() != CopyState.FOUND) continue;
      refusals.add(
          "COPY_STATE",
          copy.id() + " is reported found already",
          Rules.ONE_HOLDER,
          "let two people take it in");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Discrepancies discrepancies = Discrepancies.of(register, recorded);
    for (String name : copies) {
      Copy copy = Copies.named(register, name).orElseThrow();
      boolean again = copy.state() == CopyState.DESTROYED;
      discrepancies.raise(
          again ? Discrepancy.Kind.SEEN_AGAIN : Discrepancy.Kind.FOUND,
          copy.seen(recorded.at(), recorded.index()),
          CopyState.FOUND);
    }
  }
}
