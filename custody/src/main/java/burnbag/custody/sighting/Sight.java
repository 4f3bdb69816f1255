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
import java.util.stream.Stream;

/// Somebody has seen copies where they lie. Anyone may say so; who said it stands in the trail.
///
/// @param copies ids or labels
/// @param told those of which a device told when they were seen, besides the others; where they lay
///   is kept in the statement, and not compared
public record Sight(List<String> copies, List<ToldSighting> told) implements Act {
  public static final String NAME = "sight/1";

  public Sight {
    copies = List.copyOf(copies);
    told = List.copyOf(told);
  }

  /// One in which no device told a time.
  public Sight(List<String> copies) {
    this(copies, List.of());
  }

  public static Sight read(Fields fields) {
    return new Sight(fields.texts("copies"), fields.objects("told", ToldSighting::read));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().texts("copies", copies).objects("told", told, ToldSighting::json).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of();
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Copies.listed(situation, names(), refusals);
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Discrepancies discrepancies = Discrepancies.of(register, recorded);
    for (String name : names()) {
      Copy copy = Copies.named(register, name).orElseThrow();
      Sightings.seen(register, copy, recorded, discrepancies);
    }
    for (ToldSighting one : told) {
      if (one.pages() == 0) continue;
      Copy copy = Copies.named(register, one.copy()).orElseThrow();
      Sightings.counted(copy, one.pages(), discrepancies);
    }
  }

  private List<String> names() {
    return Stream.concat(copies.stream(), told.stream().map(ToldSighting::copy)).toList();
  }
}
