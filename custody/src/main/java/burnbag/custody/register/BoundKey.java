package burnbag.custody.register;

import burnbag.ledger.json.Json;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.VerifierKey;
import java.util.List;

/// A key that speaks for a party.
///
/// @param id name and number, as signatures write it: `clerk-7+0123abcd`
/// @param line as it is handed to a verifier (*vkey*)
/// @param since when it was bound, epoch milliseconds
/// @param revoked whether it speaks no more
public record BoundKey(String id, String party, String line, long since, boolean revoked)
    implements Kept {
  public static final Shelf<BoundKey> SHELF =
      new Shelf<>("bound_key", List.of("party", "line"), BoundKey::read);

  /// @throws MalformedFields for a line that is no key
  public static BoundKey of(String party, String line, long since) {
    return new BoundKey(verifier(line).name().toString(), party, line, since, false);
  }

  public VerifierKey verifier() {
    return verifier(line);
  }

  public BoundKey revokedNow() {
    return new BoundKey(id, party, line, since, true);
  }

  private static VerifierKey verifier(String line) {
    try {
      return VerifierKey.parse(line);
    } catch (NoteFormatException e) {
      throw new MalformedFields("'" + line + "' is no key: " + e.getMessage());
    }
  }

  private static BoundKey read(Fields fields) {
    return new BoundKey(
        fields.text("id"),
        fields.text("party"),
        fields.text("line"),
        fields.number("since"),
        fields.flag("revoked"));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .text("party", party)
        .text("line", line)
        .number("since", since)
        .flag("revoked", revoked)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(party, line);
  }
}
