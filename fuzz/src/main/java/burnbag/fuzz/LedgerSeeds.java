package burnbag.fuzz;

import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.checkpoint.LogProof;
import burnbag.ledger.entry.Basis;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.opening.Value;
import burnbag.ledger.tile.KeptTiles;
import burnbag.ledger.tile.TiledTree;
import burnbag.ledger.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;

/// A small log, its checkpoint and a proof, and openings: what a fuzzer starts from, and the only
/// things that have been signed.
final class LedgerSeeds {
  static final SignerKey LOG = key("burnbag.example/fuzz", 1);
  static final SignerKey CLERK = key("clerk", 2);

  private static final int SIZE = 7;
  private static final int PROVED = 4;
  private static final List<Statement> STATEMENTS = new ArrayList<>();
  private static final List<byte[]> ENTRIES = new ArrayList<>();
  private static final TiledTree TREE = new TiledTree(new KeptTiles(), 0);
  private static final LogProof PROOF;

  static {
    for (int i = 0; i < SIZE; i++) {
      Statement statement =
          new Statement(
              "burnbag.example/fuzz",
              "offer/1",
              Json.Obj.of(
                  Map.of(
                      "copies", Json.Arr.ofTexts(List.of("C-" + i + "#1", "机密 \"#\"\n")),
                      "grams", new Json.Int(i - 3),
                      "whole", new Json.Bool(true))),
              "p-1",
              "clerk",
              "hq",
              "",
              "0" + i + "ab".repeat(15),
              1_000 + i,
              2_000 + i,
              new Basis(i, TREE.tree().root()));
      byte[] entry = statement.entry(1_500 + i, List.of(statement.sign(CLERK))).bytes();
      STATEMENTS.add(statement);
      ENTRIES.add(entry);
      TREE.append(List.of(Hash.ofLeaf(entry)));
    }
    PROOF = new LogProof(PROVED, TREE.tree().inclusion(PROVED).path(), head().sign(LOG));
  }

  private LedgerSeeds() {}

  private static SignerKey key(String name, int number) {
    byte[] seed = new byte[SignerKey.SEED_BYTES];
    seed[0] = (byte) number;
    return SignerKey.ofSeed(name, seed);
  }

  static List<Statement> statements() {
    return List.copyOf(STATEMENTS);
  }

  static List<byte[]> entries() {
    return List.copyOf(ENTRIES);
  }

  /// The one that `proof` proves.
  static byte[] entry() {
    return ENTRIES.get(PROVED);
  }

  static Checkpoint head() {
    return new Checkpoint("burnbag.example/fuzz", SIZE, TREE.tree().root());
  }

  static LogProof proof() {
    return PROOF;
  }

  static List<byte[]> json() {
    List<byte[]> json = new ArrayList<>(List.of(utf8("[1,-2,true,null,\"\\u0001\\n€\",{}]")));
    for (Statement statement : STATEMENTS) json.add(statement.bytes());
    return json;
  }

  static List<byte[]> notes() {
    return List.of(head().sign(LOG).bytes(), head().sign(CLERK).bytes());
  }

  static List<byte[]> proofs() {
    String text = new String(PROOF.bytes(), StandardCharsets.UTF_8);
    return List.of(PROOF.bytes(), utf8(text.replace("\nindex", "\nextra YWJj\nindex")));
  }

  static List<byte[]> openings() {
    return List.of(opening(new Value.Text("Ånna"), 1), opening(new Value.Bytes(new byte[3]), 2));
  }

  private static byte[] opening(Value value, long seed) {
    return Opening.of(value, RandomGeneratorFactory.of("L64X128MixRandom").create(seed)).bytes();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
