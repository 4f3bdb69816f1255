package burnbag.reading.text;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Threads that look at parts of a large text for the thread that reads it. None are started before
/// one is asked for.
public final class Helpers implements AutoCloseable {
  private final Optional<ExecutorService> threads;

  /// @param count how many there may be; 0 for none
  public Helpers(int count) {
    this.threads =
        count == 0
            ? Optional.empty()
            : Optional.of(
                Executors.newFixedThreadPool(
                    count, Thread.ofPlatform().name("part-", 1).daemon().factory()));
  }

  /// Whether there are any.
  boolean any() {
    return threads.isPresent();
  }

  /// Has it done when one is free; the asker need not wait for that.
  void help(Runnable task) {
    threads.ifPresent(each -> each.execute(task));
  }

  /// Ends them.
  @Override
  public void close() {
    threads.ifPresent(ExecutorService::shutdownNow);
  }
}
