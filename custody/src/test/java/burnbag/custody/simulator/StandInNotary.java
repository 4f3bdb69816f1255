package burnbag.custody.simulator;

import burnbag.custody.office.Notary;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.entry.ActorKey;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.note.KeyName;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Signatures that anybody could make, and fast: a hash over the key's name and what is signed.
/// Good for asking what the office does with true and false ones.
public record StandInNotary(KeyName logKey) implements Notary {
  /// Bytes of a signature of Ed25519.
  private static final int SIZE = 64;

  @Override
  public String origin() {
    return logKey.name();
  }

  /// As the owner of the key would sign.
  public static Signature sign(Statement statement, KeyName key) {
    return new Signature.OfKeyFile(key, hash(key, statement.signedBytes()));
  }

  @Override
  public boolean attests(Statement statement, Signature signature, ActorKey key) {
    return switch (signature) {
      case Signature.OfKeyFile(KeyName name, byte[] bytes) ->
          key.name().equals(name)
              && Arrays.equals(bytes, hash(key.name(), statement.signedBytes()));
      case Signature.OfPasskey passkey -> passkey.by(key, statement);
    };
  }

  /// It can sign for any key.
  @Override
  public void hold(SignerKey key) {}

  /// It signs with whatever is named.
  @Override
  public void mustHold(String key) {}

  @Override
  public SignedNote sign(Checkpoint checkpoint, String key) {
    try {
      return sign(checkpoint, key.isEmpty() ? logKey : VerifierKey.parse(key).name());
    } catch (NoteFormatException e) {
      throw new AssertionError(e);
    }
  }

  private static SignedNote sign(Checkpoint checkpoint, KeyName key) {
    String text = checkpoint.text();
    byte[] signature = hash(key, text.getBytes(StandardCharsets.UTF_8));
    return new SignedNote(text, List.of(new SignedNote.Signed(key, signature)));
  }

  @Override
  public Checkpoint verified(SignedNote note, List<VerifierKey> logKeys)
      throws NoteFormatException {
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    List<KeyName> keys = new ArrayList<>(logKeys.stream().map(VerifierKey::name).toList());
    keys.add(logKey);
    if (keys.stream().anyMatch(key -> sign(checkpoint, key).equals(note))) return checkpoint;
    throw new NoteFormatException("the log has not signed");
  }

  private static byte[] hash(KeyName key, byte[] message) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(key.name().getBytes(StandardCharsets.UTF_8));
      sha.update((byte) key.id());
      byte[] half = sha.digest(message);
      byte[] whole = Arrays.copyOf(half, SIZE);
      System.arraycopy(half, 0, whole, half.length, half.length);
      return whole;
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
