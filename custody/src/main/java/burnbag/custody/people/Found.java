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
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Registry;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import burnbag.ledger.key.Companion;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.VerifierKey;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// The first entry: what the log is called, whether it is a trial, and who begins.
///
/// In a trial the officers hold every role and the highest clearance, all of them sign, and
/// everything printed says so. Elsewhere their private keys are on their own devices, so the log's
/// key signs; they are officers and no more, the rest is granted by two. There they are three at
/// least, one of whom may be no person but a key on paper in a sealed envelope.
///
/// @param companion the log's key of ML-DSA-44, as it is handed to a verifier; empty for none
public record Found(
    String origin,
    boolean trial,
    String logKey,
    String companion,
    String registry,
    List<Officer> officers)
    implements Act {
  public static final String NAME = "found/1";

  /// @param line the officer's public key, as it is handed to a verifier
  /// @param sealed whether it is a key on paper in a sealed envelope, and nobody
  public record Officer(String party, String line, boolean sealed) {
    /// A person.
    public Officer(String party, String line) {
      this(party, line, false);
    }

    static Officer read(Fields fields) {
      return new Officer(fields.text("party"), fields.text("key"), fields.flag("sealed"));
    }

    Json.Obj json() {
      return Fields.write().text("party", party).text("key", line).flag("sealed", sealed).end();
    }
  }

  public Found {
    officers = List.copyOf(officers);
  }

  /// Without a companion.
  public Found(
      String origin, boolean trial, String logKey, String registry, List<Officer> officers) {
    this(origin, trial, logKey, "", registry, officers);
  }

  public static Found read(Fields fields) {
    return new Found(
        fields.text("origin"),
        fields.flag("trial"),
        fields.text("log_key"),
        fields.text("companion", ""),
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
        .text("companion", companion)
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
    Concern.id(registry, refusals);
    for (Officer officer : officers) Concern.id(officer.party(), refusals);
    int needed = Officers.needed(trial);
    long persons = officers.stream().filter(one -> !one.sealed()).count();
    if (officers.size() < needed
        || persons < Officers.IN_A_TRIAL
        || officers.size() > persons + 1) {
      refusals.add(
          "TOO_FEW_OFFICERS",
          trial
              ? "an office begins with two officers at least"
              : "an office begins with three officers at least, or two and one sealed paper key",
          Rules.NOBODY_ALONE,
          "name another");
    }
    if (officers.stream().map(Officer::party).distinct().count() != officers.size()) {
      refusals.add("SAME_PERSON", "an officer is named twice", Rules.NOBODY_ALONE, "name another");
    }
    List<String> keys = new ArrayList<>();
    try {
      keys.add(HexFormat.of().formatHex(VerifierKey.parse(logKey).raw()));
      for (Officer one : officers) {
        keys.add(BoundKey.of(one.party(), one.line(), 0, List.of()).raw());
      }
      if (!companion.isEmpty() && !Companion.parse(companion).name().name().equals(origin)) {
        refusals.add(
            "LOG_KEY_NAME",
            "the companion is called otherwise than the log, " + origin,
            Rules.KEYS,
            "make a key with the log's name");
      }
    } catch (MalformedFields | NoteFormatException e) {
      refusals.add("NO_KEY", e.getMessage(), Rules.KEYS, "hand over the whole line of the key");
    }
    if (keys.stream().distinct().count() != keys.size()) {
      refusals.add(
          "KEY_SHARED",
          "two of the officers, or one and the log, have one key",
          Rules.NOBODY_ALONE,
          "each makes a key of their own");
    }
  }

  @Override
  public List<String> cosigners(Register register) {
    return trial ? officers.stream().map(Officer::line).toList() : List.of(logKey);
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    List<String> companions = companion.isEmpty() ? List.of() : List.of(companion);
    register.put(
        Charter.SHELF, new Charter(origin, trial, logKey, List.of(), companions, recorded.index()));
    register.put(Registry.SHELF, new Registry(registry, ""));
    for (Officer officer : officers) {
      List<Grant> grants = new ArrayList<>();
      for (Role role : trial ? Role.values() : new Role[] {Role.OFFICER}) {
        grants.add(new Grant(role, registry));
      }
      List<Clearance> clearances = trial ? List.of(Clearance.highest()) : List.of();
      register.put(
          Party.SHELF,
          new Party(
              officer.party(),
              "",
              registry,
              "",
              true,
              officer.sealed(),
              grants,
              clearances,
              List.of()));
      register.put(
          BoundKey.SHELF, BoundKey.of(officer.party(), officer.line(), recorded.at(), List.of()));
    }
  }
}
