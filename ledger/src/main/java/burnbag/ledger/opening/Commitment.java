package burnbag.ledger.opening;

import burnbag.ledger.json.Json;
import burnbag.ledger.note.Base64Text;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.tree.Hash;

/// What an entry holds instead of a private value: a hash that binds whoever made it, and tells
/// nobody else anything as long as the salt is unknown. Stays when the value is erased.
///
/// @param hash SHA-256 over a line that says the kind, the salt and the value
public record Commitment(Hash hash) {
  private static final String PREFIX = "opening:sha256:";

  /// @throws NoteFormatException for a text that is no commitment
  public static Commitment parse(String text) throws NoteFormatException {
    if (!text.startsWith(PREFIX)) throw new NoteFormatException("it starts not with " + PREFIX);
    byte[] hash = Base64Text.decode(text.substring(PREFIX.length()), "the commitment");
    if (hash.length != Hash.SIZE) throw new NoteFormatException("the commitment has not 32 bytes");
    return new Commitment(Hash.of(hash));
  }

  /// Whether an opening is the one that was committed to.
  public boolean opens(Opening opening) {
    return opening.commitment().hash.equals(hash);
  }

  /// As it stands in the fields of a statement.
  public Json.Text json() {
    return new Json.Text(toString());
  }

  /// `opening:sha256:` and base 64.
  @Override
  public String toString() {
    return PREFIX + hash.base64();
  }
}
