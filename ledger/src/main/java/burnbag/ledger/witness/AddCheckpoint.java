package burnbag.ledger.witness;

import burnbag.ledger.note.Base64Text;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.tree.Hash;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a log hands to a witness (C2SP `tlog-witness`, add-checkpoint): its newest checkpoint, and
/// the proof that it grew from the one that the witness saw last.
///
/// ```
/// request = "old " size newline *(hash newline) newline note
/// size    = decimal digits without a leading zero, or 0
/// hash    = base 64 of 32 bytes
/// ```
///
/// @param old the size that the witness saw last; 0 for none
/// @param proof of consistency; empty from size 0, and from a size to itself
public record AddCheckpoint(long old, List<Hash> proof, SignedNote checkpoint) {
  /// Hashes that a proof may have.
  public static final int LONGEST_PROOF = 63;

  private static final String OLD = "old ";

  public AddCheckpoint {
    proof = List.copyOf(proof);
    if (old < 0) throw new IllegalArgumentException("a tree of " + old + " leaves");
    if (proof.size() > LONGEST_PROOF) {
      throw new IllegalArgumentException("a proof of " + proof.size() + " hashes");
    }
  }

  /// @throws NoteFormatException for bytes that are no such request
  public static AddCheckpoint parse(byte[] bytes) throws NoteFormatException {
    int blank = blankLine(bytes);
    String[] lines =
        new String(bytes, 0, blank, StandardCharsets.US_ASCII).split("\n", LONGEST_PROOF + 2);
    if (!lines[0].matches("old (0|[1-9][0-9]{0,17})")) {
      throw new NoteFormatException("the request does not begin with 'old' and a size");
    }
    if (lines.length > LONGEST_PROOF + 1) {
      throw new NoteFormatException("the proof has more than " + LONGEST_PROOF + " hashes");
    }
    List<Hash> proof = new ArrayList<>();
    for (String line : List.of(lines).subList(1, lines.length)) {
      byte[] hash = Base64Text.decode(line, "a hash of the proof");
      if (hash.length != Hash.SIZE) throw new NoteFormatException("the proof holds no hash");
      proof.add(Hash.of(hash));
    }
    return new AddCheckpoint(
        Long.parseLong(lines[0].substring(OLD.length())),
        proof,
        SignedNote.parse(Arrays.copyOfRange(bytes, blank + 2, bytes.length)));
  }

  /// Where the first of two newlines side by side stands.
  private static int blankLine(byte[] bytes) throws NoteFormatException {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == '\n' && bytes[i + 1] == '\n') return i;
    }
    throw new NoteFormatException("no blank line stands before the checkpoint");
  }

  /// As it is sent.
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((OLD + old + "\n").getBytes(StandardCharsets.US_ASCII));
    for (Hash hash : proof) {
      out.writeBytes((hash.base64() + "\n").getBytes(StandardCharsets.US_ASCII));
    }
    out.write('\n');
    out.writeBytes(checkpoint.bytes());
    return out.toByteArray();
  }
}
