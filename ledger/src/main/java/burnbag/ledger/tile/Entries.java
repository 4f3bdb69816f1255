package burnbag.ledger.tile;

import java.util.List;

/// The entries of a log, by their index: rows of a store, or bundles of a folder.
@FunctionalInterface
public interface Entries {
  /// In their order; fewer where some are not there.
  ///
  /// @param from inclusive
  /// @param to exclusive
  List<byte[]> between(long from, long to);
}
