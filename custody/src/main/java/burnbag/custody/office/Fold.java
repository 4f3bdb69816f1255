package burnbag.custody.office;

import burnbag.custody.act.Act;
import burnbag.custody.act.Acts;
import burnbag.custody.act.Committed;
import burnbag.custody.act.Recorded;
import burnbag.custody.register.PrivateValue;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Register;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.entry.Statement;

/// What an entry does to the register. The same when it is entered and whenever the ledger is
/// folded anew.
public final class Fold {
  private final Acts acts;

  public Fold(Acts acts) {
    this.acts = acts;
  }

  /// @throws burnbag.custody.register.MalformedFields for an act that nobody here knows
  public void apply(Register register, long index, Entry entry) {
    Statement statement = entry.statement();
    apply(register, index, entry, acts.read(statement.act(), statement.fields()));
  }

  /// @param act what the entry's statement says, read already
  public void apply(Register register, long index, Entry entry, Act act) {
    Statement statement = entry.statement();
    String key = entry.signatures().getFirst().key().toString();
    for (Committed one : act.commitments()) {
      register.put(
          PrivateValue.SHELF,
          PrivateValue.kept(one.commitment(), one.kind(), one.subject(), Long.toString(index)));
    }
    if (act.ofTwo()) {
      register.put(
          Proposal.SHELF,
          new Proposal(
              Long.toString(index),
              statement.act(),
              statement.fields(),
              statement.party(),
              key,
              statement.role(),
              statement.registry(),
              Proposal.OPEN,
              entry.recordedAt()));
      return;
    }
    Recorded recorded =
        new Recorded(
            index,
            entry.recordedAt(),
            statement.party(),
            key,
            statement.role(),
            statement.registry(),
            "");
    new Steps(register).apply(act, recorded);
  }
}
