package burnbag.custody.office;

import burnbag.custody.register.Register;
import burnbag.ledger.tree.Tree;
import java.util.List;

/// The store as one transaction sees it.
public interface Session {
  Register register();

  /// Entries in the ledger.
  long size();

  /// The ledger's tree as it stands.
  Tree tree();

  /// When the last entry was recorded, epoch milliseconds; 0 where there is none.
  long lastRecordedAt();

  boolean hasSeen(String nonce);

  /// Puts an entry behind the last one.
  void append(byte[] entry, String nonce, long recordedAt);

  /// @param from inclusive
  /// @param to exclusive
  List<byte[]> entries(long from, long to);
}
