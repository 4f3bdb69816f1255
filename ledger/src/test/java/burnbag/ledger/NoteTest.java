package burnbag.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.checkpoint.LogProof;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.note.VerifierKey;
import burnbag.ledger.tile.KeptTiles;
import burnbag.ledger.tile.TiledTree;
import burnbag.ledger.tree.Hash;
import burnbag.ledger.tree.InclusionProof;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteTest {
  private static final SignerKey LOG = SignerKey.generate("burnbag.example/hq", new SecureRandom());
  private static final SignerKey WITNESS =
      SignerKey.generate("witness.example", new SecureRandom());

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void notesAndKeysOfOthersAreRead() throws Exception {
    JsonNode vectors = Vectors.read("notes.json");
    for (JsonNode good : vectors.get("verify_ok")) {
      VerifierKey key = VerifierKey.parse(good.get("vkey").asText());
      SignedNote note = SignedNote.parse(utf8(good.get("note").asText()));
      assertEquals(List.of(key.name()), note.verify(List.of(key)));
      assertEquals(good.get("note").asText(), note.toString());
    }
    assertEquals(2, vectors.get("vkey_ok").size());
    for (JsonNode good : vectors.get("vkey_ok"))
      assertEquals(good.asText(), VerifierKey.parse(good.asText()).toString());
  }

  @Test
  void aKeyThatLostOrChangedACharacterIsNone() throws IOException {
    JsonNode vectors = Vectors.read("notes.json");
    for (JsonNode bad : vectors.get("vkey_bad")) {
      if (bad.asText().indexOf('+') > 0)
        assertThrows(NoteFormatException.class, () -> VerifierKey.parse(bad.asText()));
    }
    for (JsonNode good : vectors.get("vkey_ok")) {
      String key = good.asText();
      for (int from = 0; from < key.length(); from++) {
        for (int to = from; to <= key.length(); to++) {
          if (to - from == key.length()) continue;
          String part = key.substring(from, to);
          assertThrows(NoteFormatException.class, () -> VerifierKey.parse(part), part);
        }
        char[] other = key.toCharArray();
        other[from]++;
        assertThrows(NoteFormatException.class, () -> VerifierKey.parse(new String(other)));
      }
    }
  }

  /// RFC 8032 §7.1, tests 1 and 2.
  @Test
  void aSeedMakesTheKeyThatTheStandardSays() {
    String[][] known = {
      {
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
      },
      {
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
      },
    };
    for (String[] one : known) {
      SignerKey key = SignerKey.ofSeed("a", HexFormat.of().parseHex(one[0]));
      assertEquals(one[1], HexFormat.of().formatHex(key.verifier().raw()));
      assertEquals(one[0], HexFormat.of().formatHex(key.seed()));
      assertTrue(key.verifier().verifies(utf8("m"), key.sign(utf8("m"))));
    }
  }

  @Test
  void everyFlippedByteOfASignedNoteIsSeen() throws Exception {
    byte[] bytes =
        new Checkpoint("burnbag.example/hq", 3, Hash.ofLeaf(new byte[1])).sign(LOG).bytes();
    Checkpoint.verified(SignedNote.parse(bytes), LOG.verifier(), List.of());
    for (int i = 0; i < bytes.length; i++) {
      for (int bit : new int[] {1, 0x20, 0x80}) {
        byte[] flipped = bytes.clone();
        flipped[i] ^= (byte) bit;
        assertThrows(
            NoteFormatException.class,
            () -> Checkpoint.verified(SignedNote.parse(flipped), LOG.verifier(), List.of()),
            "byte " + i);
      }
    }
  }

  @Test
  void strangersMaySignButAKnownKeyMustNotFail() throws Exception {
    String text = new Checkpoint("burnbag.example/hq", 1, Hash.ofLeaf(new byte[0])).text();
    List<SignerKey> signers = new ArrayList<>(List.of(LOG));
    for (int i = 0; i < 20; i++)
      signers.add(SignerKey.generate("stranger-" + i + ".example", new SecureRandom()));
    SignedNote note = SignedNote.parse(SignedNote.sign(text, signers).bytes());
    assertEquals(21, note.signatures().size());
    assertEquals(List.of(LOG.verifier().name()), note.verify(List.of(LOG.verifier())));
    assertThrows(NoteFormatException.class, () -> note.verify(List.of(WITNESS.verifier())));
    SignedNote.Signed forged =
        new SignedNote.Signed(WITNESS.verifier().name(), note.signatures().getFirst().signature());
    SignedNote spoiled = new SignedNote(text, List.of(note.signatures().getFirst(), forged));
    assertEquals(
        "the signature of " + WITNESS.verifier().name() + " fails",
        assertThrows(
                NoteFormatException.class,
                () -> spoiled.verify(List.of(LOG.verifier(), WITNESS.verifier())))
            .getMessage());
  }

  @Test
  void aMalformedCheckpointIsRefusedWithItsReason() {
    String root = Hash.OF_NOTHING.base64();
    String[][] bad = {
      {"a\n01\n" + root + "\n", "'01' is no size of a tree"},
      {"a\n-1\n" + root + "\n", "'-1' is no size of a tree"},
      {"a\n0x10\n" + root + "\n", "'0x10' is no size of a tree"},
      {"a\n1\nnonsense!\n", "the root is not base 64"},
      {"a\n1\nAAAA\n", "the root is no hash"},
      {"\n1\n" + root + "\n", "the checkpoint has an empty line"},
      {"a\n1\n" + root, "the checkpoint ends without a newline"},
      {"a\n1\n" + root + "\n\nmore\n", "the checkpoint has an empty line"},
      {"a\n1\n", "a checkpoint has origin, size and root"},
    };
    for (String[] one : bad) {
      NoteFormatException refused =
          assertThrows(NoteFormatException.class, () -> Checkpoint.parse(one[0]), one[0]);
      assertEquals(one[1], refused.getMessage());
    }
  }

  @Test
  void bytesThatAreNoNoteAreRefusedWithTheirReason() {
    String[][] bad = {
      {"text\n— a AAAAAAA=\n", "no blank line stands before the signatures"},
      {"text\n\n", "the note bears no signature"},
      {"text\u0007\n\n— a AAAAAAA=\n", "the note has a control character"},
      {"text\n\n— a AAAA", "the note ends without a newline"},
      {"text\n\n- a AAAAAAA=\n", "a signature line reads '— name base64'"},
      {"text\n\n— a+b AAAAAAA=\n", "a signature line reads '— name base64'"},
      {"text\n\n— a AAAA\n", "the signature of a is too short"},
    };
    for (String[] one : bad) {
      assertEquals(
          one[1],
          assertThrows(NoteFormatException.class, () -> SignedNote.parse(utf8(one[0])), one[0])
              .getMessage());
    }
    byte[] broken = {'t', (byte) 0xff, '\n', '\n'};
    assertThrows(NoteFormatException.class, () -> SignedNote.parse(broken));
  }

  @Test
  void aCheckpointOfAnotherLogIsNotOurs() {
    SignedNote note = new Checkpoint("other.example", 1, Hash.OF_NOTHING).sign(LOG);
    assertEquals(
        "it is a checkpoint of 'other.example', not of burnbag.example/hq",
        assertThrows(
                NoteFormatException.class,
                () -> Checkpoint.verified(note, LOG.verifier(), List.of()))
            .getMessage());
  }

  @Test
  void aProofNeedsNothingButItselfAndEveryFlippedByteOfItIsSeen() throws Exception {
    TiledTree tree = new TiledTree(new KeptTiles(), 0);
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      entries.add(utf8("entry " + i));
      tree.append(List.of(Hash.ofLeaf(entries.get(i))));
    }
    InclusionProof inclusion = tree.tree().inclusion(6);
    Checkpoint head = new Checkpoint("burnbag.example/hq", 11, tree.tree().root());
    byte[] proof = new LogProof(6, inclusion.path(), head.sign(LOG)).bytes();
    assertEquals(head, LogProof.parse(proof).verify(entries.get(6), LOG.verifier(), List.of()));
    assertThrows(
        NoteFormatException.class,
        () -> LogProof.parse(proof).verify(entries.get(7), LOG.verifier(), List.of()));
    for (int i = 0; i < proof.length; i++) {
      byte[] flipped = proof.clone();
      flipped[i] ^= 1;
      assertThrows(
          NoteFormatException.class,
          () -> LogProof.parse(flipped).verify(entries.get(6), LOG.verifier(), List.of()),
          "byte " + i);
    }
  }

  @Test
  void whatStandsInTheExtraLineIsNotTrustedAndDoesNoHarm() throws Exception {
    TiledTree tree = new TiledTree(new KeptTiles(), 0);
    byte[] entry = utf8("only");
    tree.append(List.of(Hash.ofLeaf(entry)));
    Checkpoint head = new Checkpoint("burnbag.example/hq", 1, tree.tree().root());
    String proof =
        new String(new LogProof(0, List.of(), head.sign(LOG)).bytes(), StandardCharsets.UTF_8);
    String extra = proof.replace("\nindex", "\nextra YWJj\nindex");
    assertTrue(extra.contains("extra"));
    assertEquals(head, LogProof.parse(utf8(extra)).verify(entry, LOG.verifier(), List.of()));
    assertThrows(
        NoteFormatException.class,
        () -> LogProof.parse(utf8(proof.replace("\nindex", "\nextra ?\nindex"))));
    assertThrows(
        NoteFormatException.class,
        () -> LogProof.parse(utf8(proof.replace("index 0", "index 00"))));
  }
}
