package burnbag.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.checkpoint.LogProof;
import burnbag.ledger.cosignature.Cosignature;
import burnbag.ledger.cosignature.CosignedCheckpoint;
import burnbag.ledger.cosignature.CosignedMessage;
import burnbag.ledger.cosignature.CosignerKey;
import burnbag.ledger.entry.ActorKey;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.VerifierKey;
import burnbag.ledger.opening.Commitment;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.tree.Hash;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs `specs/vectors`, which anybody's implementation can run as well.
class SpecVectorsTest {
  private static final Path FOLDER = Path.of("../specs/vectors");

  /// Says whether a case holds; what cannot be read does not.
  private interface Check {
    boolean holds(JsonNode one, JsonNode all) throws NoteFormatException;
  }

  private static void run(String name, int good, int bad, Check check) throws IOException {
    JsonNode all = Vectors.read(FOLDER.resolve(name));
    int[] seen = new int[2];
    for (JsonNode one : all.get("cases")) {
      boolean wantErr = one.get("wantErr").asBoolean();
      boolean holds;
      try {
        holds = check.holds(one, all);
      } catch (NoteFormatException refused) {
        assertTrue(!refused.getMessage().isBlank());
        holds = false;
      }
      assertEquals(!wantErr, holds, name + ": " + one.get("name").asText());
      seen[wantErr ? 1 : 0]++;
    }
    assertEquals(good, seen[0], "good ones of " + name);
    assertEquals(bad, seen[1], "bad ones of " + name);
  }

  private static byte[] bytes(JsonNode one, String name) {
    return one.get(name).asText().getBytes(StandardCharsets.UTF_8);
  }

  private static List<ActorKey> keys(JsonNode all) throws NoteFormatException {
    List<ActorKey> keys = new ArrayList<>();
    for (JsonNode key : all.get("keys")) keys.add(ActorKey.parse(key.asText()));
    return keys;
  }

  @Test
  void statementsAreReadOrRefusedAsTheVectorsSay() throws IOException {
    run(
        "statements.json",
        3,
        23,
        (one, all) ->
            Statement.read(bytes(one, "input")).toString().equals(one.get("input").asText()));
  }

  @Test
  void entriesHoldOrNotAsTheVectorsSay() throws IOException {
    run(
        "entries.json",
        11,
        12,
        (one, all) -> {
          Entry entry = Entry.read(bytes(one, "input"));
          List<ActorKey> keys = keys(all);
          return entry.signatures().stream().allMatch(s -> s.verifies(entry.statement(), keys))
              && (!one.has("leaf") || entry.leaf().toString().equals(one.get("leaf").asText()));
        });
  }

  @Test
  void whatPasskeysSignedHoldsOrNotAsTheVectorsSay() throws IOException {
    run(
        "passkeys.json",
        8,
        41,
        (one, all) -> {
          Entry entry = Entry.read(bytes(one, "input"));
          ActorKey key = ActorKey.parse(one.get("key").asText());
          return entry.signatures().getFirst().verifies(entry.statement(), List.of(key));
        });
  }

  @Test
  void openingsOpenOrNotAsTheVectorsSay() throws IOException {
    run(
        "openings.json",
        5,
        8,
        (one, all) ->
            Commitment.parse(one.get("commitment").asText())
                .opens(Opening.read(bytes(one, "input"))));
  }

  @Test
  void proofsProveOrNotAsTheVectorsSay() throws IOException {
    run(
        "proofs.json",
        4,
        11,
        (one, all) ->
            LogProof.parse(bytes(one, "input"))
                    .verify(
                        bytes(one, "entry"),
                        VerifierKey.parse(all.get("log_key").asText()),
                        List.of())
                    .size()
                == 11);
  }

  @Test
  void cosignaturesHoldOrNotAsTheVectorsSay() throws IOException {
    run(
        "cosignatures.json",
        4,
        19,
        (one, all) -> {
          CosignerKey key = CosignerKey.parse(one.get("key").asText());
          if (one.has("start")) return signedPart(one, key);
          CosignedCheckpoint signed =
              CosignedCheckpoint.verified(
                  SignedNote.parse(bytes(one, "input")),
                  VerifierKey.parse(all.get("log_key").asText()),
                  List.of(key));
          return signed.bears(key)
              && signed.cosignatures().getFirst().time() == one.path("time").asLong(-1);
        });
  }

  private static boolean signedPart(JsonNode one, CosignerKey key) {
    byte[] hash = Base64.getDecoder().decode(one.get("hash").asText());
    byte[] signature = Base64.getDecoder().decode(one.get("signature").asText());
    try {
      CosignedMessage part =
          new CosignedMessage(
              key.name().name(),
              0,
              Written.ORIGIN,
              one.get("start").asLong(),
              one.get("end").asLong(),
              Hash.of(hash));
      return key.hasSigned(part, signature);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  @Test
  void aCheckpointThatAnotherImplementationSignedWithMlDsaVerifies() throws Exception {
    JsonNode other = Vectors.read(FOLDER.resolve("torchwood-ml-dsa.json"));
    SignedNote note = SignedNote.parse(bytes(other, "note"));
    CosignerKey key = CosignerKey.parse(other.get("key").asText());
    Checkpoint head = Checkpoint.parse(note.text());
    assertEquals(
        List.of(new Cosignature(key.name(), CosignerKey.Kind.ML_DSA_44, 0)),
        CosignedCheckpoint.cosignatures(head, note, List.of(key)));
    Checkpoint longer = new Checkpoint(head.origin(), 2, head.root());
    assertThrows(
        NoteFormatException.class,
        () -> CosignedCheckpoint.cosignatures(longer, note, List.of(key)));
  }

  @Test
  void theVectorsAreThoseThatTheirMakerMakes(@TempDir Path made) throws Exception {
    SpecVectors.main(new String[] {made.toString()});
    try (Stream<Path> files = Files.list(made)) {
      for (Path file : files.toList()) {
        assertEquals(
            Files.readString(FOLDER.resolve(file.getFileName())),
            Files.readString(file),
            "" + file);
      }
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertEquals(6, files.filter(f -> Files.exists(made.resolve(f.getFileName()))).count());
    }
  }
}
