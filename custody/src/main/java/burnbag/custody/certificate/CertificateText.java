package burnbag.custody.certificate;

import burnbag.custody.register.Fields;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.verify.Excerpt;
import burnbag.ledger.checkpoint.LogProof;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.json.CanonicalJson;
import burnbag.ledger.json.Json;
import burnbag.ledger.json.NotCanonicalException;
import burnbag.ledger.note.Base64Text;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The file of a certificate (`specs/certificate.md`): canonical JSON, so that one certificate has
/// one text.
///
/// @param claims what it says
/// @param leaves the entries that this follows from, each as it was hashed
/// @param paths from each of them to the checkpoint's root
/// @param openings of the names that entries commit to
/// @param checkpoint the one under which all of them lie
public record CertificateText(
    Json.Obj claims,
    List<Excerpt.Leaf> leaves,
    List<List<Hash>> paths,
    List<Opening> openings,
    SignedNote checkpoint) {
  /// In the member `kind`.
  public static final String KIND = "burnbag/certificate";

  private static final int VERSION = 1;

  public CertificateText {
    leaves = List.copyOf(leaves);
    paths = List.copyOf(paths);
    openings = List.copyOf(openings);
    if (leaves.size() != paths.size()) throw new IllegalArgumentException("a path for each entry");
  }

  /// @throws NoteFormatException for bytes that are no certificate of this version
  public static CertificateText read(byte[] bytes) throws NoteFormatException {
    Json value;
    try {
      value = CanonicalJson.read(bytes);
    } catch (NotCanonicalException e) {
      throw new NoteFormatException(e.getMessage());
    }
    if (!(value instanceof Json.Obj object)) throw new NoteFormatException("it is no object");
    try {
      Fields fields = Fields.of(object);
      String kind = fields.text("kind");
      long version = fields.number("v");
      if (!kind.equals(KIND) || version != VERSION) {
        throw new NoteFormatException("it is '" + kind + "' of version " + version);
      }
      List<Excerpt.Leaf> leaves = new ArrayList<>();
      List<List<Hash>> paths = new ArrayList<>();
      for (Proved one : fields.objects("entries", Proved::read)) {
        leaves.add(new Excerpt.Leaf(one.index(), Entry.read(utf8(one.entry()))));
        paths.add(hashes(one.path()));
      }
      List<Opening> openings = new ArrayList<>();
      for (String one : fields.texts("openings")) openings.add(Opening.read(utf8(one)));
      CertificateText text =
          new CertificateText(
              fields.object("claims"),
              leaves,
              paths,
              openings,
              SignedNote.parse(utf8(fields.text("checkpoint"))));
      fields.end();
      return text;
    } catch (MalformedFields e) {
      throw new NoteFormatException(e.getMessage());
    }
  }

  private record Proved(long index, String entry, List<String> path) {
    static Proved read(Fields fields) {
      return new Proved(fields.number("index"), fields.text("entry"), fields.texts("path"));
    }

    Json.Obj json() {
      return Fields.write().number("index", index).text("entry", entry).texts("path", path).end();
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<Hash> hashes(List<String> path) throws NoteFormatException {
    List<Hash> hashes = new ArrayList<>();
    for (String one : path) {
      byte[] hash = Base64Text.decode(one, "a path");
      if (hash.length != Hash.SIZE) throw new NoteFormatException("a path has a hash too short");
      hashes.add(Hash.of(hash));
    }
    return hashes;
  }

  /// As it is written.
  public byte[] bytes() {
    List<Proved> proved = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      proved.add(
          new Proved(
              leaves.get(i).index(),
              leaves.get(i).entry().toString(),
              paths.get(i).stream().map(Hash::base64).toList()));
    }
    return CanonicalJson.write(
        Fields.write()
            .text("kind", KIND)
            .number("v", VERSION)
            .object("claims", claims)
            .objects("entries", proved, Proved::json)
            .texts(
                "openings",
                openings.stream()
                    .map(one -> new String(one.bytes(), StandardCharsets.UTF_8))
                    .toList())
            .text("checkpoint", checkpoint.toString())
            .end());
  }

  /// The certificate's own entry with its proof, for any client of transparency logs.
  public LogProof proof() {
    return new LogProof(leaves.getLast().index(), paths.getLast(), checkpoint);
  }
}
