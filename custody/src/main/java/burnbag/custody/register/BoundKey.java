package burnbag.custody.register;

import burnbag.ledger.entry.ActorKey;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.passkey.Passkey;
import java.util.HexFormat;
import java.util.List;

/// A key that speaks for a party.
///
/// @param id name and number, as signatures write it: `clerk-7+0123abcd`
/// @param line as it is handed to a verifier (*vkey*)
/// @param since when it was bound, epoch milliseconds
/// @param boundBy the two who bound it; empty for a founder's
/// @param revoked whether it speaks no more
public record BoundKey(
    String id, String party, String line, long since, List<String> boundBy, boolean revoked)
    implements Kept {
  /// `raw` is the public key itself, in hexadecimal, whatever name it goes by.
  public static final Shelf<BoundKey> SHELF =
      new Shelf<>("bound_key", List.of("party", "raw"), BoundKey::read);

  public BoundKey {
    boundBy = List.copyOf(boundBy);
  }

  /// @throws MalformedFields for a line that is no key
  public static BoundKey of(String party, String line, long since, List<String> boundBy) {
    return new BoundKey(key(line).name().toString(), party, line, since, boundBy, false);
  }

  public ActorKey key() {
    return key(line);
  }

  /// The key itself, in hexadecimal: the same for the same key, whatever it is called and whatever
  /// signs with it.
  public String raw() {
    return HexFormat.of().formatHex(key().raw());
  }

  /// What it is, in words: `key file`, or of a passkey its algorithm and where it is asked.
  public String kind() {
    return switch (key()) {
      case ActorKey.OfKeyFile _ -> "key file";
      case ActorKey.OfPasskey(Passkey passkey) ->
          "passkey " + passkey.algorithm().word() + " at " + passkey.site().origin();
    };
  }

  public BoundKey revokedNow() {
    return new BoundKey(id, party, line, since, boundBy, true);
  }

  private static ActorKey key(String line) {
    try {
      return ActorKey.parse(line);
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
        fields.texts("bound_by"),
        fields.flag("revoked"));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .text("party", party)
        .text("line", line)
        .number("since", since)
        .texts("bound_by", boundBy)
        .flag("revoked", revoked)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(party, raw());
  }
}
