package burnbag.custody.sighting;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Situation;
import burnbag.custody.copy.Copies;
import burnbag.custody.discrepancy.Discrepancies;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Set;

/// Somebody has seen copies where they lie. Anyone may say so; who said it stands in the trail.
///
/// @param copies ids or labels
public record Sight(List<String> copies) implements Act {
  public static final String NAME = "sight/1";

  public Sight {
    copies = List.copyOf(copies);
  }

  public static Sight read(Fields fields) {
    return new Sight(fields.texts("copies"));
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
    Copies.listed(situation, copies, refusals);
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Discrepancies discrepancies = Discrepancies.of(register, recorded);
    for (String name : copies) {
      Copy copy = Copies.named(register, name).orElseThrow();
      Sightings.seen(register, copy, recorded, discrepancies);
    }
  }
}
