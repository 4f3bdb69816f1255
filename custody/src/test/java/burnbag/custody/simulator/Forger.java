package burnbag.custody.simulator;

import burnbag.custody.office.SignedStatement;
import burnbag.ledger.entry.Basis;
import burnbag.ledger.entry.Nonce;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.KeyName;
import burnbag.ledger.passkey.Assertion;
import burnbag.ledger.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes of a sound statement one that is wrong in some way.
///
/// @param sound as it would be entered
record Forger(Scene scene, Statement sound) {
  private static final Hash OTHER = Hash.ofLeaf("no entry".getBytes(StandardCharsets.UTF_8));
  private static final int TOO_LONG = 70_000;

  /// @param size of the ledger
  Statement otherStatement(long size) {
    Basis basis = sound.basis();
    return switch (scene.chance().nextInt(10)) {
      case 0 -> with("example.org/annex", sound.act(), sound.fields(), sound.party(), basis, 900);
      case 1 -> with(sound.log(), "nothing/1", sound.fields(), sound.party(), basis, 900);
      case 2 -> with(sound.log(), sound.act(), sound.fields(), sound.party(), basis, -900);
      case 3 -> withBasis(new Basis(size + 1 + scene.chance().nextInt(9), OTHER));
      case 4 -> withBasis(new Basis(1 + scene.chance().nextLong(size), OTHER));
      case 5 -> with(sound.log(), sound.act(), sound.fields(), "nobody", basis, 900);
      case 6 -> with(sound.log(), sound.act(), more("x", "y"), sound.party(), basis, 900);
      case 7 -> role("minister");
      case 8 ->
          scene.once(5)
              ? with(
                  sound.log(),
                  sound.act(),
                  more("x", "y".repeat(TOO_LONG)),
                  sound.party(),
                  basis,
                  900)
              : role("auditor");
      default -> role("clerk");
    };
  }

  private Json.Obj more(String name, String value) {
    Map<String, Json> members = new java.util.TreeMap<>(sound.fields().members());
    members.put(name, new Json.Text(value));
    return Json.Obj.of(members);
  }

  private Statement withBasis(Basis basis) {
    return with(sound.log(), sound.act(), sound.fields(), sound.party(), basis, 900);
  }

  private Statement role(String word) {
    return new Statement(
        sound.log(),
        sound.act(),
        sound.fields(),
        sound.party(),
        word,
        sound.registry(),
        sound.pack(),
        sound.nonce(),
        sound.claimedAt(),
        sound.expiresAt(),
        sound.basis());
  }

  private Statement with(
      String log, String act, Json.Obj fields, String party, Basis basis, int seconds) {
    return new Statement(
        log,
        act,
        fields,
        party,
        sound.role(),
        sound.registry(),
        sound.pack(),
        Nonce.of(scene.chance()).toString(),
        sound.claimedAt(),
        sound.claimedAt() + seconds * 1000L,
        basis);
  }

  /// Signed by somebody else, for something else, or by one more.
  SignedStatement otherSignature(SignedStatement signed, List<Hand> hands) {
    List<Signature> signatures = new ArrayList<>(signed.signatures());
    Hand other = scene.pick(hands);
    boolean has = signatures.stream().anyMatch(one -> one.key().equals(other.key()));
    switch (scene.chance().nextInt(4)) {
      case 0 -> {
        if (!has) signatures.add(other.pen().apply(sound));
      }
      case 1 -> signatures.replaceAll(Forger::spoiled);
      case 2 -> {
        signatures.clear();
        signatures.add(Hand.standIn("stranger", 1).pen().apply(sound));
      }
      default -> {
        signatures.clear();
        signatures.add(other.pen().apply(sound));
      }
    }
    return new SignedStatement(signed.statement(), signatures);
  }

  private static Signature spoiled(Signature signature) {
    return switch (signature) {
      case Signature.OfKeyFile(KeyName key, byte[] bytes) ->
          new Signature.OfKeyFile(key, spoiled(bytes));
      case Signature.OfPasskey(KeyName key, Assertion one) ->
          new Signature.OfPasskey(
              key,
              new Assertion(one.authenticatorData(), one.clientData(), spoiled(one.signature())));
    };
  }

  private static byte[] spoiled(byte[] signature) {
    byte[] bytes = signature.clone();
    bytes[7] ^= 1;
    return bytes;
  }
}
