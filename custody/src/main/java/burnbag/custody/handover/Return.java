package burnbag.custody.handover;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.copy.Copies;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Handover;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A holder brings copies back to who keeps the papers of their registry. With the acceptance the
/// loan is over and they are in store. A copy about which something is open may come back too.
///
/// @param copies ids or labels
/// @param to a custodian or registrar of the registry where the documents are registered
public record Return(List<String> copies, String to) implements Act {
  public static final String NAME = "return/1";

  public Return {
    copies = List.copyOf(copies);
  }

  public static Return read(Fields fields) {
    return new Return(fields.texts("copies"), fields.text("to"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().texts("copies", copies).text("to", to).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of();
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Optional<Party> receiver = Handovers.receiver(situation, to, refusals);
    for (Copy copy : Copies.listed(situation, copies, refusals)) {
      Copies.mustHold(situation, copy, refusals);
      Copies.mustBeInHand(copy, refusals);
      if (receiver.isEmpty()) continue;
      Copies.mustBeCleared(situation, receiver.get(), copy, refusals);
      String home =
          situation.register().find(Document.SHELF, copy.document()).orElseThrow().registry();
      if (Copies.keeps(situation.register(), receiver.get(), home)) continue;
      refusals.add(
          "NOT_KEEPER",
          to + " keeps no papers of " + home + ", where " + copy.id() + " belongs",
          Rules.RIGHTS,
          "return it to a custodian of " + home);
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    List<String> ids =
        copies.stream().map(name -> Copies.named(register, name).orElseThrow().id()).toList();
    Handovers.open(register, recorded, Handover.RETURN, to, ids, 0);
  }
}
