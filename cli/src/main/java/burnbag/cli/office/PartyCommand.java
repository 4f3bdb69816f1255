package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.people.Appoint;
import burnbag.custody.people.Attest;
import burnbag.custody.people.Clear;
import burnbag.custody.people.Dismiss;
import burnbag.custody.people.Enrol;
import burnbag.custody.people.GrantRole;
import burnbag.custody.people.Leave;
import burnbag.custody.people.RevokeRole;
import burnbag.custody.people.SetSuperior;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Party;
import burnbag.custody.register.Role;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.opening.Value;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `burnbag party`: who belongs to the office, in which roles, cleared how far.
@Command(
    name = "party",
    description = {"Enrols parties, grants roles and clearances; lists them.", ""},
    synopsisSubcommandLabel =
        "enrol|grant|revoke|clear|superior|appoint|dismiss|attest|leave|list|show",
    sortOptions = false,
    footer = {"", "Exit codes: 0 done; 1 refused; 3 trouble."})
public final class PartyCommand implements Runnable {
  @ParentCommand private Office parent;

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  public PartyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what: enrol, grant, list …");
  }

  @Command(
      name = "enrol",
      description = "a party joins with a key of its own; a second officer binds it",
      sortOptions = false)
  int enrol(
      @Parameters(paramLabel = "PARTY", description = "an id that names nobody") String party,
      @Option(
              names = "--public",
              paramLabel = "FILE",
              required = true,
              description = "the party's public key, made on the party's own device")
          Path key,
      @Option(
              names = "--in",
              paramLabel = "REGISTRY",
              description = "where; default: the officer's")
          String in,
      @Option(
              names = "--superior",
              paramLabel = "PARTY",
              defaultValue = "",
              description = "whose direct subordinate it is")
          String superior,
      @Option(
              names = "--name",
              paramLabel = "NAME",
              description = "the person's name; it lies beside the ledger and can be erased")
          String name,
      @Option(
              names = "--grant",
              paramLabel = "ROLE",
              split = ",",
              description = "roles there; more later by 'party grant'")
          List<String> roles,
      @Option(
              names = "--clear",
              paramLabel = "SCHEME:RANK[:ACCESS+…]",
              split = ",",
              description = "clearances: us:3, nato:2, us:4:SI+TK")
          List<String> clearances,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      String registry = in == null ? registryOf(acting) : in;
      List<Grant> grants =
          roles == null
              ? List.of()
              : roles.stream().map(word -> new Grant(role(word), registry)).toList();
      List<Opening> openings =
          name == null
              ? List.of()
              : List.of(
                  Opening.of(
                      new Value.Text(Normalizer.normalize(name, Normalizer.Form.NFC)),
                      surroundings.chance()));
      return acting.act(
          options,
          openings,
          new Enrol(
              party,
              openings.isEmpty() ? "" : openings.getFirst().commitment().toString(),
              registry,
              superior,
              PublicKeyFile.read(surroundings.here().resolve(key)),
              grants,
              clearances(clearances)),
          entered -> "proposed to enrol " + party + ", by entry " + entered.index());
    }
  }

  @Command(name = "grant", description = "a role in a registry and all below it; two officers")
  int grant(
      @Parameters(paramLabel = "PARTY", description = "who gets it") String party,
      @Parameters(paramLabel = "ROLE", description = "custodian, registrar …") String role,
      @Option(
              names = "--in",
              paramLabel = "REGISTRY",
              description = "where; default: the officer's")
          String in,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      Grant grant = new Grant(role(role), in == null ? registryOf(acting) : in);
      return acting.act(
          options,
          new GrantRole(party, grant),
          entered ->
              "proposed: "
                  + party
                  + " is "
                  + role
                  + " in "
                  + grant.registry()
                  + ", by entry "
                  + entered.index());
    }
  }

  @Command(name = "revoke", description = "takes a role from a party; two officers")
  int revoke(
      @Parameters(paramLabel = "PARTY", description = "who loses it") String party,
      @Parameters(paramLabel = "ROLE", description = "custodian, registrar …") String role,
      @Option(
              names = "--in",
              paramLabel = "REGISTRY",
              description = "where; default: the officer's")
          String in,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      Grant grant = new Grant(role(role), in == null ? registryOf(acting) : in);
      return acting.act(
          options,
          new RevokeRole(party, grant),
          entered ->
              "proposed: "
                  + party
                  + " is no more "
                  + role
                  + " in "
                  + grant.registry()
                  + ", by entry "
                  + entered.index());
    }
  }

  @Command(name = "clear", description = "sets a party's clearances; two officers")
  int clear(
      @Parameters(paramLabel = "PARTY", description = "whose") String party,
      @Parameters(
              paramLabel = "SCHEME:RANK[:ACCESS+…]",
              arity = "0..*",
              description = "us:3, nato:2, us:4:SI+TK; none takes all of them away")
          List<String> clearances,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new Clear(party, clearances(clearances)),
          entered -> "proposed: clearances of " + party + ", by entry " + entered.index());
    }
  }

  @Command(
      name = "superior",
      description = "says whose direct subordinate a party is; two officers")
  int superior(
      @Parameters(paramLabel = "PARTY", description = "who") String party,
      @Parameters(
              paramLabel = "SUPERIOR",
              arity = "0..1",
              defaultValue = "",
              description = "whose; none: nobody's")
          String superior,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new SetSuperior(party, superior),
          entered -> "proposed: the superior of " + party + ", by entry " + entered.index());
    }
  }

  @Command(
      name = "appoint",
      description = "makes a party a disposal officer for a time; two officers")
  int appoint(
      @Parameters(paramLabel = "PARTY", description = "who") String party,
      @Option(names = "--until", paramLabel = "DATE", required = true, description = "the last day")
          LocalDate until,
      @Option(
              names = "--in",
              paramLabel = "REGISTRY",
              description = "where; default: the officer's")
          String in,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new Appoint(party, in == null ? registryOf(acting) : in, When.endOf(until)),
          entered ->
              "proposed: "
                  + party
                  + " is disposal officer until "
                  + until
                  + ", by entry "
                  + entered.index());
    }
  }

  @Command(name = "dismiss", description = "ends an appointment; two officers")
  int dismiss(
      @Parameters(paramLabel = "PARTY", description = "who") String party,
      @Option(
              names = "--in",
              paramLabel = "REGISTRY",
              description = "where; default: the officer's")
          String in,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new Dismiss(party, in == null ? registryOf(acting) : in),
          entered -> "proposed: " + party + " is dismissed, by entry " + entered.index());
    }
  }

  @Command(
      name = "attest",
      description = "the party says itself that it knows what handling asks of it")
  int attest(
      @Parameters(paramLabel = "TOPIC", description = "as the policy names it") String topic,
      @Option(
              names = "--until",
              paramLabel = "DATE",
              required = true,
              description = "the last day, or a time: 2026-12-01T14:05Z")
          String until,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new Attest(topic, When.until(spec, until)),
          _ -> acting.party() + " has attested " + topic + " until " + until);
    }
  }

  @Command(
      name = "leave",
      description = "a party leaves the office; it must hold nothing; two officers")
  int leave(
      @Parameters(paramLabel = "PARTY", description = "who") String party,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new Leave(party),
          entered -> "proposed: " + party + " leaves, by entry " + entered.index());
    }
  }

  @Command(name = "list", description = "lists the parties")
  int list(@Mixin AskOptions options) {
    return Listing.of(Party.SHELF, "PARTY", "REGISTRY", "ROLES", "CLEARED", "HOLDS")
        .tell(
            parent,
            surroundings,
            options,
            (party, register) ->
                List.of(
                    party.id(),
                    party.registry(),
                    party.active() ? roles(party) : "has left",
                    clearances(party),
                    Long.toString(register.count(Copy.SHELF, "holder", party.id()))));
  }

  @Command(name = "show", description = "shows one party with its keys")
  int show(
      @Parameters(paramLabel = "PARTY", description = "who") String id, @Mixin AskOptions options) {
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      Voice voice = new Voice(surroundings, options.json());
      Party party =
          acting
              .read(session -> session.register().find(Party.SHELF, id))
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(), "no party is called '" + id + "'"));
      if (voice.json()) {
        voice.object(party.json());
        return Acting.DONE;
      }
      voice.line(party.id() + " in " + party.registry() + (party.active() ? "" : ", has left"));
      voice.line("  roles:    " + roles(party));
      voice.line("  cleared:  " + clearances(party));
      if (!party.superior().isEmpty()) voice.line("  superior: " + party.superior());
      party
          .attestations()
          .forEach(
              one -> voice.line("  attested: " + one.topic() + " until " + When.end(one.until())));
      for (BoundKey key : acting.read(s -> s.register().where(BoundKey.SHELF, "party", id))) {
        voice.line(
            "  key:      " + key.kind() + ", " + key.line() + (key.revoked() ? " REVOKED" : ""));
      }
      return Acting.DONE;
    }
  }

  private String registryOf(Acting acting) {
    return acting
        .read(session -> session.register().find(Party.SHELF, acting.party()))
        .map(Party::registry)
        .orElse("");
  }

  private Role role(String word) {
    return Role.of(word)
        .orElseThrow(
            () -> new ParameterException(spec.commandLine(), "no role is called '" + word + "'"));
  }

  private List<Clearance> clearances(List<String> words) {
    return ClearanceWords.read(spec, words == null ? List.of() : words);
  }

  private static String roles(Party party) {
    return party.grants().stream()
        .collect(
            Collectors.groupingBy(
                Grant::registry,
                TreeMap::new,
                Collectors.mapping(grant -> grant.role().word(), Collectors.joining(" "))))
        .entrySet()
        .stream()
        .map(one -> one.getKey() + ": " + one.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String clearances(Party party) {
    return party.clearances().stream()
        .map(
            one ->
                one.scheme()
                    + ":"
                    + one.rank()
                    + (one.accesses().isEmpty() ? "" : ":" + String.join("+", one.accesses())))
        .collect(Collectors.joining(" "));
  }
}
