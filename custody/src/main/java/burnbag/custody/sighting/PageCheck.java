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

/// Somebody has counted the pages of copies. Another count than the register's is no refusal: it
/// raises a discrepancy, and the register's count stays until two have resolved it.
public record PageCheck(List<PageCount> counts) implements Act {
  public static final String NAME = "page-check/1";

  public PageCheck {
    counts = List.copyOf(counts);
  }

  public static PageCheck read(Fields fields) {
    return new PageCheck(fields.objects("counts", PageCount::read));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().objects("counts", counts, PageCount::json).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of();
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    List<String> names = counts.stream().map(PageCount::copy).toList();
    for (Copy copy : Copies.listed(situation, names, refusals)) {
      Copies.mustBeCleared(situation, situation.actor().party(), copy, refusals);
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Discrepancies discrepancies = Discrepancies.of(register, recorded);
    for (PageCount count : counts) {
      Copy copy = Copies.named(register, count.copy()).orElseThrow();
      Copy seen = Sightings.seen(register, copy, recorded, discrepancies);
      Sightings.counted(seen, count.pages(), discrepancies);
    }
  }
}
