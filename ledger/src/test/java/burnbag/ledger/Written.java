package burnbag.ledger;

import burnbag.ledger.audit.Keys;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.entry.ActorKey;
import burnbag.ledger.entry.Basis;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.entry.Nonce;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.KeyName;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.tile.Entries;
import burnbag.ledger.tile.KeptTiles;
import burnbag.ledger.tile.TiledTree;
import burnbag.ledger.tree.Hash;
import burnbag.ledger.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A log of two clerks, as an office would write it, from one seed. Each statement can be changed
/// before it is signed, and each entry after.
final class Written {
  static final String ORIGIN = "burnbag.example/hq";
  static final long START = 1_700_000_000_000L;
  static final SignerKey LOG = key(ORIGIN, 1);
  static final List<SignerKey> CLERKS = List.of(key("clerk-a", 2), key("clerk-b", 3));

  private final RandomGenerator chance;
  private final List<byte[]> entries = new ArrayList<>();
  private final KeptTiles tiles = new KeptTiles();
  private final TiledTree tree = new TiledTree(tiles, 0);

  Written(long seed) {
    chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  static SignerKey key(String name, int number) {
    byte[] seed = new byte[SignerKey.SEED_BYTES];
    seed[0] = (byte) number;
    return SignerKey.ofSeed(name, seed);
  }

  /// A statement of the next entry's clerk.
  ///
  /// @param seen how many entries its signer had seen
  Statement statement(long seen) {
    long at = START + entries.size() * 1_000L;
    return new Statement(
        ORIGIN,
        "sight/1",
        Json.Obj.of(Map.of("copy", new Json.Text("C-" + entries.size() + "#1"))),
        clerk().verifier().name().name(),
        "clerk",
        "hq",
        "",
        Nonce.of(chance).hex(),
        at,
        at + 900_000,
        basis(seen));
  }

  Basis basis(long seen) {
    return new Basis(seen, new Tree(tree, seen).root());
  }

  SignerKey clerk() {
    return CLERKS.get(entries.size() % 2);
  }

  long nextAt() {
    return START + entries.size() * 1_000L + 5;
  }

  void append(Entry entry) {
    append(entry.bytes());
  }

  void append(byte[] entry) {
    entries.add(entry);
    tree.append(List.of(Hash.ofLeaf(entry)));
  }

  /// Signs and appends more entries; each signer has seen what was there up to nine entries ago.
  Written grow(int count) {
    for (int i = 0; i < count; i++) {
      Statement statement = statement(Math.max(0, entries.size() - chance.nextInt(10)));
      append(statement.entry(nextAt(), List.of(statement.sign(clerk()))));
    }
    return this;
  }

  /// The same entries with one of them replaced, in a tree of its own.
  Written with(int index, byte[] other) {
    Written changed = new Written(0);
    for (int i = 0; i < entries.size(); i++) changed.append(i == index ? other : entries.get(i));
    return changed;
  }

  int size() {
    return entries.size();
  }

  byte[] entry(int index) {
    return entries.get(index);
  }

  Entries entries() {
    return (from, to) ->
        List.copyOf(entries.subList((int) from, (int) Math.min(to, entries.size())));
  }

  Checkpoint head() {
    return new Checkpoint(ORIGIN, entries.size(), tree.tree().root());
  }

  Tree tree() {
    return tree.tree();
  }

  KeptTiles tiles() {
    tree.flush();
    return tiles;
  }

  /// Knows the two clerks.
  static Keys keys() {
    return new Keys() {
      @Override
      public Optional<ActorKey> named(KeyName name, long index, Entry entry) {
        return CLERKS.stream()
            .map(SignerKey::verifier)
            .filter(key -> key.name().equals(name))
            .map(ActorKey::of)
            .findFirst();
      }

      @Override
      public void recorded(long index, Entry entry) {}
    };
  }
}
