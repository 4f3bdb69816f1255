package burnbag.custody.dispatch;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.copy.Copies;
import burnbag.custody.discrepancy.Discrepancies;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Document;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.custody.sighting.PageCount;
import burnbag.custody.sighting.Sightings;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Set;

/// Copies that were sent out have come back. Who takes them answers for them from now on. Another
/// count of pages is no reason to leave them outside: it raises a discrepancy.
///
/// @param counts of each copy
public record ReceiveBack(List<PageCount> counts) implements Act {
  public static final String NAME = "receive-back/1";

  public ReceiveBack {
    counts = List.copyOf(counts);
  }

  public static ReceiveBack read(Fields fields) {
    return new ReceiveBack(fields.objects("counts", PageCount::read));
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
    return Set.of(Role.CUSTODIAN, Role.REGISTRAR);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    List<String> names = counts.stream().map(PageCount::copy).toList();
    for (Copy copy : Copies.listed(situation, names, refusals)) {
      Copies.mustBeCleared(situation, situation.actor().party(), copy, refusals);
      if (copy.state() != CopyState.SENT_OUT) {
        refusals.add(
            "COPY_STATE",
            copy.id() + " is " + copy.state().word() + ", not sent out",
            Rules.ONE_HOLDER,
            "report it found, if you have it and should not");
      }
      String home =
          situation.register().find(Document.SHELF, copy.document()).orElseThrow().registry();
      if (Copies.keeps(situation.register(), situation.actor().party(), home)) continue;
      refusals.add(
          "NOT_KEEPER",
          situation.actor().id() + " keeps no papers of " + home,
          Rules.RIGHTS,
          "let a custodian of " + home + " take it");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Discrepancies discrepancies = Discrepancies.of(register, recorded);
    for (PageCount count : counts) {
      Copy copy = Copies.named(register, count.copy()).orElseThrow();
      String home = register.find(Document.SHELF, copy.document()).orElseThrow().registry();
      Copy back =
          copy.restingAt(
                  recorded.party(), home, CopyState.IN_STORE, recorded.at(), recorded.index())
              .due(0);
      register.put(Copy.SHELF, back);
      Sightings.counted(back, count.pages(), discrepancies);
    }
  }
}
