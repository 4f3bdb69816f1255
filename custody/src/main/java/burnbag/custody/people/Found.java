package burnbag.custody.people;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Registry;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The first entry: what the log is called, whether it is a trial, and who begins.
///
/// In a trial the officers hold every role and the highest clearance, and everything printed says
/// so. Elsewhere they are officers and no more; the rest is granted by two.
public record Found(
    String origin, boolean trial, String logKey, String registry, List<Officer> officers)
    implements Act {
  public static final String NAME = "found/1";

  /// @param line the officer's public key, as it is handed to a verifier
  public record Officer(String party, String line) {
    static Officer read(Fields fields) {
      return new Officer(fields.text("party"), fields.text("key"));
    }

    Json.Obj json() {
      return Fields.write().text("party", party).text("key", line).end();
    }
  }

  public Found {
    officers = List.copyOf(officers);
  }

  public static Found read(Fields fields) {
    return new Found(
        fields.text("origin"),
        fields.flag("trial"),
        fields.text("log_key"),
        fields.text("registry"),
        fields.objects("officers", Officer::read));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("origin", origin)
        .flag("trial", trial)
        .text("log_key", logKey)
        .text("registry", registry)
        .objects("officers", officers, Officer::json)
        .end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of();
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    if (situation.register().find(Charter.SHELF, Charter.ID).isPresent()) {
      refusals.add(
          "ALREADY_FOUNDED", "this ledger has its first entry", Rules.FORM, "make another home");
    }
    if (officers.stream().map(Officer::party).distinct().count() < 2) {
      refusals.add(
          "TOO_FEW_OFFICERS",
          "an office begins with two officers at least",
          Rules.NOBODY_ALONE,
          "name a second one");
    }
    if (officers.stream().map(Officer::line).distinct().count() != officers.size()) {
      refusals.add(
          "KEY_SHARED",
          "two officers have one key",
          Rules.NOBODY_ALONE,
          "each makes a key of their own");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    register.put(Charter.SHELF, new Charter(origin, trial, logKey));
    register.put(Registry.SHELF, new Registry(registry, ""));
    for (Officer officer : officers) {
      List<Grant> grants = new ArrayList<>();
      for (Role role : trial ? Role.values() : new Role[] {Role.OFFICER}) {
        grants.add(new Grant(role, registry));
      }
      List<Clearance> clearances = trial ? List.of(Clearance.highest()) : List.of();
      register.put(
          Party.SHELF,
          new Party(officer.party(), registry, "", true, grants, clearances, List.of()));
      register.put(BoundKey.SHELF, BoundKey.of(officer.party(), officer.line(), recorded.at()));
    }
  }
}
