package burnbag.custody.muster;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Muster;
import burnbag.custody.register.MusterLine;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Registry;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A muster begins. What it expects is what the register says at this entry, and stays so whatever
/// moves meanwhile.
///
/// @param subject the registry, container or holder
/// @param eyes how many different people must see each copy: 1 or 2, as policy asks
public record OpenMuster(Muster.Scope scope, String subject, int eyes) implements Act {
  public static final String NAME = "open-muster/1";

  private static final int MOST_EYES = 2;

  public static OpenMuster read(Fields fields) {
    return new OpenMuster(
        Muster.Scope.of(fields.text("scope")), fields.text("subject"), fields.count("eyes"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("scope", scope.word())
        .text("subject", subject)
        .number("eyes", eyes)
        .end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.CUSTODIAN, Role.REGISTRAR, Role.OFFICER, Role.AUDITOR);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    if (eyes < 1 || eyes > MOST_EYES) {
      refusals.add("EYES", "one or two people see a copy", Rules.FORM, "say 1 or 2");
    }
    Optional<String> registry = registry(situation.register());
    if (registry.isEmpty()) {
      refusals.add(
          "NO_SUBJECT",
          "there is no " + scope.word() + " " + subject,
          Rules.FORM,
          "name one that is there");
      return;
    }
    Musters.mustBeOfRegistry(situation, registry.get(), refusals);
  }

  /// The registry to which the subject belongs.
  private Optional<String> registry(Register register) {
    return switch (scope) {
      case REGISTRY -> register.find(Registry.SHELF, subject).map(Registry::id);
      case CONTAINER -> register.find(Container.SHELF, subject).map(Container::registry);
      case HOLDER -> register.find(Party.SHELF, subject).map(Party::registry);
    };
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    String id = Long.toString(recorded.index());
    List<Copy> copies = FrozenList.expected(register, scope, subject);
    register.put(
        Muster.SHELF,
        new Muster(
            id,
            scope,
            subject,
            registry(register).orElseThrow(),
            eyes,
            copies.size(),
            FrozenList.digest(copies),
            recorded.party(),
            Muster.OPEN,
            "",
            0,
            recorded.at(),
            0));
    for (Copy copy : copies) register.put(MusterLine.SHELF, MusterLine.of(id, copy, true));
  }
}
