package burnbag.custody.verify;

import burnbag.custody.act.Act;
import burnbag.custody.people.Found;
import burnbag.custody.people.Second;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Party;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Register;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.VerifierKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who may have signed an entry, as the register stood when it was recorded.
final class Handwriting {
  /// A signature with the key that it must be by.
  record Claim(long index, Entry entry, Signature signature, VerifierKey key) {}

  private static final int MOST_KEYS = 10_000;

  private final Map<String, VerifierKey> keys = new HashMap<>();

  /// The signatures that are to be checked.
  ///
  /// @throws Parting where somebody signed who could not
  List<Claim> claims(Register register, long index, Entry entry, Act act) {
    List<Signature> others = new ArrayList<>(entry.signatures());
    List<Claim> claims = new ArrayList<>();
    if (act instanceof Found) {
      if (index != 0) throw Parting.entry(index, "founds the office once more");
    } else {
      BoundKey key = speaks(register, index, entry);
      if (act instanceof Second second) twoPeople(register, index, key, second);
      claims.add(new Claim(index, entry, others.removeFirst(), verifier(key.line(), index)));
    }
    for (String line : act.cosigners(register)) {
      VerifierKey key = verifier(line, index);
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
            .map(BoundKey::line)
            .map(line -> point(line).equals(point(key.line())))
            .orElse(true);
    if (first.get().party().equals(key.party()) || samePoint) {
      throw Parting.entry(index, "seconds what the same person or key had proposed");
    }
  }

  /// The public key of a line `name+id+key`: one key may go by several names.
  private static String point(String line) {
    return line.substring(line.indexOf('+', line.indexOf('+') + 1));
  }

  private VerifierKey verifier(String line, long index) {
    if (keys.size() > MOST_KEYS) keys.clear();
    try {
      VerifierKey known = keys.get(line);
      if (known == null) keys.put(line, known = VerifierKey.parse(line));
      return known;
    } catch (NoteFormatException e) {
      throw Parting.entry(index, "is signed with '" + line + "', which is no key");
    }
  }
}
