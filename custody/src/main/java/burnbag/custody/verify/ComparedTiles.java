package burnbag.custody.verify;

import burnbag.ledger.tile.TileName;
import burnbag.ledger.tile.Tiles;
import java.util.Arrays;
import java.util.Optional;

/// Tiles that are made anew and compared with those that are kept.
///
/// @param kept those of the store
/// @param onDifference told of each that is not as it was made
record ComparedTiles(Tiles kept, Difference onDifference) implements Tiles {
  /// What is done about a tile that is missing or damaged.
  interface Difference {
    void found(TileName tile, String what, byte[] made);
  }

  @Override
  public Optional<byte[]> hashes(int level, long index) {
    return kept.hashes(level, index);
  }

  @Override
  public void put(int level, long index, byte[] made) {
    Optional<byte[]> there = kept.hashes(level, index);
    if (there.isPresent() && Arrays.equals(there.get(), made)) return;
    TileName name = new TileName(level, index, made.length / burnbag.ledger.tree.Hash.SIZE);
    String what =
        there.isEmpty()
            ? "is missing"
            : there.get().length != made.length
                ? "has " + there.get().length + " bytes, and " + made.length + " belong there"
                : "is not made of the entries below it";
    onDifference.found(name, what, made);
  }
}
