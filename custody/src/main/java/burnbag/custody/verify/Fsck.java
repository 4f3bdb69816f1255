package burnbag.custody.verify;

import burnbag.custody.office.Filed;
import burnbag.custody.office.Session;
import burnbag.custody.office.Store;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.tile.TileName;
import burnbag.ledger.tile.TiledTree;
import burnbag.ledger.tree.Edge;
import burnbag.ledger.tree.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Explains what is damaged in a store, and mends what can be made again. Entries are never made
/// up: of one that is damaged it says which, and what its bytes must hash to.
///
/// Tiles are made of the entries, so they are mended only where the entries are shown to be right:
/// by a checkpoint that was signed over them.
///
/// @param seen a checkpoint that the log has signed, the newest that is known; empty for none
public record Fsck(Store store, Optional<Checkpoint> seen) {
  private static final int CHUNK = 1024;

  /// What was found, and what was done about it.
  ///
  /// @param mended tiles that were made again
  /// @param damaged what nobody here can make again; empty where the store is whole now
  public record Report(List<String> mended, List<String> damaged) {
    public Report {
      mended = List.copyOf(mended);
      damaged = List.copyOf(damaged);
    }

    public boolean whole() {
      return damaged.isEmpty();
    }
  }

  /// A tile as it should be.
  private record Made(TileName tile, String what, byte[] hashes) {}

  /// In one transaction.
  public Report run() {
    return store.write(this::run);
  }

  private Report run(Session session) {
    List<String> damaged = new ArrayList<>();
    List<Made> wrong = new ArrayList<>();
    TiledTree tree =
        new TiledTree(
            new Remade(
                new ComparedTiles(
                    session.tiles(), (tile, what, made) -> wrong.add(new Made(tile, what, made)))),
            0);
    Edge edge = Edge.EMPTY;
    Optional<Hash> rootThen = seen.filter(it -> it.size() == 0).map(_ -> Hash.OF_NOTHING);
    for (long at = 0; at < session.size(); at += CHUNK) {
      List<Hash> leaves = new ArrayList<>();
      for (Filed filed : session.filed(at, at + CHUNK)) {
        if (filed.index() != at + leaves.size()) {
          damaged.add(missing(at + leaves.size()));
          return new Report(List.of(), damaged);
        }
        Hash leaf = Hash.ofLeaf(filed.bytes());
        leaves.add(leaf);
        edge = edge.append(leaf);
        long size = edge.size();
        if (seen.filter(it -> it.size() == size).isPresent()) rootThen = Optional.of(edge.root());
      }
      tree.append(leaves);
    }
    tree.flush();
    if (seen.isPresent() && seen.get().size() > session.size()) {
      damaged.add(
          "entries "
              + session.size()
              + " to "
              + (seen.get().size() - 1)
              + " were acknowledged and are not here: look for a newer copy of the store");
      return new Report(List.of(), damaged);
    }
    boolean shown = seen.isPresent() && rootThen.equals(seen.map(Checkpoint::root));
    if (!shown) return entriesDamaged(session, wrong);
    List<String> mended = new ArrayList<>();
    for (Made made : wrong) {
      session.tiles().put(made.tile().level(), made.tile().index(), made.hashes());
      mended.add(
          "tile %d/%d %s; made again"
              .formatted(made.tile().level(), made.tile().index(), made.what()));
    }
    return new Report(mended, damaged);
  }

  private static String missing(long index) {
    return "entry "
        + index
        + " is missing: its bytes are in every export of the ledger and every backup since";
  }

  /// The entries are not those that were acknowledged, or nobody knows: the leaves that are kept
  /// beside them tell which.
  private Report entriesDamaged(Session session, List<Made> wrong) {
    List<String> damaged = new ArrayList<>();
    for (Made made : wrong) {
      if (made.tile().level() > 0) continue;
      byte[] kept = session.tiles().hashes(0, made.tile().index()).orElse(new byte[0]);
      for (int i = 0; i < made.tile().width() && (i + 1) * Hash.SIZE <= kept.length; i++) {
        Hash leaf = Hash.at(kept, i * Hash.SIZE);
        if (leaf.equals(Hash.at(made.hashes(), i * Hash.SIZE))) continue;
        damaged.add(
            "entry "
                + (made.tile().index() * TileName.FULL + i)
                + " is damaged: its bytes must hash to the leaf "
                + leaf
                + "; every export of the ledger and every backup since has them");
      }
    }
    if (damaged.isEmpty()) {
      damaged.add(
          seen.isPresent()
              ? "the entries are not those that were acknowledged; keep them, and call an auditor"
              : "no checkpoint is here by which the entries could be shown to be right");
    }
    return new Report(List.of(), damaged);
  }

  /// Reads nothing: what is asked for is made in this run or not at all.
  private record Remade(ComparedTiles compared) implements burnbag.ledger.tile.Tiles {
    @Override
    public Optional<byte[]> hashes(int level, long index) {
      return Optional.empty();
    }

    @Override
    public void put(int level, long index, byte[] hashes) {
      compared.put(level, index, hashes);
    }
  }
}
