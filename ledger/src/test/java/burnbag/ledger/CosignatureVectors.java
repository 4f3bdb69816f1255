package burnbag.ledger;

import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.cosignature.CosignedMessage;
import burnbag.ledger.cosignature.Cosigner;
import burnbag.ledger.cosignature.CosignerKey;
import burnbag.ledger.cosignature.CosignerKey.Kind;
import burnbag.ledger.note.KeyName;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.tree.Hash;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/// Makes `cosignatures.json`: notes that the log has signed, each with the line of a cosigner's key
/// and, where the cosignature holds, its time; and subtrees that a key of ML-DSA-44 has signed.
final class CosignatureVectors {
  static final Cosigner COMPANION = cosigner(Kind.ML_DSA_44, Written.ORIGIN, 61);
  static final Cosigner OLD_WITNESS = cosigner(Kind.ED25519, "witness.example/w", 62);
  static final Cosigner WITNESS = cosigner(Kind.ML_DSA_44, "witness.example/w", 63);

  private static final long TIME = 1_700_000_100;
  private static final int TIME_BYTE = 7;

  private final ArrayNode cases = JsonNodeFactory.instance.arrayNode();
  private final Checkpoint head;
  private final Checkpoint other;

  private CosignatureVectors(Checkpoint head, Checkpoint other) {
    this.head = head;
    this.other = other;
  }

  static ArrayNode of(Written log, Written longer) {
    CosignatureVectors made = new CosignatureVectors(log.head(), longer.head());
    made.good();
    made.bad();
    made.subtrees();
    return made.cases;
  }

  static Cosigner cosigner(Kind kind, String name, int number) {
    byte[] seed = new byte[Cosigner.SEED_BYTES];
    seed[0] = (byte) number;
    return Cosigner.ofSeed(kind, name, seed);
  }

  /// Always the same, so that the vectors are.
  static SecureRandom chance() {
    return new SecureRandom() {
      private static final long serialVersionUID = 1L;

      @Override
      public void nextBytes(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) i;
      }
    };
  }

  private ObjectNode add(String name, boolean bad, CosignerKey key) {
    ObjectNode one = cases.addObject();
    one.put("name", name);
    one.put("wantErr", bad);
    one.put("key", key.toString());
    return one;
  }

  private void note(String name, long time, CosignerKey key, SignedNote.Signed line) {
    ObjectNode one = add(name, time < 0, key);
    one.put("input", head.sign(Written.LOG).with(List.of(line)).toString());
    if (time >= 0) one.put("time", time);
  }

  private static SignedNote.Signed sign(Cosigner by, Checkpoint what, long time) {
    return by.cosign(what, time, chance());
  }

  private void good() {
    note("the log's companion", 0, COMPANION.key(), sign(COMPANION, head, 0));
    note("a witness, Ed25519", TIME, OLD_WITNESS.key(), sign(OLD_WITNESS, head, TIME));
    note("a witness, ML-DSA-44", TIME, WITNESS.key(), sign(WITNESS, head, TIME));
  }

  private void bad() {
    for (Cosigner by : List.of(OLD_WITNESS, WITNESS)) {
      CosignerKey key = by.key();
      String kind = ", " + key.kind().word();
      SignedNote.Signed good = sign(by, head, TIME);
      note("over another checkpoint" + kind, -1, key, sign(by, other, TIME));
      byte[] later = good.signature();
      later[TIME_BYTE] ^= 1;
      note("another time" + kind, -1, key, new SignedNote.Signed(key.name(), later));
      byte[] flipped = good.signature();
      flipped[flipped.length - 1] ^= 1;
      note("a flipped bit" + kind, -1, key, new SignedNote.Signed(key.name(), flipped));
      byte[] shorter = java.util.Arrays.copyOf(good.signature(), good.signature().length - 1);
      note("a byte too short" + kind, -1, key, new SignedNote.Signed(key.name(), shorter));
      byte[] before = good.signature();
      before[0] |= (byte) 0x80;
      note("a time before 1970" + kind, -1, key, new SignedNote.Signed(key.name(), before));
      note("by a key that is not known" + kind, -1, COMPANION.key(), good);
    }
    KeyName named = WITNESS.key().name();
    byte[] taken = sign(OLD_WITNESS, head, TIME).signature();
    note("of the other kind", -1, WITNESS.key(), new SignedNote.Signed(named, taken));
    byte[] plain = head.sign(Written.LOG).signatures().getFirst().signature();
    note("a log's signature", -1, WITNESS.key(), new SignedNote.Signed(named, plain));
    Cosigner renamed = cosigner(Kind.ML_DSA_44, "witness.example/v", 63);
    note(
        "under another name",
        -1,
        WITNESS.key(),
        new SignedNote.Signed(named, sign(renamed, head, TIME).signature()));
  }

  private void subtrees() {
    Hash root = head.root();
    CosignedMessage part = message(4, 8, root);
    byte[] signed = WITNESS.cosign(part, chance()).signature();
    subtree("a part of a log", false, part, signed);
    subtree("from a leaf on that is no multiple", true, 2, 6, signed);
    subtree("another end", true, 4, 7, signed);
    subtree("from the first leaf on", true, 0, 8, signed);
    byte[] timed = signed.clone();
    timed[TIME_BYTE] = 1;
    subtree("a part at a time", true, part, timed);
  }

  private static CosignedMessage message(long start, long end, Hash hash) {
    return new CosignedMessage(WITNESS.key().name().name(), 0, Written.ORIGIN, start, end, hash);
  }

  private void subtree(String name, boolean bad, CosignedMessage part, byte[] signed) {
    subtree(name, bad, part.start(), part.end(), signed);
  }

  private void subtree(String name, boolean bad, long start, long end, byte[] signed) {
    ObjectNode one = add(name, bad, WITNESS.key());
    one.put("start", start);
    one.put("end", end);
    one.put("hash", head.root().base64());
    one.put("signature", Base64.getEncoder().encodeToString(signed));
  }
}
