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
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Set;

/// Somebody who should not know what is in these copies does, or may.
///
/// @param copies ids or labels
/// @param how `seen`, `copied`, `photographed`, `published` or `unattended`
public record ReportCompromised(List<String> copies, String how) implements Act {
  public static final String NAME = "report-compromised/1";

  private static final Set<String> WAYS =
      Set.of("seen", "copied", "photographed", "published", "unattended");

  public ReportCompromised {
    copies = List.copyOf(copies);
    if (!WAYS.contains(how)) {
      throw new MalformedFields(
          "a copy is "
              + String.join(", ", WAYS.stream().sorted().toList())
              + ", not '"
              + how
              + "'");
    }
  }

  public static ReportCompromised read(Fields fields) {
    return new ReportCompromised(fields.texts("copies"), fields.text("how"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().texts("copies", copies).text("how", how).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of();
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    for (Copy copy : Copies.listed(situation, copies, refusals)) {
      if (copy.state().inHand() || copy.state() == CopyState.OFFERED) continue;
      refusals.add(
          "COPY_STATE",
          copy.id() + " is " + copy.state().word(),
          Rules.ONE_HOLDER,
          "report it missing or found; raise what else is wrong as a discrepancy");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Discrepancies discrepancies = Discrepancies.of(register, recorded);
    for (String name : copies) {
      Copy copy = Copies.named(register, name).orElseThrow();
      discrepancies.raise(Discrepancy.Kind.COMPROMISED, copy, CopyState.COMPROMISED);
    }
  }
}
