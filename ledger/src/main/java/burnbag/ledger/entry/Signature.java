package burnbag.ledger.entry;

import burnbag.ledger.note.KeyName;
import burnbag.ledger.passkey.Assertion;
import java.util.Arrays;
import java.util.Collection;

/// A signature under a statement.
public sealed interface Signature {
  /// Bytes of a signature of Ed25519.
  int SIZE = 64;

  /// By which key.
  KeyName key();

  /// Whether it is that key's under the statement. A key of one kind never vouches for a signature
  /// of the other.
  boolean by(ActorKey known, Statement statement);

  /// By a key file's Ed25519 key.
  record OfKeyFile(KeyName key, byte[] bytes) implements Signature {
    /// @throws IllegalArgumentException unless there are 64 bytes
    public OfKeyFile {
      bytes = bytes.clone();
      if (bytes.length != SIZE) {
        throw new IllegalArgumentException("a signature of " + bytes.length + " bytes");
      }
    }

    @Override
    public byte[] bytes() {
      return bytes.clone();
    }

    @Override
    public boolean by(ActorKey known, Statement statement) {
      return switch (known) {
        case ActorKey.OfKeyFile one ->
            one.name().equals(key) && one.key().verifies(statement.signedBytes(), bytes);
        case ActorKey.OfPasskey _ -> false;
      };
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof OfKeyFile signature
          && key.equals(signature.key)
          && Arrays.equals(bytes, signature.bytes);
    }

    @Override
    public int hashCode() {
      return key.hashCode() * 31 + Arrays.hashCode(bytes);
    }
  }

  /// By a passkey, whose challenge was the statement's.
  record OfPasskey(KeyName key, Assertion assertion) implements Signature {
    @Override
    public boolean by(ActorKey known, Statement statement) {
      return switch (known) {
        case ActorKey.OfKeyFile _ -> false;
        case ActorKey.OfPasskey one ->
            one.name().equals(key) && one.key().faults(statement.challenge(), assertion).isEmpty();
      };
    }
  }

  /// Whether the key that it names is among those known and has signed the statement.
  default boolean verifies(Statement statement, Collection<ActorKey> known) {
    return known.stream().anyMatch(one -> by(one, statement));
  }
}
