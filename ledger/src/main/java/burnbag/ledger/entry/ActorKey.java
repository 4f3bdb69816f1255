package burnbag.ledger.entry;

import burnbag.ledger.note.KeyName;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.VerifierKey;
import burnbag.ledger.passkey.Passkey;

/// A public key that can sign statements, written in one line, `name+id+base64`.
public sealed interface ActorKey {
  /// One of Ed25519, whose private side lies in a file, or on paper.
  record OfKeyFile(VerifierKey key) implements ActorKey {
    @Override
    public KeyName name() {
      return key.name();
    }

    @Override
    public byte[] raw() {
      return key.raw();
    }

    @Override
    public String toString() {
      return key.toString();
    }
  }

  /// One whose private side stays in a device.
  record OfPasskey(Passkey key) implements ActorKey {
    @Override
    public KeyName name() {
      return key.name();
    }

    @Override
    public byte[] raw() {
      return key.raw();
    }

    @Override
    public String toString() {
      return key.toString();
    }
  }

  static ActorKey of(VerifierKey key) {
    return new OfKeyFile(key);
  }

  static ActorKey of(Passkey key) {
    return new OfPasskey(key);
  }

  /// @throws NoteFormatException for a line that is no key, or whose id is not that of its key
  static ActorKey parse(String line) throws NoteFormatException {
    return Passkey.isMeant(line) ? of(Passkey.parse(line)) : of(VerifierKey.parse(line));
  }

  KeyName name();

  /// The public key itself: the same for the same key, whatever name it goes by and whatever signs
  /// with it.
  byte[] raw();
}
