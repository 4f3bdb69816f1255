package burnbag.ledger.note;

import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;

/// Whether this process signs and checks in bulk. Its first signatures are the JDK's, which is
/// there already: to load anything else takes as long as some hundred of its checks.
final class Bulk {
  private static final int FEW = 256;
  private static final AtomicInteger ASKED = new AtomicInteger();

  private Bulk() {}

  /// Empty while there were few signatures, and where nobody offers another way.
  static Optional<Signing> quick() {
    if (ASKED.get() < FEW && ASKED.incrementAndGet() < FEW) return Optional.empty();
    return Offered.ONE;
  }

  /// Found when it is first asked for.
  private static final class Offered {
    static final Optional<Signing> ONE = ServiceLoader.load(Signing.class).findFirst();
  }
}
