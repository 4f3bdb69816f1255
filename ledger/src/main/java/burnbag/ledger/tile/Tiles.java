package burnbag.ledger.tile;

import java.util.Optional;

/// Where tiles of hashes lie.
public interface Tiles {
  /// The hashes of a tile, 32 bytes each, as many as the tree has there; empty where there is no
  /// such tile.
  Optional<byte[]> hashes(int level, long index);

  /// Puts a tile in the place of its narrower self.
  ///
  /// @param hashes 32 bytes each, at most 256 of them
  void put(int level, long index, byte[] hashes);
}
