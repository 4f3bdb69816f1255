package burnbag.custody.office;

import java.util.function.Function;

/// Where ledger and register lie. Safe to share between threads and processes.
public interface Store extends AutoCloseable {
  /// Does all of the work durably, or nothing of it where the work throws.
  <T> T write(Function<Session, T> work);

  /// As of one instant.
  <T> T read(Function<Session, T> work);

  @Override
  void close();
}
