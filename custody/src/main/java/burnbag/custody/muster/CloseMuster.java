package burnbag.custody.muster;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.discrepancy.Discrepancies;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Muster;
import burnbag.custody.register.MusterLine;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// A muster ends. Everything that does not add up is raised by the closing itself, so that no
/// muster can be closed over it; it is reconciled when all of that has been resolved.
///
/// @param list digest of the frozen list, in hexadecimal: by it the list enters the ledger
public record CloseMuster(String muster, String list) implements Act {
  public static final String NAME = "close-muster/1";

  public static CloseMuster read(Fields fields) {
    return new CloseMuster(fields.text("muster"), fields.text("list"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("muster", muster).text("list", list).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.CUSTODIAN, Role.REGISTRAR, Role.OFFICER, Role.AUDITOR);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Musters.open(situation, muster, refusals)
        .ifPresent(
            open -> {
              Musters.mustBeOfRegistry(situation, open.registry(), refusals);
              if (open.list().equals(list)) return;
              refusals.add(
                  "OTHER_LIST",
                  "the frozen list of muster " + muster + " is " + open.list(),
                  Rules.COMPLETE,
                  "look at the list again, and sign what is on it");
            });
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Muster open = register.find(Muster.SHELF, muster).orElseThrow();
    Discrepancies discrepancies = Discrepancies.inMuster(register, recorded, muster);
    List<MusterLine> lines = new ArrayList<>(register.where(MusterLine.SHELF, "muster", muster));
    lines.sort(Comparator.comparing(MusterLine::copy));
    for (MusterLine line : lines) {
      Judgement judgement = Judgement.of(register, open, line);
      register.put(MusterLine.SHELF, line.judged(judgement.outcome().word()));
      Copy copy = register.find(Copy.SHELF, line.copy()).orElseThrow();
      for (Discrepancy.Kind kind : judgement.wrong()) {
        if (kind == Discrepancy.Kind.WRONG_PAGES) {
          discrepancies.raiseCounted(kind, copy, line.counted());
        } else {
          discrepancies.raise(kind, copy);
        }
      }
    }
    register.put(
        Muster.SHELF, open.closed(recorded.party(), discrepancies.raised(), recorded.at()));
  }
}
