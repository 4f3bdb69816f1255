package burnbag.custody.office;

import burnbag.custody.register.Register;
import burnbag.custody.register.Shelf;
import burnbag.ledger.opening.Commitment;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.tile.Tiles;
import burnbag.ledger.tree.Hash;
import burnbag.ledger.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The store as one transaction sees it.
public interface Session {
  Register register();

  /// Entries in the ledger.
  long size();

  /// The ledger's tree as it stands.
  Tree tree();

  /// The root that the tree of the first entries has.
  ///
  /// @param size of as many as there are, at most
  Hash root(long size);

  /// When the last entry was recorded, epoch milliseconds; 0 where there is none.
  long lastRecordedAt();

  boolean hasSeen(String nonce);

  /// Puts an entry behind the last one.
  void append(byte[] entry, String nonce, long recordedAt);

  /// @param from inclusive
  /// @param to exclusive
  List<byte[]> entries(long from, long to);

  /// As `entries`, with what the store keeps beside them.
  List<Filed> filed(long from, long to);

  /// What lies on a shelf as it is written there.
  void rows(Shelf<?> shelf, Consumer<Row> taker);

  /// Takes everything off a shelf, so that it can be filled anew.
  void clear(Shelf<?> shelf);

  /// The hashes as they are kept.
  Tiles tiles();

  /// The private value behind a commitment; empty where it was destroyed or never came.
  Optional<Opening> opening(Commitment commitment);

  /// Keeps a private value beside the ledger.
  void keep(Opening opening);

  /// Destroys a private value, so that no byte of it is left once the transaction has ended.
  void destroy(Commitment commitment);
}
