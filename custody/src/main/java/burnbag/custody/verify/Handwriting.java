package burnbag.custody.verify;

import burnbag.custody.act.Act;
import burnbag.custody.people.Found;
import burnbag.custody.people.Rotate;
import burnbag.custody.people.Second;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Party;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Register;
import burnbag.ledger.entry.ActorKey;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.note.NoteFormatException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who may have signed an entry, as the register stood when it was recorded.
final class Handwriting {
  /// A signature with the key that it must be by.
  record Claim(long index, Entry entry, Signature signature, ActorKey key) {}

  private static final int MOST_KEYS = 10_000;

  private final Map<String, ActorKey> keys = new HashMap<>();

  /// The signatures that are to be checked.
  ///
  /// @throws Parting where somebody signed who could not
  List<Claim> claims(Register register, long index, Entry entry, Act act) {
    List<Signature> others = new ArrayList<>(entry.signatures());
    List<Claim> claims = new ArrayList<>();
    if (act instanceof Found found) {
      if (index != 0) throw Parting.entry(index, "founds the office once more");
      ofTheLog(found.logKey(), index);
    } else {
      BoundKey key = speaks(register, index, entry);
      if (act instanceof Second second) twoPeople(register, index, key, second);
      claims.add(new Claim(index, entry, others.removeFirst(), verifier(key.line(), index)));
    }
    for (String line : act.cosigners(register)) {
      ActorKey key = verifier(line, index);
      if (act instanceof Rotate) ofTheLog(line, index);
      Signature signature =
          others.stream()
              .filter(one -> one.key().equals(key.name()))
              .findFirst()
              .orElseThrow(() -> Parting.entry(index, "is not signed by " + key.name()));
      others.remove(signature);
      claims.add(new Claim(index, entry, signature, key));
    }
    if (!others.isEmpty()) {
      throw Parting.entry(index, "is signed by somebody who has no part in it");
    }
    return claims;
  }

  /// The key that speaks for who is named, at that time.
  private static BoundKey speaks(Register register, long index, Entry entry) {
    String party = entry.statement().party();
    BoundKey key =
        register
            .find(BoundKey.SHELF, entry.signatures().getFirst().key().toString())
            .orElseThrow(() -> Parting.entry(index, "is signed with a key that nobody had bound"));
    if (key.revoked()) throw Parting.entry(index, "is signed with a key that was revoked");
    if (!key.party().equals(party)) {
      throw Parting.entry(index, "is signed for " + party + " with the key of " + key.party());
    }
    if (!register.find(Party.SHELF, party).map(Party::active).orElse(false)) {
      throw Parting.entry(index, "is by " + party + ", who did not belong to the office");
    }
    return key;
  }

  /// What one proposed another seconds, with another key.
  private static void twoPeople(Register register, long index, BoundKey key, Second second) {
    Optional<Proposal> first = register.find(Proposal.SHELF, second.proposal());
    if (first.isEmpty() || !first.get().isOpen()) {
      throw Parting.entry(index, "seconds what nobody had proposed");
    }
    boolean samePoint =
        register
            .find(BoundKey.SHELF, first.get().key())
            .map(one -> one.raw().equals(key.raw()))
            .orElse(true);
    if (first.get().party().equals(key.party()) || samePoint) {
      throw Parting.entry(index, "seconds what the same person or key had proposed");
    }
  }

  /// Checkpoints are signed with it, so no passkey can be one.
  private void ofTheLog(String line, long index) {
    switch (verifier(line, index)) {
      case ActorKey.OfKeyFile _ -> {}
      case ActorKey.OfPasskey one ->
          throw Parting.entry(index, "gives the log a key that cannot sign for it: " + one.name());
    }
  }

  private ActorKey verifier(String line, long index) {
    if (keys.size() > MOST_KEYS) keys.clear();
    try {
      ActorKey known = keys.get(line);
      if (known == null) keys.put(line, known = ActorKey.parse(line));
      return known;
    } catch (NoteFormatException e) {
      throw Parting.entry(index, "is signed with '" + line + "', which is no key");
    }
  }
}
