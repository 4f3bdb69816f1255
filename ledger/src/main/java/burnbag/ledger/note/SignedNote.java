package burnbag.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/// A text and the signatures below it, none of them checked yet (C2SP `signed-note`).
///
/// @param text ends with a newline
/// @param signatures in the order in which they stand
public record SignedNote(String text, List<Signed> signatures) {
  /// Signatures that a note may bear; those of post-quantum keys have some 5 kB each.
  static final int MOST_SIGNATURES = 64;

  private static final String LINE = "— ";
  private static final int ID_BYTES = 4;

  /// One signature line.
  ///
  /// @param signature what the key's algorithm made
  public record Signed(KeyName key, byte[] signature) {
    public Signed {
      signature = signature.clone();
    }

    @Override
    public byte[] signature() {
      return signature.clone();
    }

    /// As it is written, without a newline.
    public String line() {
      byte[] bytes =
          ByteBuffer.allocate(ID_BYTES + signature.length).putInt(key.id()).put(signature).array();
      return LINE + key.name() + " " + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Signed signed
          && key.equals(signed.key)
          && Arrays.equals(signature, signed.signature);
    }

    @Override
    public int hashCode() {
      return key.hashCode() * 31 + Arrays.hashCode(signature);
    }
  }

  public SignedNote {
    if (!text.endsWith("\n") || !printable(text)) {
      throw new IllegalArgumentException("a note's text is printable and ends with a newline");
    }
    signatures = List.copyOf(signatures);
  }

  /// Signs a text with each key in turn.
  public static SignedNote sign(String text, List<SignerKey> keys) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<Signed> signatures = new ArrayList<>();
    for (SignerKey key : keys) {
      signatures.add(new Signed(key.verifier().name(), key.sign(bytes)));
    }
    return new SignedNote(text, signatures);
  }

  /// @throws NoteFormatException for bytes that are no signed note
  public static SignedNote parse(byte[] bytes) throws NoteFormatException {
    String note = utf8(bytes);
    if (!printable(note)) throw new NoteFormatException("the note has a control character");
    int blank = note.lastIndexOf("\n\n");
    if (blank < 0) throw new NoteFormatException("no blank line stands before the signatures");
    if (!note.endsWith("\n")) throw new NoteFormatException("the note ends without a newline");
    String below = note.substring(blank + 2);
    if (below.isEmpty()) throw new NoteFormatException("the note bears no signature");
    List<Signed> signatures = new ArrayList<>();
    for (String line : below.substring(0, below.length() - 1).split("\n", -1)) {
      signatures.add(signature(line));
      if (signatures.size() > MOST_SIGNATURES) {
        throw new NoteFormatException("more than " + MOST_SIGNATURES + " signatures");
      }
    }
    return new SignedNote(note.substring(0, blank + 1), signatures);
  }

  private static Signed signature(String line) throws NoteFormatException {
    String[] parts = line.startsWith(LINE) ? line.substring(LINE.length()).split(" ", -1) : null;
    if (parts == null || parts.length != 2 || !KeyName.valid(parts[0])) {
      throw new NoteFormatException("a signature line reads '— name base64'");
    }
    byte[] signed = Base64Text.decode(parts[1], "the signature of " + parts[0]);
    if (signed.length <= ID_BYTES) {
      throw new NoteFormatException("the signature of " + parts[0] + " is too short");
    }
    int id = ByteBuffer.wrap(signed).getInt();
    return new Signed(
        new KeyName(parts[0], id), Arrays.copyOfRange(signed, ID_BYTES, signed.length));
  }

  /// The same text with more signatures below those that are there; none of a key that has one.
  public SignedNote with(List<Signed> more) {
    List<Signed> all = new ArrayList<>(signatures);
    for (Signed one : more) {
      if (all.stream().noneMatch(other -> other.key().equals(one.key()))) all.add(one);
    }
    return new SignedNote(text, all);
  }

  /// The keys that have signed. Signatures of keys that nobody here knows are passed over; one
  /// known key whose signature fails spoils the whole note.
  ///
  /// @throws NoteFormatException where a known key's signature fails, or no known key has signed
  public List<KeyName> verify(Collection<VerifierKey> known) throws NoteFormatException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<KeyName> signers = new ArrayList<>();
    for (Signed signed : signatures) {
      for (VerifierKey key : known) {
        if (!key.name().equals(signed.key())) continue;
        if (!key.verifies(bytes, signed.signature)) {
          throw new NoteFormatException("the signature of " + key.name() + " fails");
        }
        if (!signers.contains(key.name())) signers.add(key.name());
      }
    }
    if (signers.isEmpty()) throw new NoteFormatException("no key that is known here has signed");
    return signers;
  }

  /// As it is written, in UTF-8.
  public byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    for (Signed signed : signatures) note.append(signed.line()).append('\n');
    return note.toString();
  }

  /// Text of bytes that are UTF-8 through and through.
  static String utf8(byte[] bytes) throws NoteFormatException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw new NoteFormatException("the note is not UTF-8");
    }
  }

  private static boolean printable(String text) {
    return text.chars().allMatch(c -> c >= ' ' || c == '\n');
  }
}
