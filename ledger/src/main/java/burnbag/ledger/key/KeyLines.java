package burnbag.ledger.key;

import burnbag.ledger.cosignature.CosignerKey;
import burnbag.ledger.note.Base64Text;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.VerifierKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The public keys of a log as they are handed to strangers: one *vkey* of C2SP `signed-note` a
/// line, Ed25519 first. Lines of algorithms that are not known here may follow, and are passed
/// over; a line that is no key at all spoils the list.
public final class KeyLines {
  private static final int MOST_LINES = 64;
  private static final byte ED25519 = 1;

  /// The types of C2SP `tlog-cosignature`.
  private static final Set<Byte> COSIGN = Set.of((byte) 4, (byte) 6);

  private KeyLines() {}

  /// @param keys at least one, the newest first
  public static String write(List<VerifierKey> keys) {
    if (keys.isEmpty()) throw new IllegalArgumentException("no key");
    StringBuilder lines = new StringBuilder();
    for (VerifierKey key : keys) lines.append(key).append('\n');
    return lines.toString();
  }

  /// The keys that cosign, in their order: companions of the log, and witnesses.
  ///
  /// @throws NoteFormatException where a line is no key
  public static List<CosignerKey> cosigners(String text) throws NoteFormatException {
    List<CosignerKey> keys = new ArrayList<>();
    for (String line : text.lines().toList()) {
      byte[] typed = typed(line);
      if (typed.length > 0 && COSIGN.contains(typed[0])) keys.add(CosignerKey.parse(line));
    }
    return keys;
  }

  /// The keys of Ed25519, in their order.
  ///
  /// @throws NoteFormatException where a line is no key, or the first is not of Ed25519
  public static List<VerifierKey> read(String text) throws NoteFormatException {
    List<VerifierKey> keys = new ArrayList<>();
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || lines.size() > MOST_LINES) {
      throw new NoteFormatException(lines.size() + " lines of keys");
    }
    for (String line : lines) {
      byte[] typed = typed(line);
      boolean known = typed.length > 0 && typed[0] == ED25519;
      if (known || keys.isEmpty()) keys.add(VerifierKey.parse(line));
    }
    return keys;
  }

  /// The key behind the byte that says of which type it is.
  private static byte[] typed(String line) throws NoteFormatException {
    String[] parts = line.split("\\+", 3);
    if (parts.length < 3) throw new NoteFormatException("a key is written name+id+base64");
    return Base64Text.decode(parts[2], "the key");
  }
}
