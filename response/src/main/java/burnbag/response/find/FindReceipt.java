package burnbag.response.find;

import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.checkpoint.LogProof;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.json.CanonicalJson;
import burnbag.ledger.json.Json;
import burnbag.ledger.json.NotCanonicalException;
import burnbag.ledger.note.Base64Text;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.VerifierKey;
import burnbag.ledger.opening.Commitment;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.opening.Value;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a finder keeps, and can prove with later: the opening of what they reported and, once the
/// office has opened the find, the entry that commits to it with its place in the log. Canonical
/// JSON `{find, opening, v}` or `{entry, find, opening, proof, v}`, `entry` and `proof` in base 64.
///
/// It is handed to the finder and kept by nobody else; it outlives an erasure.
public sealed interface FindReceipt {
  String find();

  Opening opening();

  /// The office has not opened the find yet. Shows what was told; that the office was told it,
  /// shows only a later one.
  record Unentered(String find, Opening opening) implements FindReceipt {}

  /// @param entry its bytes in the log
  record Entered(String find, Opening opening, Entry entry, LogProof proof)
      implements FindReceipt {}

  /// What has been shown with the log's key.
  ///
  /// @param report in the words of the finder
  /// @param index of the entry
  /// @param recordedAt when the office entered it, epoch milliseconds
  /// @param party who signed it
  record Proven(
      String find, Report report, long index, long recordedAt, String party, Checkpoint head) {}

  /// As it is handed over.
  default byte[] bytes() {
    Map<String, Json> members = new TreeMap<>();
    members.put("v", new Json.Int(1));
    members.put("find", new Json.Text(find()));
    members.put("opening", base64(opening().bytes()));
    switch (this) {
      case Unentered _ -> {}
      case Entered(_, _, Entry entry, LogProof proof) -> {
        members.put("entry", base64(entry.bytes()));
        members.put("proof", base64(proof.bytes()));
      }
    }
    return CanonicalJson.write(Json.Obj.of(members));
  }

  private static Json.Text base64(byte[] bytes) {
    return new Json.Text(Base64.getEncoder().encodeToString(bytes));
  }

  /// @throws NoteFormatException for bytes that are no receipt
  static FindReceipt read(byte[] bytes) throws NoteFormatException {
    Json json;
    try {
      json = CanonicalJson.read(bytes);
    } catch (NotCanonicalException e) {
      throw new NoteFormatException("the receipt: " + e.getMessage());
    }
    if (!(json instanceof Json.Obj object))
      throw new NoteFormatException("the receipt is no object");
    if (!new Json.Int(1).equals(object.members().get("v"))) {
      throw new NoteFormatException("a receipt of another version than 1");
    }
    String find = text(object, "find");
    Opening opening = Opening.read(decoded(object, "opening"));
    if (!object.members().containsKey("entry")) return new Unentered(find, opening);
    return new Entered(
        find,
        opening,
        Entry.read(decoded(object, "entry")),
        LogProof.parse(decoded(object, "proof")));
  }

  private static byte[] decoded(Json.Obj object, String name) throws NoteFormatException {
    return Base64Text.decode(text(object, name), "'" + name + "' of the receipt");
  }

  private static String text(Json.Obj object, String name) throws NoteFormatException {
    if (object.members().get(name) instanceof Json.Text text) return text.value();
    throw new NoteFormatException("'" + name + "' of the receipt is no text");
  }

  /// Shows that the log holds the office's word for it that it was told just this.
  ///
  /// @param logKeys any of which may have signed the checkpoint
  /// @throws NoteFormatException where that is not so; says where it parts
  static Proven verify(Entered receipt, List<VerifierKey> logKeys) throws NoteFormatException {
    Entry entry = receipt.entry();
    Checkpoint head = head(receipt, logKeys);
    if (!entry.statement().act().equals("open-find/1")) {
      throw new NoteFormatException("the entry opens no find: " + entry.statement().act());
    }
    Json.Obj fields = entry.statement().fields();
    if (!text(fields, "find").equals(receipt.find())) {
      throw new NoteFormatException("the entry opens another find, " + text(fields, "find"));
    }
    Commitment commitment = Commitment.parse(text(fields, "report"));
    if (!commitment.opens(receipt.opening())) {
      throw new NoteFormatException("the entry commits to something else than was reported here");
    }
    return new Proven(
        receipt.find(),
        report(receipt.opening()),
        receipt.proof().index(),
        entry.recordedAt(),
        entry.statement().party(),
        head);
  }

  private static Report report(Opening opening) throws NoteFormatException {
    return switch (opening.value()) {
      case Value.Text(String text) -> {
        try {
          yield Report.read(text);
        } catch (IllegalArgumentException e) {
          throw new NoteFormatException("what it opens is no report: " + e.getMessage());
        }
      }
      case Value.Bytes _ -> throw new NoteFormatException("what it opens is no report");
    };
  }

  private static Checkpoint head(Entered receipt, List<VerifierKey> logKeys)
      throws NoteFormatException {
    NoteFormatException last = new NoteFormatException("no key of the log was given");
    for (VerifierKey key : logKeys) {
      try {
        return receipt.proof().verify(receipt.entry().bytes(), key, List.of());
      } catch (NoteFormatException e) {
        last = e;
      }
    }
    throw last;
  }
}
