package burnbag.ledger.key;

import burnbag.ledger.cosignature.Cosigner;
import burnbag.ledger.cosignature.CosignerKey;
import burnbag.ledger.note.Base64Text;
import burnbag.ledger.note.NoteFormatException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/// A log's companion key: one of ML-DSA-44 that signs checkpoints beside the log's key of Ed25519,
/// for whoever fears that the latter can be forged one day. This says that a companion comes, or
/// follows another; both sides have signed it with ML-DSA-44, so the succession does not hang on
/// Ed25519.
///
/// @param from the companion until then; empty where there was none
/// @param to the one from then on; its name is the log's
/// @param byFrom signature of the one before, base 64; empty where there was none
/// @param byTo signature of the new one, base 64
public record Companion(String from, String to, String byFrom, String byTo) {
  private static final String FIRST_LINE = "burnbag/companion-key/v1\n";

  /// A log's first companion.
  public static Companion first(Cosigner to, SecureRandom random) {
    return new Companion("", to.key().toString(), "", signed("", to, to, random));
  }

  /// One in the place of another.
  public static Companion following(Cosigner from, Cosigner to, SecureRandom random) {
    String before = from.key().toString();
    return new Companion(
        before,
        to.key().toString(),
        signed(before, to, from, random),
        signed(before, to, to, random));
  }

  private static String signed(String from, Cosigner to, Cosigner by, SecureRandom random) {
    byte[] signature = by.sign(message(from, to.key().toString()), random);
    return Base64.getEncoder().encodeToString(signature);
  }

  /// What both sign.
  private static byte[] message(String from, String to) {
    return (FIRST_LINE + from + "\n" + to + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /// The companion that comes, if all who have to have signed.
  ///
  /// @throws NoteFormatException where a key is none of ML-DSA-44, or a signature fails
  public CosignerKey proved() throws NoteFormatException {
    CosignerKey next = parse(to);
    must(next, byTo);
    if (from.isEmpty() != byFrom.isEmpty()) {
      throw new NoteFormatException("the companion before has not signed, or there was none");
    }
    if (!from.isEmpty()) must(parse(from), byFrom);
    return next;
  }

  private void must(CosignerKey key, String signature) throws NoteFormatException {
    byte[] bytes = Base64Text.decode(signature, "the signature of " + key.name());
    if (key.hasSigned(message(from, to), bytes)) return;
    throw new NoteFormatException("the signature of " + key.name() + " fails");
  }

  /// The line of a companion.
  ///
  /// @throws NoteFormatException for a key that is none of ML-DSA-44
  public static CosignerKey parse(String line) throws NoteFormatException {
    CosignerKey key = CosignerKey.parse(line);
    if (key.kind() == CosignerKey.Kind.ML_DSA_44) return key;
    throw new NoteFormatException("a companion is a key of ML-DSA-44");
  }
}
