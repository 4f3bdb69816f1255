package burnbag.bench.load;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Asks a desk at a fixed pace, whether it keeps up or not (an *open loop*): each reading and each
/// act has its instant, and how long it took counts from that instant, not from when it could at
/// last be sent.
///
/// The pages that lead to an act are asked for some time before its instant, as somebody reads what
/// they sign; at the instant the signature is handed in, and the act is over when the desk has
/// acknowledged it.
final class Load {
  private static final long LEAD_NANOS = 2_000_000_000L;
  private static final int MOST_TOLD = 5;
  private static final Pattern CONTROL_NUMBER = Pattern.compile("#\\d+$");

  private final List<Clerk> clerks;
  private final Pace pace;
  private final RandomGenerator chance;

  private final Map<Reading, Latencies> readings = new TreeMap<>();
  private final Latencies allReadings = new Latencies();
  private final Latencies acts = new Latencies();
  private final Latencies forms = new Latencies();
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final ConcurrentMap<String, LongAdder> errors = new ConcurrentHashMap<>();
  private final Semaphore entered = new Semaphore(0);
  private volatile boolean stopped;

  /// @param readings a second
  /// @param acts a second
  record Pace(int readings, int acts, int seconds) {}

  /// What is read.
  enum Reading {
    TODAY(5),
    REGISTER(2),
    SEARCH(4),
    COPY(6),
    LEDGER(3);

    private static final int ALL = 20;
    private final int share;

    Reading(int share) {
      this.share = share;
    }

    static Reading of(long number) {
      long at = number * 7 % ALL;
      for (Reading reading : values()) {
        if (at < reading.share) return reading;
        at -= reading.share;
      }
      throw new AssertionError("the shares add up to " + ALL);
    }
  }

  Load(List<Clerk> clerks, Pace pace, RandomGenerator chance) {
    this.clerks = clerks;
    this.pace = pace;
    this.chance = chance;
    for (Reading reading : Reading.values()) readings.put(reading, new Latencies());
  }

  /// Begins nothing more.
  void stop() {
    stopped = true;
  }

  /// Waits until so many acts more were acknowledged.
  ///
  /// @return whether they were, within a minute
  boolean await(int acts) throws InterruptedException {
    return entered.tryAcquire(acts, 1, TimeUnit.MINUTES);
  }

  /// Runs for as long as the pace says, and until the last answer has come.
  void run() {
    long begin = System.nanoTime() + LEAD_NANOS;
    try (ExecutorService visits = Executors.newVirtualThreadPerTaskExecutor()) {
      Thread reading = Thread.ofPlatform().start(() -> readAll(visits, begin));
      for (long i = 0; !stopped && i < (long) pace.acts() * pace.seconds(); i++) {
        long at = begin + i * 1_000_000_000L / pace.acts();
        waitFor(at - LEAD_NANOS);
        Clerk clerk = clerks.get((int) (i % clerks.size()));
        Clerk other = clerks.get((int) ((i + 1 + i / clerks.size()) % clerks.size()));
        if (other == clerk) other = clerks.get((int) ((i + 1) % clerks.size()));
        Clerk receiver = other;
        visits.execute(() -> act(clerk, receiver, at));
      }
      join(reading);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void readAll(ExecutorService visits, long begin) {
    for (long i = 0; !stopped && i < (long) pace.readings() * pace.seconds(); i++) {
      long at = begin + i * 1_000_000_000L / pace.readings();
      waitFor(at);
      Reading reading = Reading.of(i);
      Clerk clerk = clerks.get(chance.nextInt(clerks.size()));
      visits.execute(() -> read(clerk, reading, at));
    }
  }

  private static void waitFor(long nanoTime) {
    for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private void read(Clerk clerk, Reading reading, long at) {
    try {
      String copy = clerk.anyCopy();
      String number = CONTROL_NUMBER.matcher(copy).replaceFirst("");
      String path =
          switch (reading) {
            case TODAY -> "/today";
            case REGISTER -> "/register";
            case SEARCH -> "/register?q=" + Browser.code("harb " + number.substring(2, 5));
            case COPY -> "/copy?id=" + Browser.code(copy);
            case LEDGER -> "/ledger";
          };
      String wanted =
          switch (reading) {
            case TODAY -> "<h1>Today</h1>";
            case REGISTER, SEARCH -> "document?id=H-";
            case COPY -> copy;
            case LEDGER -> "burnbag.example/load";
          };
      Browser.Page page = clerk.browser().get(path).shown();
      long took = System.nanoTime() - at;
      if (!page.body().contains(wanted)) {
        throw new Browser.Unexpected(path + " does not show " + wanted);
      }
      readings.get(reading).add(took);
      allReadings.add(took);
    } catch (IOException | InterruptedException e) {
      failed(e);
    }
  }

  private void act(Clerk clerk, Clerk other, long at) {
    try {
      long begin = System.nanoTime();
      Clerk.Ready ready = clerk.prepare(other);
      forms.add(System.nanoTime() - begin);
      waitFor(at);
      String statement = ready.handIn();
      acts.add(System.nanoTime() - at);
      acknowledged.add(statement);
      entered.release();
      ready.look();
    } catch (IOException | InterruptedException e) {
      failed(e);
    }
  }

  private void failed(Exception e) {
    String what = e.getClass().getSimpleName() + ": " + e.getMessage();
    errors.computeIfAbsent(what, _ -> new LongAdder()).increment();
  }

  Map<Reading, Latencies> readings() {
    return readings;
  }

  Latencies allReadings() {
    return allReadings;
  }

  /// From the instant at which a signature was to be handed in to its acknowledgement.
  Latencies acts() {
    return acts;
  }

  /// The pages that lead to the signature, all three together.
  Latencies forms() {
    return forms;
  }

  /// SHA-256 of each statement that was acknowledged, in base 64 for addresses.
  List<String> acknowledged() {
    return List.copyOf(acknowledged);
  }

  long errorCount() {
    return errors.values().stream().mapToLong(LongAdder::sum).sum();
  }

  /// A few of them, each once.
  List<String> errors() {
    return errors.entrySet().stream()
        .limit(MOST_TOLD)
        .map(one -> one.getValue() + " times " + one.getKey())
        .toList();
  }
}
