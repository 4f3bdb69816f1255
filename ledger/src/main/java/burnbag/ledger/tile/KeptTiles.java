package burnbag.ledger.tile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Tiles in memory: some 32 bytes for each entry of the log.
public final class KeptTiles implements Tiles {
  private record Place(int level, long index) {}

  private final Map<Place, byte[]> kept = new HashMap<>();

  /// No tile yet.
  public KeptTiles() {}

  @Override
  public Optional<byte[]> hashes(int level, long index) {
    return Optional.ofNullable(kept.get(new Place(level, index)));
  }

  @Override
  public void put(int level, long index, byte[] hashes) {
    kept.put(new Place(level, index), hashes);
  }

  /// Forgets a tile.
  ///
  /// @return what it held
  public Optional<byte[]> remove(int level, long index) {
    return Optional.ofNullable(kept.remove(new Place(level, index)));
  }
}
