package burnbag.reader.document;

import burnbag.reading.Reason;
import burnbag.reading.frame.Job;
import java.time.Duration;
import java.util.Optional;

/// What the documents of one file may still cost together.
public final class Allowance {
  private final Job.Bounds bounds;
  private long deadlineNanos;
  private long bytesLeft;
  private int childrenLeft;
  private Optional<Exhausted> exhausted = Optional.empty();

  public Allowance(Job.Bounds bounds) {
    this.bounds = bounds;
    deadlineNanos = System.nanoTime() + bounds.time().toNanos();
    bytesLeft = bounds.unpackedBytes();
    childrenLeft = bounds.children();
  }

  public Job.Bounds bounds() {
    return bounds;
  }

  /// To be called before each thing that may go on for long.
  public void checkTime() {
    if (System.nanoTime() - deadlineNanos > 0) {
      exhaust(Reason.TOO_SLOW, "not done within " + bounds.time().toSeconds() + " s");
    }
  }

  /// How long a page whose reading begins now may be read from its picture.
  public PageTime pageTime() {
    Duration left = Duration.ofNanos(deadlineNanos - System.nanoTime());
    return PageTime.from(bounds.pageTime(), byClock(bounds.pageTime(), left));
  }

  /// How long a page may take by the clock: to the end of its file's time, so that it ends in good
  /// order, but at least its own time and at most some times that.
  ///
  /// @param left of the file's time; below nought where that is over
  static Duration byClock(Duration pageTime, Duration left) {
    Duration most = Job.Bounds.byClock(pageTime);
    if (left.compareTo(most) > 0) return most;
    return left.compareTo(pageTime) < 0 ? pageTime : left;
  }

  /// A page was read from its picture, which gives the file more time.
  public void pictureRead() {
    deadlineNanos += Job.Bounds.byClock(bounds.pageTime()).toNanos();
  }

  /// So much time went by that the file is not to pay for.
  public void extend(long nanos) {
    deadlineNanos += nanos;
  }

  /// Takes so many unpacked bytes off what is left.
  public void spend(long bytes) {
    bytesLeft -= bytes;
    if (bytesLeft < 0) {
      exhaust(Reason.TOO_BIG, "unpacks to more than " + bounds.unpackedBytes() + " bytes");
    }
  }

  void spendChild() {
    if (--childrenLeft < 0) {
      exhaust(Reason.TOO_BIG, "more than " + bounds.children() + " documents in one file");
    }
  }

  private void exhaust(Reason reason, String detail) {
    Exhausted end = new Exhausted(reason, detail);
    exhausted = Optional.of(end);
    throw end;
  }

  /// Throws again what a parser between may have kept to itself.
  public void insist() {
    if (exhausted.isPresent()) throw exhausted.get();
  }
}
