package burnbag.custody.office;

import burnbag.custody.act.Act;
import burnbag.custody.act.Acts;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.people.Found;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Register;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.note.VerifierKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whose signatures a statement must bear: the actor's first, then those of the keys that the act
/// names besides. The first entry has no actor yet; there the named keys are all.
public final class Signers {
  private Signers() {}

  /// The keys among those that signed which are known here, by name and number. Also revoked ones:
  /// what a revoked key signed is refused for that, and not for being unknown.
  public static Map<String, VerifierKey> known(
      Register register, Acts acts, SignedStatement signed) {
    Map<String, VerifierKey> known = new HashMap<>();
    for (Signature signature : signed.signatures()) {
      register
          .find(BoundKey.SHELF, signature.key().toString())
          .ifPresent(key -> known.put(key.id(), key.verifier()));
    }
    try {
      Act act = acts.read(signed.statement().act(), signed.statement().fields());
      for (BoundKey key : named(act, register)) known.putIfAbsent(key.id(), key.verifier());
    } catch (MalformedFields _) {
      // What is not understood names no keys; it is refused as malformed.
      return known;
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

  private static List<BoundKey> named(Act act, Register register) {
    return act.cosigners(register).stream()
        .map(line -> BoundKey.of("", line, 0, List.of()))
        .toList();
  }
}
