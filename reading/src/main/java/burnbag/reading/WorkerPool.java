package burnbag.reading;

import burnbag.reading.frame.BrokenFrame;
import burnbag.reading.frame.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The parser processes: started when first needed, kept warm, ended when they are too slow or too
/// large.
final class WorkerPool implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(30);
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private final WorkerCommand command;
  private final Limits limits;
  private final Scratch scratch;
  private final Semaphore free;
  private final Deque<Worker> idle = new ArrayDeque<>();
  private final Set<Worker> living = ConcurrentHashMap.newKeySet();
  private final List<String> prefix;
  private final ScheduledExecutorService watch;
  private boolean closed;

  WorkerPool(WorkerCommand command, Limits limits, int workers, Scratch scratch) {
    this.command = command;
    this.limits = limits;
    this.scratch = scratch;
    free = new Semaphore(workers);
    prefix = Namespaces.prefix();
    watch =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("worker-watch").factory());
    watch.scheduleWithFixedDelay(
        () -> living.forEach(worker -> worker.watch(limits.workerRssMegabytes())),
        LOOK_EVERY.toMillis(),
        LOOK_EVERY.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  Isolation isolation() {
    return prefix.isEmpty() ? Isolation.LIMITS_ONLY : Isolation.NAMESPACE;
  }

  /// A worker that waits for a job; blocks while all are busy. To be given back, or dropped.
  Worker borrow() throws IOException {
    free.acquireUninterruptibly();
    try {
      synchronized (idle) {
        while (!idle.isEmpty()) {
          Worker worker = idle.removeLast();
          if (worker.isAlive()) return worker;
          drop(worker);
        }
      }
      return start();
    } catch (IOException | RuntimeException e) {
      free.release();
      throw e;
    }
  }

  private Worker start() throws IOException {
    Path folder = scratch.folder("worker");
    Worker worker = Worker.start(prefix, command.line(limits, folder), folder);
    living.add(worker);
    try {
      if (worker.next(START.toNanos()).kind() != Kind.READY)
        throw new BrokenFrame("a worker that is not ready");
    } catch (IOException e) {
      living.remove(worker);
      throw new IOException("no worker could be started: " + worker.bury(e).detail(), e);
    }
    return worker;
  }

  void giveBack(Worker worker) {
    synchronized (idle) {
      if (closed) {
        drop(worker);
      } else {
        idle.addLast(worker);
      }
    }
    free.release();
  }

  /// Ends a borrowed worker that is not to be used again.
  Worker.Ending bury(Worker worker, IOException seen) {
    living.remove(worker);
    try {
      return worker.bury(seen);
    } finally {
      free.release();
    }
  }

  private void drop(Worker worker) {
    living.remove(worker);
    worker.close();
  }

  @Override
  public void close() {
    watch.shutdownNow();
    synchronized (idle) {
      closed = true;
      idle.clear();
    }
    for (Worker worker : new ArrayList<>(living)) drop(worker);
  }
}
