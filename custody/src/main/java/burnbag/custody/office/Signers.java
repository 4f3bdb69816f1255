package burnbag.custody.office;

import burnbag.custody.act.Act;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.people.Found;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Register;
import burnbag.ledger.entry.ActorKey;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.passkey.Assertion;
import burnbag.ledger.passkey.Fault;
import burnbag.ledger.passkey.Passkey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Whose signatures a statement must bear: the actor's first, then those of the keys that the act
/// names besides. The first entry has no actor yet; there the named keys are all.
final class Signers {
  private static final int MOST_KEYS = 10_000;

  /// By their lines.
  private final Map<String, ActorKey> keys = new ConcurrentHashMap<>();

  /// Those that somebody has bound, by name and number.
  private final Map<String, ActorKey> bound = new ConcurrentHashMap<>();

  /// None known yet.
  Signers() {}

  /// The key of a line, made of it once.
  private ActorKey made(BoundKey key) {
    if (keys.size() > MOST_KEYS) keys.clear();
    return keys.computeIfAbsent(key.line(), _ -> key.key());
  }

  private ActorKey bound(BoundKey key) {
    if (bound.size() > MOST_KEYS) bound.clear();
    return bound.computeIfAbsent(key.id(), _ -> made(key));
  }

  /// As `known`, of keys that were found before; empty where the register has to be asked. A key
  /// that was bound stays the key of its name and number for ever.
  Optional<Map<String, ActorKey>> knownBefore(SignedStatement signed) {
    Map<String, ActorKey> known = new HashMap<>();
    for (Signature signature : signed.signatures()) {
      String id = signature.key().toString();
      ActorKey key = bound.get(id);
      if (key == null) return Optional.empty();
      known.put(id, key);
    }
    return Optional.of(known);
  }

  /// The keys among those that signed which are known here, by name and number. Also revoked ones:
  /// what a revoked key signed is refused for that, and not for being unknown.
  Map<String, ActorKey> known(Register register, Heard heard) {
    Map<String, ActorKey> known = new HashMap<>();
    for (Signature signature : heard.signed().signatures()) {
      register
          .find(BoundKey.SHELF, signature.key().toString())
          .ifPresent(key -> known.put(key.id(), bound(key)));
    }
    if (heard instanceof Heard.Understood understood) {
      try {
        for (BoundKey key : named(understood.act(), register)) {
          known.putIfAbsent(key.id(), made(key));
        }
      } catch (MalformedFields _) {
        // What is no key is known to nobody; it is refused for that.
        return known;
      }
    }
    return known;
  }

  /// That those have signed who must, each once, and nobody else.
  static void decide(Register register, Act act, SignedStatement signed, Refusals refusals) {
    List<String> wanted = new ArrayList<>();
    try {
      for (BoundKey key : named(act, register)) wanted.add(key.id());
    } catch (MalformedFields e) {
      refusals.add("NO_KEY", e.getMessage(), Rules.KEYS, "hand over the whole line of the key");
      return;
    }
    List<String> bears =
        new ArrayList<>(signed.signatures().stream().map(one -> one.key().toString()).toList());
    if (!(act instanceof Found) && !bears.isEmpty()) bears.removeFirst();
    if (bears.stream().sorted().toList().equals(wanted.stream().sorted().toList())) return;
    refusals.add(
        "SIGNATURES",
        wanted.isEmpty()
            ? "it bears other signatures than its actor's one"
            : "it is to be signed by " + String.join(", ", wanted) + " as well, and by nobody else",
        Rules.KEYS,
        "let exactly those sign it");
  }

  /// Why a signature is not that of the key which it names.
  static void refuse(Statement statement, Signature signature, ActorKey key, Refusals refusals) {
    List<Fault> faults =
        switch (key) {
          case ActorKey.OfKeyFile _ -> List.of();
          case ActorKey.OfPasskey(Passkey passkey) ->
              switch (signature) {
                case Signature.OfKeyFile _ -> List.of();
                case Signature.OfPasskey(_, Assertion assertion) ->
                    passkey.faults(statement.challenge(), assertion);
              };
        };
    for (Fault fault : faults) refuse(fault, refusals);
    if (!faults.isEmpty()) return;
    refusals.add(
        "SIGNATURE_FALSE",
        "it was not signed with the key " + signature.key(),
        Rules.KEYS,
        "sign it with your own key");
  }

  private static void refuse(Fault fault, Refusals refusals) {
    switch (fault.kind()) {
      case CLIENT_DATA, AUTHENTICATOR_DATA ->
          refusals.add(
              "PASSKEY_UNREADABLE",
              fault.says(),
              Rules.KEYS,
              "confirm it anew, with another browser or device if need be");
      case TYPE ->
          refusals.add(
              "PASSKEY_OTHER_USE", fault.says(), Rules.KEYS, "confirm it with the passkey");
      case CHALLENGE ->
          refusals.add(
              "PASSKEY_OTHER_STATEMENT",
              fault.says(),
              Rules.KEYS,
              "read what is shown now, and confirm that");
      case ORIGIN, CROSS_ORIGIN, SITE ->
          refusals.add(
              "PASSKEY_ELSEWHERE",
              fault.says(),
              Rules.KEYS,
              "open the desk at its own address; who asks elsewhere may be a stranger");
      case PRESENCE, VERIFICATION ->
          refusals.add(
              "PASSKEY_UNVERIFIED",
              fault.says(),
              Rules.KEYS,
              "confirm it with the device's PIN, finger or face");
      case SIGNATURE ->
          refusals.add("SIGNATURE_FALSE", fault.says(), Rules.KEYS, "sign it with your own key");
    }
  }

  private static List<BoundKey> named(Act act, Register register) {
    return act.cosigners(register).stream()
        .map(line -> BoundKey.of("", line, 0, List.of()))
        .toList();
  }
}
