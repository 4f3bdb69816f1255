package burnbag.ledger.checkpoint;

import burnbag.ledger.note.Base64Text;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.VerifierKey;
import burnbag.ledger.tree.Hash;
import burnbag.ledger.tree.InclusionProof;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/// Shows, with nothing but itself and the log's public key, that an entry is in the log (C2SP
/// `tlog-proof`). Files of it end in `.tlog-proof`.
///
/// @param index of the entry, 0-based
/// @param path from the leaf's sibling to the root's child
public record LogProof(long index, List<Hash> path, SignedNote checkpoint) {
  private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";
  private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,17}");

  /// Hashes in a path of the tallest tree.
  private static final int LONGEST_PATH = 63;

  public LogProof {
    path = List.copyOf(path);
  }

  /// @throws NoteFormatException for bytes that are no proof; says where they part from the format
  public static LogProof parse(byte[] bytes) throws NoteFormatException {
    String proof;
    try {
      proof = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw new NoteFormatException("the proof is not UTF-8");
    }
    int blank = proof.indexOf("\n\n");
    if (blank < 0) throw new NoteFormatException("no blank line stands before the checkpoint");
    List<String> lines = new ArrayList<>(List.of(proof.substring(0, blank).split("\n", -1)));
    if (!lines.removeFirst().equals(FIRST_LINE)) {
      throw new NoteFormatException("the first line is not '" + FIRST_LINE + "'");
    }
    // What stands there is not signed; nothing of ours needs it.
    if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
      Base64Text.decode(lines.removeFirst().substring(EXTRA.length()), "the extra line");
    }
    String index = lines.isEmpty() ? "" : lines.removeFirst();
    boolean indexed =
        index.startsWith(INDEX) && NUMBER.matcher(index.substring(INDEX.length())).matches();
    if (!indexed) throw new NoteFormatException("the index line is missing or no number");
    if (lines.size() > LONGEST_PATH) throw new NoteFormatException("the path is too long");
    List<Hash> path = new ArrayList<>();
    for (String line : lines) {
      byte[] hash = Base64Text.decode(line, "hash " + (path.size() + 1));
      if (hash.length != Hash.SIZE) {
        throw new NoteFormatException("hash " + (path.size() + 1) + " has not 32 bytes");
      }
      path.add(Hash.of(hash));
    }
    SignedNote note = SignedNote.parse(proof.substring(blank + 2).getBytes(StandardCharsets.UTF_8));
    return new LogProof(Long.parseLong(index.substring(INDEX.length())), path, note);
  }

  /// The checkpoint under which the entry is in the log.
  ///
  /// @throws NoteFormatException where a signature fails, or the path does not lead from the entry
  ///   to the root
  public Checkpoint verify(byte[] entry, VerifierKey logKey, Collection<VerifierKey> witnesses)
      throws NoteFormatException {
    Checkpoint head = Checkpoint.verified(checkpoint, logKey, witnesses);
    if (index >= head.size()) {
      throw new NoteFormatException("entry " + index + " is not in a log of " + head.size());
    }
    if (!new InclusionProof(index, head.size(), path).proves(Hash.ofLeaf(entry), head.root())) {
      throw new NoteFormatException("the path does not lead from this entry to the root");
    }
    return head;
  }

  /// As it is written, in UTF-8.
  public byte[] bytes() {
    StringBuilder proof = new StringBuilder(FIRST_LINE).append('\n');
    proof.append(INDEX).append(index).append('\n');
    for (Hash hash : path) proof.append(hash.base64()).append('\n');
    return proof.append('\n').append(checkpoint).toString().getBytes(StandardCharsets.UTF_8);
  }
}
