package burnbag.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.note.VerifierKey;
import burnbag.ledger.tile.KeptTiles;
import burnbag.ledger.tile.TiledTree;
import burnbag.ledger.tree.Hash;
import burnbag.ledger.tree.Tree;
import burnbag.ledger.witness.AddCheckpoint;
import burnbag.ledger.witness.Judgement;
import burnbag.ledger.witness.Witness;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WitnessTest {
  private static final SignerKey LOG = SignerKey.generate("burnbag.example/hq", new SecureRandom());

  /// As the vectors have it, whose witness answers 403 also to a log that it does not know.
  private static int status(Judgement judgement) {
    return switch (judgement) {
      case Judgement.Follows _ -> 200;
      case Judgement.Shrunk _ -> 400;
      case Judgement.UnknownLog _, Judgement.FalseSignature _ -> 403;
      case Judgement.Conflict _ -> 409;
      case Judgement.Unproven _ -> 422;
    };
  }

  @Test
  void nine_requests_of_others_are_judged_as_another_witness_judges_them()
      throws IOException, NoteFormatException {
    JsonNode vectors = Vectors.read("witness_add_checkpoint.json");
    byte[] raw = HexFormat.of().parseHex(vectors.get("log_key_sigsum_hex").asText());
    String first = vectors.get("steps").get(0).get("request_body").asText();
    String origin = first.split("\n", -1)[2];
    Witness witness = Witness.of(List.of(VerifierKey.of(origin, raw)));
    TreeMap<Integer, Integer> statuses = new TreeMap<>();
    for (JsonNode step : vectors.get("steps")) {
      byte[] body = step.get("request_body").asText().getBytes(StandardCharsets.UTF_8);
      int expected = step.get("expect_status").asInt();
      statuses.merge(expected, 1, Integer::sum);
      if (step == vectors.get("steps").get(1)) {
        // Its altered signature has bits that stand for nothing; here that is no base 64 at all.
        assertEquals(403, expected);
        assertThrows(NoteFormatException.class, () -> AddCheckpoint.parse(body));
        continue;
      }
      AddCheckpoint asked = AddCheckpoint.parse(body);
      assertArrayEquals(body, asked.bytes());
      Judgement judgement = witness.judge(asked);
      assertEquals(expected, status(judgement), step.toString());
      if (judgement instanceof Judgement.Conflict(long seen)) {
        assertEquals("body == \"" + seen + "\\n\"", step.get("expect").get(0).asText());
      }
      if (judgement instanceof Judgement.Follows(_, Witness next)) witness = next;
    }
    assertEquals(new TreeMap<>(Map.of(200, 3, 403, 2, 409, 2, 422, 2)), statuses);
  }

  private static Hash leaf(long index) {
    return Hash.ofLeaf(("entry-" + index).getBytes(StandardCharsets.UTF_8));
  }

  private static Tree tree(long size) {
    TiledTree tree = new TiledTree(new KeptTiles(), 0);
    for (long i = 0; i < size; i++) tree.append(List.of(leaf(i)));
    return tree.tree();
  }

  private static AddCheckpoint asked(long old, Tree tree) {
    List<Hash> proof = old == 0 ? List.of() : tree.consistency(old).path();
    Checkpoint head = new Checkpoint("burnbag.example/hq", tree.size(), tree.root());
    return new AddCheckpoint(old, proof, head.sign(LOG));
  }

  @Test
  void our_log_grows_before_a_witness_and_is_stopped_where_it_was_rewritten()
      throws NoteFormatException {
    Witness witness = Witness.of(List.of(LOG.verifier()));
    long old = 0;
    for (long size : new long[] {1, 2, 7, 256, 257, 700}) {
      AddCheckpoint asked = AddCheckpoint.parse(asked(old, tree(size)).bytes());
      witness = assertInstanceOf(Judgement.Follows.class, witness.judge(asked)).next();
      assertEquals(new Judgement.Conflict(size), witness.judge(asked(0, tree(size + 1))));
      old = size;
    }
    assertInstanceOf(Judgement.Follows.class, witness.judge(asked(700, tree(700))));
    TiledTree other = new TiledTree(new KeptTiles(), 0);
    for (long i = 0; i < 800; i++) other.append(List.of(leaf(i == 300 ? 0 : i)));
    assertEquals(new Judgement.Unproven(), witness.judge(asked(700, other.tree())));
    assertEquals(new Judgement.Conflict(700), witness.judge(asked(700, new Tree(other, 700))));
  }

  @Test
  void a_request_that_starts_behind_its_end_or_is_none_is_told() throws NoteFormatException {
    Witness witness = Witness.of(List.of(LOG.verifier()));
    Checkpoint head = new Checkpoint("burnbag.example/hq", 3, tree(3).root());
    SignerKey other = SignerKey.generate("burnbag.example/hq", new SecureRandom());
    assertInstanceOf(
        Judgement.FalseSignature.class,
        witness.judge(new AddCheckpoint(0, List.of(), head.sign(other))));
    assertEquals(
        new Judgement.UnknownLog("burnbag.example/hq"),
        Witness.of(List.of()).judge(asked(0, tree(3))));
    assertEquals(
        new Judgement.Shrunk(4, 3), witness.judge(new AddCheckpoint(4, List.of(), head.sign(LOG))));
    String good = new String(asked(0, tree(3)).bytes(), StandardCharsets.UTF_8);
    for (String bad :
        List.of(
            "",
            good.substring(4),
            good.replace("old 0", "old 01"),
            good.replace("old 0", "old -1"),
            good.replace("old 0\n", "old 0\nAAAA\n"),
            good.replace("old 0\n", "old 0\nno base 64\n"),
            good.replace("old 0\n", "old 0\n" + (leaf(0).base64() + "\n").repeat(64)),
            "old 0\n\n")) {
      assertThrows(
          NoteFormatException.class,
          () -> AddCheckpoint.parse(bad.getBytes(StandardCharsets.UTF_8)),
          bad);
    }
  }
}
