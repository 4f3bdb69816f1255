package burnbag.reading;

import burnbag.reading.WorkerCommand.Compilation;
import burnbag.reading.frame.BrokenFrame;
import burnbag.reading.frame.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// The parser processes: started when first needed, kept warm, ended when they are too slow or too
/// large.
///
/// One is started at first. Whenever files have waited for as long as a worker takes to become
/// warm, there may be one more, up to as many as are allowed: so a small lot pays for one start,
/// and a file that takes long holds nothing up for long. How long that is here and now, its start
/// tells.
final class WorkerPool implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(30);
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  /// A worker is warm when it has worked for so many times as long as it took to start.
  private static final int WARM_STARTS = 8;

  /// However fast it starts.
  private static final Duration LEAST_WARM = Duration.ofMillis(500);

  /// When so much has been handed to workers, the optimising compiler has been worth its time.
  private static final long MUCH_BYTES = 32L << 20;

  private final WorkerCommand command;
  private final Limits limits;
  private final Scratch scratch;
  private final Semaphore free = new Semaphore(1, true);
  private final AtomicInteger moreAllowed;
  private final AtomicLong waitedNanos = new AtomicLong();

  /// How long the last worker took to start; a guess until the first is there.
  private volatile long startNanos = Duration.ofSeconds(1).toNanos();

  private final Deque<Worker> idle = new ArrayDeque<>();
  private final Map<Worker, Compilation> living = new ConcurrentHashMap<>();
  private final AtomicLong handed = new AtomicLong();
  private final ScheduledExecutorService watch;
  private volatile Fence fence = Fence.values()[0];
  private boolean isFenceProven;
  private boolean closed;

  WorkerPool(WorkerCommand command, Limits limits, int workers, Scratch scratch) {
    this.command = command;
    this.limits = limits;
    this.scratch = scratch;
    moreAllowed = new AtomicInteger(workers - 1);
    watch =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("worker-watch").factory());
    watch.scheduleWithFixedDelay(
        () -> living.keySet().forEach(worker -> worker.watch(limits.workerRssMegabytes())),
        LOOK_EVERY.toMillis(),
        LOOK_EVERY.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  /// What stands between workers and the machine: no less than this, once one has been started.
  Isolation isolation() {
    return fence.isolation();
  }

  /// A worker that waits for a job; blocks while all are busy. To be given back, or dropped.
  ///
  /// @param bytes how large the job is: in a large lot, and for a large file, one that was started
  ///   for a small lot gives way to one whose code is compiled thoroughly
  Worker borrow(long bytes) throws IOException {
    await();
    Compilation wanted =
        handed.addAndGet(bytes) > MUCH_BYTES ? Compilation.THOROUGH : Compilation.QUICK;
    try {
      synchronized (idle) {
        while (!idle.isEmpty()) {
          Worker worker = idle.removeLast();
          boolean fits = wanted == Compilation.QUICK || living.get(worker) == wanted;
          if (fits && worker.isAlive()) return worker;
          drop(worker);
        }
      }
      return start(wanted);
    } catch (IOException | RuntimeException e) {
      free.release();
      throw e;
    }
  }

  /// Waits for one to be free, no longer than it pays to.
  private void await() {
    long began = System.nanoTime();
    try {
      while (moreAllowed.get() > 0) {
        long warm = Math.max(LEAST_WARM.toNanos(), WARM_STARTS * startNanos);
        long left = warm - waitedNanos.get();
        // Those who wait at the same time wait for the same worker.
        if (free.tryAcquire(left / (free.getQueueLength() + 1), TimeUnit.NANOSECONDS)) {
          if (waitedNanos.addAndGet(System.nanoTime() - began) > warm) allowMore();
          return;
        }
        allowMore();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    free.acquireUninterruptibly();
  }

  private void allowMore() {
    if (moreAllowed.getAndUpdate(more -> Math.max(0, more - 1)) == 0) return;
    waitedNanos.set(0);
    free.release();
  }

  private Worker start(Compilation compilation) throws IOException {
    while (true) {
      Fence tried = fence;
      try {
        Worker worker = start(tried, compilation);
        synchronized (living) {
          isFenceProven = true;
        }
        return worker;
      } catch (IOException e) {
        if (!stepDown(tried)) throw e;
      }
    }
  }

  /// Takes a weaker fence where no worker came up behind this one. What comes up has seen no file
  /// yet: no file can bring this about.
  private boolean stepDown(Fence tried) {
    synchronized (living) {
      if (fence != tried) return true;
      if (isFenceProven || tried == Fence.NONE) return false;
      fence = Fence.values()[tried.ordinal() + 1];
      return true;
    }
  }

  private Worker start(Fence behind, Compilation compilation) throws IOException {
    Path folder = scratch.folder("worker");
    Worker worker;
    try {
      worker =
          Worker.start(
              behind.prefix(command, folder), command.line(limits, folder, compilation), folder);
    } catch (IOException e) {
      Scratch.delete(folder);
      throw e;
    }
    living.put(worker, compilation);
    long began = System.nanoTime();
    try {
      if (worker.next(START.toNanos()).kind() != Kind.READY)
        throw new BrokenFrame("a worker that is not ready");
      startNanos = System.nanoTime() - began;
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
    for (Worker worker : new ArrayList<>(living.keySet())) drop(worker);
  }
}
