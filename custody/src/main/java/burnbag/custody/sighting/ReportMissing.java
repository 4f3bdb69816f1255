package burnbag.custody.sighting;

import burnbag.custody.act.Act;
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

/// Copies are not where they should be. Their holder says so, or anybody who acts in their
/// registry. The holder goes on answering for them.
///
/// @param copies ids or labels
public record ReportMissing(List<String> copies) implements Act {
  public static final String NAME = "report-missing/1";

  public ReportMissing {
    copies = List.copyOf(copies);
  }

  public static ReportMissing read(Fields fields) {
    return new ReportMissing(fields.texts("copies"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().texts("copies", copies).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of();
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    for (Copy copy : Copies.listed(situation, copies, refusals)) {
      Copies.mustAnswerFor(situation, copy, refusals);
      if (copy.state() == CopyState.MISSING || copy.state() == CopyState.DESTROYED) {
        refusals.add(
            "COPY_STATE",
            copy.id() + " is " + copy.state().word(),
            Rules.ONE_HOLDER,
            "nothing is to be done");
      }
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Discrepancies discrepancies = Discrepancies.of(register, recorded);
    for (String name : copies) {
      Copy copy = Copies.named(register, name).orElseThrow();
      discrepancies.raise(Discrepancy.Kind.MISSING, copy, CopyState.MISSING);
    }
  }
}
