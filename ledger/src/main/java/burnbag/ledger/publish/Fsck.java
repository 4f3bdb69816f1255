package burnbag.ledger.publish;

import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.tile.Entries;
import burnbag.ledger.tile.EntryBundle;
import burnbag.ledger.tile.TileName;
import burnbag.ledger.tree.Edge;
import burnbag.ledger.tree.GrowingEdge;
import burnbag.ledger.tree.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Explains and mends damaged files of a log whose checkpoint is whole.
///
/// The checkpoint's root is the one thing that is believed. A tile is right where it leads to that
/// root, and then says what the tiles below it must hash to; so each file is judged from the top
/// down. What is wrong is built anew from what stands below it, from the bundles, or from the
/// entries of a store: whatever hashes to what it must. An entry is never made up, only found.
public final class Fsck {
  private static final int HEIGHT = 8;

  /// Files of a log by their path.
  @FunctionalInterface
  public interface Files {
    /// Empty where there is no such file.
    Optional<byte[]> read(String path);
  }

  private final Files files;
  private final Entries store;
  private final Checkpoint head;
  private final List<Damage> damages = new ArrayList<>();

  private Fsck(Files files, Entries store, Checkpoint head) {
    this.files = files;
    this.store = store;
    this.head = head;
  }

  /// What is damaged, in the order of the tree from its top down, then what is there too much.
  ///
  /// @param present the paths of all files that are there
  /// @param store further entries; fewer than asked for, or none, where there is no store. Not
  ///   trusted
  /// @param head whose signature has been verified
  public static List<Damage> examine(
      Files files, Collection<String> present, Entries store, Checkpoint head) {
    Fsck fsck = new Fsck(files, store, head);
    fsck.tree();
    fsck.tooMuch(present);
    return fsck.damages;
  }

  /// Where a full tile is searched first.
  private enum From {
    TILES,
    BUNDLES,
    WHAT_TWO_SAY
  }

  private void tree() {
    List<TileName> edges = new ArrayList<>();
    for (int level = 0; head.size() >> (HEIGHT * level) > 0; level++) {
      long has = head.size() >> (HEIGHT * level);
      int width = (int) (has % TileName.FULL);
      if (width > 0) edges.addFirst(new TileName(level, has / TileName.FULL, width));
    }
    Optional<List<byte[]>> sure = edges(edges, List.of());
    if (sure.isEmpty()) {
      damages.add(
          new Damage.Lost(
              LogFolder.CHECKPOINT, "nothing that is here leads to its root: fetch a copy"));
      return;
    }
    for (int i = 0; i < edges.size(); i++) down(edges.get(i), sure.get().get(i));
  }

  /// Tiles at the right edge, the highest first, that lead to the root together.
  private Optional<List<byte[]>> edges(List<TileName> names, List<byte[]> chosen) {
    if (chosen.size() == names.size()) {
      return root(names, chosen).equals(head.root()) ? Optional.of(chosen) : Optional.empty();
    }
    return candidates(names.get(chosen.size()))
        .map(one -> edges(names, Stream.concat(chosen.stream(), Stream.of(one)).toList()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Hash root(List<TileName> names, List<byte[]> tiles) {
    List<Hash> roots = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) roots.addAll(edge(tiles.get(i)).roots());
    long size = 0;
    for (TileName name : names) size += (long) name.width() << (HEIGHT * name.level());
    return new GrowingEdge(new Edge(size, roots)).root();
  }

  private static Edge edge(byte[] hashes) {
    GrowingEdge edge = new GrowingEdge(Edge.EMPTY);
    for (int at = 0; at < hashes.length; at += Hash.SIZE) edge.append(Hash.at(hashes, at));
    return edge.edge();
  }

  /// Compares a tile with what it must be, and goes on to those below it.
  private void down(TileName name, byte[] sure) {
    compare(name, sure);
    for (int i = 0; i < name.width(); i++) {
      long index = name.index() * TileName.FULL + i;
      if (name.level() == 0) break;
      TileName below = new TileName(name.level() - 1, index, TileName.FULL);
      Hash expected = Hash.at(sure, i * Hash.SIZE);
      Optional<byte[]> found =
          candidates(below).filter(one -> edge(one).root().equals(expected)).findFirst();
      if (found.isPresent()) {
        down(below, found.get());
      } else {
        damages.add(
            new Damage.Lost(below.path(), "nothing that is here hashes to it, nor what is below"));
      }
    }
    if (name.level() == 0) bundle(name, sure);
  }

  private void compare(TileName name, byte[] sure) {
    Optional<byte[]> there = files.read(name.path());
    if (there.isEmpty()) {
      damages.add(new Damage.Mendable(name.path(), "is missing", sure));
    } else if (there.get().length != sure.length) {
      String what = "has " + there.get().length + " bytes, not " + sure.length;
      damages.add(new Damage.Mendable(name.path(), what, sure));
    } else if (!Arrays.equals(there.get(), sure)) {
      int hash = Arrays.mismatch(there.get(), sure) / Hash.SIZE;
      damages.add(
          new Damage.Mendable(name.path(), "hash " + hash + " in it is not the tree's", sure));
    }
  }

  private void bundle(TileName leaves, byte[] sure) {
    TileName name = new TileName(TileName.ENTRIES, leaves.index(), leaves.width());
    Optional<byte[]> there = files.read(name.path());
    List<byte[]> own = there.map(EntryBundle::readable).orElse(List.of());
    List<byte[]> spare = List.of();
    List<byte[]> found = new ArrayList<>();
    for (int i = 0; i < name.width(); i++) {
      Hash leaf = Hash.at(sure, i * Hash.SIZE);
      if (!at(own, i, leaf) && spare.isEmpty()) spare = stored(name);
      if (at(own, i, leaf)) found.add(own.get(i));
      else if (at(spare, i, leaf)) found.add(spare.get(i));
      else {
        long index = name.index() * TileName.FULL + i;
        damages.add(new Damage.Lost(name.path(), "entry " + index + " is not here"));
        return;
      }
    }
    byte[] bytes = EntryBundle.write(found);
    if (there.isEmpty()) {
      damages.add(new Damage.Mendable(name.path(), "is missing", bytes));
    } else if (!Arrays.equals(there.get(), bytes)) {
      int first = 0;
      while (first < own.size() && at(own, first, Hash.at(sure, first * Hash.SIZE))) first++;
      long index = name.index() * TileName.FULL + first;
      String what =
          first < name.width() ? "entry " + index + " in it is not the tree's" : "goes on too long";
      damages.add(new Damage.Mendable(name.path(), what, bytes));
    }
  }

  private static boolean at(List<byte[]> entries, int i, Hash leaf) {
    return i < entries.size() && Hash.ofLeaf(entries.get(i)).equals(leaf);
  }

  private List<byte[]> stored(TileName name) {
    long from = name.index() * TileName.FULL;
    return store.between(from, from + name.width());
  }

  /// What a tile may be, the likeliest first; each is built only when it is asked for.
  private Stream<byte[]> candidates(TileName name) {
    Stream<Supplier<Optional<byte[]>>> ways =
        name.level() == 0
            ? Stream.of(() -> tile(name), () -> bundled(name), () -> hashed(stored(name), name))
            : Stream.of(
                () -> tile(name),
                () -> built(name, From.TILES),
                () -> built(name, From.WHAT_TWO_SAY),
                () -> built(name, From.BUNDLES));
    return ways.map(Supplier::get).flatMap(Optional::stream);
  }

  private Optional<byte[]> tile(TileName name) {
    return files.read(name.path()).filter(bytes -> bytes.length == name.width() * Hash.SIZE);
  }

  private Optional<byte[]> bundled(TileName name) {
    String path = new TileName(TileName.ENTRIES, name.index(), name.width()).path();
    return files.read(path).flatMap(bundle -> hashed(EntryBundle.readable(bundle), name));
  }

  private static Optional<byte[]> hashed(List<byte[]> entries, TileName name) {
    if (entries.size() < name.width()) return Optional.empty();
    byte[] hashes = new byte[name.width() * Hash.SIZE];
    for (int i = 0; i < name.width(); i++) {
      System.arraycopy(Hash.ofLeaf(entries.get(i)).bytes(), 0, hashes, i * Hash.SIZE, Hash.SIZE);
    }
    return Optional.of(hashes);
  }

  /// A tile of the roots of those below it.
  private Optional<byte[]> built(TileName name, From from) {
    byte[] hashes = new byte[name.width() * Hash.SIZE];
    for (int i = 0; i < name.width(); i++) {
      TileName below =
          new TileName(name.level() - 1, name.index() * TileName.FULL + i, TileName.FULL);
      Optional<byte[]> found = below.level() == 0 ? leaves(below, from) : inner(below, from);
      if (found.isEmpty()) return Optional.empty();
      byte[] root = edge(found.get()).root().bytes();
      System.arraycopy(root, 0, hashes, i * Hash.SIZE, Hash.SIZE);
    }
    return Optional.of(hashes);
  }

  private Optional<byte[]> inner(TileName name, From from) {
    if (from != From.TILES) return built(name, from);
    return tile(name).or(() -> built(name, from));
  }

  private Optional<byte[]> leaves(TileName name, From from) {
    return switch (from) {
      case TILES -> tile(name).or(() -> bundled(name)).or(() -> hashed(stored(name), name));
      case BUNDLES -> bundled(name).or(() -> hashed(stored(name), name)).or(() -> tile(name));
      case WHAT_TWO_SAY -> {
        List<byte[]> said = candidates(name).toList();
        yield said.stream()
            .filter(one -> said.stream().filter(two -> Arrays.equals(one, two)).count() > 1)
            .findFirst()
            .or(() -> said.stream().findFirst());
      }
    };
  }

  private void tooMuch(Collection<String> present) {
    Set<String> wanted = new HashSet<>(List.of(LogFolder.CHECKPOINT, LogFolder.COSIGNED));
    for (TileName name : TileName.grown(0, head.size())) wanted.add(name.path());
    for (String path : new LinkedHashSet<>(present)) {
      if (wanted.contains(path)) continue;
      if (path.endsWith(WholeFile.PART)) {
        damages.add(new Damage.Surplus(path, "was being written when something broke off"));
      } else {
        damages.add(notWanted(path));
      }
    }
  }

  private Damage notWanted(String path) {
    try {
      TileName name = TileName.parse(path);
      int level = Math.max(0, name.level());
      long has = (head.size() >> (HEIGHT * level)) - name.index() * TileName.FULL;
      if (name.width() < has) return new Damage.Surplus(path, "is of a smaller log");
      return new Damage.Strange(path, "is of a larger log than the checkpoint says");
    } catch (IllegalArgumentException _) {
      return new Damage.Strange(path, "is no file of a log");
    }
  }
}
