package burnbag.ledger.checkpoint;

import burnbag.ledger.note.Base64Text;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.note.VerifierKey;
import burnbag.ledger.tree.Hash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/// What a log says of itself at one size (C2SP `tlog-checkpoint`). Whoever keeps one can later show
/// that the log was rewritten.
///
/// @param origin which log; one line
/// @param size a count of entries
/// @param extensions further lines, none of them empty; ours has none
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
  private static final Pattern SIZE = Pattern.compile("0|[1-9]\\d{0,17}");
  private static final int FIXED_LINES = 3;

  public Checkpoint {
    extensions = List.copyOf(extensions);
    if (origin.isEmpty() || origin.indexOf('\n') >= 0 || size < 0) {
      throw new IllegalArgumentException("no checkpoint of '" + origin + "' at " + size);
    }
  }

  public Checkpoint(String origin, long size, Hash root) {
    this(origin, size, root, List.of());
  }

  /// The checkpoint that a note bears, if the log's own key has signed it.
  ///
  /// @param logKey its name is the origin
  /// @param others keys of witnesses; a signature of theirs that fails spoils the note
  public static Checkpoint verified(
      SignedNote note, VerifierKey logKey, Collection<VerifierKey> others)
      throws NoteFormatException {
    List<VerifierKey> known = new ArrayList<>(others);
    known.add(logKey);
    if (!note.verify(known).contains(logKey.name())) {
      throw new NoteFormatException("the log's own key " + logKey.name() + " has not signed");
    }
    Checkpoint checkpoint = parse(note.text());
    if (!checkpoint.origin.equals(logKey.name().name())) {
      throw new NoteFormatException(
          "it is a checkpoint of '" + checkpoint.origin + "', not of " + logKey.name().name());
    }
    return checkpoint;
  }

  /// What a text says, signed or not.
  public static Checkpoint parse(String text) throws NoteFormatException {
    if (!text.endsWith("\n"))
      throw new NoteFormatException("the checkpoint ends without a newline");
    String[] lines = text.substring(0, text.length() - 1).split("\n", -1);
    if (lines.length < FIXED_LINES) {
      throw new NoteFormatException("a checkpoint has origin, size and root");
    }
    for (String line : lines) {
      if (line.isEmpty()) throw new NoteFormatException("the checkpoint has an empty line");
    }
    if (!SIZE.matcher(lines[1]).matches()) {
      throw new NoteFormatException("'" + lines[1] + "' is no size of a tree");
    }
    byte[] root = Base64Text.decode(lines[2], "the root");
    if (root.length != Hash.SIZE) throw new NoteFormatException("the root is no hash");
    return new Checkpoint(
        lines[0],
        Long.parseLong(lines[1]),
        Hash.of(root),
        List.of(lines).subList(FIXED_LINES, lines.length));
  }

  /// Signed by the log, and by nobody else yet.
  public SignedNote sign(SignerKey logKey) {
    return SignedNote.sign(text(), List.of(logKey));
  }

  /// As it is signed.
  public String text() {
    StringBuilder text = new StringBuilder(origin + "\n" + size + "\n" + root.base64() + "\n");
    for (String line : extensions) text.append(line).append('\n');
    return text.toString();
  }
}
