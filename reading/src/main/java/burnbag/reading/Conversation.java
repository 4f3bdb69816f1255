package burnbag.reading;

import burnbag.marking.page.Page;
import burnbag.reading.frame.BrokenFrame;
import burnbag.reading.frame.Frame;
import burnbag.reading.frame.Job;
import burnbag.reading.frame.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What one worker says of one file. It is held to the grammar as it comes, and kept, up to a
/// bound, until the worker is done: so a worker is free for the next file while this one is
/// examined, and never waits for an examiner. From where it asks which pages are to be shown
/// nothing is kept any more.
final class Conversation {
  /// Readings and characters that are kept; beyond, what is there is examined first.
  private static final int MOST_KEPT = 512;

  private static final int MOST_CHARS = 1 << 20;
  private static final int DEEPEST = 1_000;

  /// How long a worker may take to end in good order once nothing more is wanted.
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final Worker worker;
  private final Limits limits;
  private final Isolation isolation;
  private final Relay relay;
  private final List<Reading> kept = new ArrayList<>();
  private int chars;
  private boolean began;
  private int open;
  private boolean asked;
  private boolean toldToStop;

  Conversation(Worker worker, Limits limits, Isolation isolation, Relay relay) {
    this.worker = worker;
    this.limits = limits;
    this.isolation = isolation;
    this.relay = relay;
  }

  /// Has the worker read the file; when this returns it may have the next one.
  void hold(Job job, InputStream in) throws IOException {
    long budget = limits.perFile().toNanos();
    long began = System.nanoTime();
    worker.within(budget);
    worker.send(job, in);
    budget -= System.nanoTime() - began;
    while (true) {
      Frame frame;
      if (relay.awaited() > 0) {
        // Drawing for a report is not the file's time: a verdict does not depend on the report.
        frame = worker.next(relay.awaited() * limits.perPage().toNanos());
      } else {
        began = System.nanoTime();
        frame = worker.next(Math.max(0, budget));
        budget -= System.nanoTime() - began;
      }
      if (frame.kind() == Kind.DONE) break;
      if (frame.kind() == Kind.ASK) {
        if (open == 0) throw new BrokenFrame("a question out of place");
        asked = true;
        pass();
        worker.show(relay.views());
        continue;
      }
      Reading reading = frame.reading(isolation);
      check(reading);
      keep(reading);
      boolean fromPicture = isFromPicture(reading);
      if (fromPicture) budget += Job.Bounds.byClock(limits.perPage()).toNanos();
      // A page that took its time may be the last that is wanted.
      if (asked || fromPicture || kept.size() >= MOST_KEPT || chars >= MOST_CHARS) pass();
      if (relay.stopped() && !toldToStop) {
        worker.stop();
        toldToStop = true;
        budget = Math.min(budget, GRACE.toNanos());
      }
    }
    if (!this.began || open > 0) throw new BrokenFrame("a job done with documents open");
  }

  /// Passes on what was kept.
  void pass() throws BrokenFrame {
    List<Reading> now = List.copyOf(kept);
    kept.clear();
    chars = 0;
    for (Reading reading : now) relay.fromWorker(reading);
  }

  private void keep(Reading reading) {
    kept.add(reading);
    if (reading instanceof Reading.Text(Page page)) chars += page.text().length();
  }

  private void check(Reading reading) throws BrokenFrame {
    if (reading instanceof Reading.Opened) {
      if (open >= DEEPEST) throw new BrokenFrame("documents inside documents without end");
      if (open == 0 && began) throw new BrokenFrame("a second outermost document");
      began = true;
      open++;
    } else if (open == 0) {
      throw new BrokenFrame("something of no document");
    }
    if (reading instanceof Reading.Picture && !asked)
      throw new BrokenFrame("what nobody asked for");
    if (reading instanceof Reading.Closed) open--;
  }

  private static boolean isFromPicture(Reading reading) {
    return reading instanceof Reading.Text(Page page) && page.origin() != Page.Origin.CHARACTERS;
  }
}
