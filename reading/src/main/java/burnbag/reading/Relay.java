package burnbag.reading;

import burnbag.marking.page.Page;
import burnbag.reading.frame.BrokenFrame;
import java.util.Optional;

/// Passes on what comes out of one file, and sees to it that every document that was opened is
/// closed.
final class Relay {
  private static final int DEEPEST = 1_000;

  private final ReadingSink sink;
  private int open;
  private int unwanted;
  private boolean stopped;
  private int textPages;
  private boolean mergesNext;
  private boolean workerBegan;
  private int workerOpen;
  private Isolation isolation = Isolation.NOT_NEEDED;

  Relay(ReadingSink sink) {
    this.sink = sink;
  }

  boolean stopped() {
    return stopped;
  }

  /// Documents that are open.
  int open() {
    return open;
  }

  boolean takes(Reading reading) {
    pass(reading);
    return !stopped;
  }

  /// The sink, where text may be passed through its sieve.
  Optional<SievingSink> sieves() {
    return sink instanceof SievingSink sieves ? Optional.of(sieves) : Optional.empty();
  }

  /// What the sink said of something handed to it directly.
  boolean goesOn(ReadingSink.Next next) {
    if (next == ReadingSink.Next.STOP) stopped = true;
    return !stopped;
  }

  /// From here on a worker speaks.
  void workerBegins(Isolation with) {
    isolation = with;
  }

  /// The file was read as text and had so many pages; its document stays open.
  void textEnds(int pages) {
    textPages = pages;
  }

  /// The worker's outermost document is the one already open here: what it finds in it goes on
  /// after the text.
  void mergeWorker() {
    mergesNext = true;
  }

  /// Takes what a worker says, which has to keep to the grammar.
  void fromWorker(Reading reading) throws BrokenFrame {
    if (reading instanceof Reading.Opened) {
      if (open >= DEEPEST) throw new BrokenFrame("documents inside documents without end");
      if (workerOpen == 0 && workerBegan) throw new BrokenFrame("a second outermost document");
      workerBegan = true;
      workerOpen++;
      if (mergesNext) {
        mergesNext = false;
        return;
      }
    } else if (workerOpen == 0) {
      throw new BrokenFrame("something of no document");
    }
    if (reading instanceof Reading.Closed) workerOpen--;
    pass(open == 1 && textPages > 0 ? shifted(reading) : reading);
  }

  /// The worker says that it is done.
  void workerEnds() throws BrokenFrame {
    if (!workerBegan || workerOpen > 0) throw new BrokenFrame("a job done with documents open");
  }

  private Reading shifted(Reading reading) {
    return switch (reading) {
      case Reading.Text(Page page) ->
          new Reading.Text(
              new Page(
                  page.number() + textPages,
                  page.firstOffset(),
                  page.text(),
                  page.stretches(),
                  page.shape(),
                  page.origin(),
                  page.own()));
      case Reading.Unread(int page, Reason reason, String detail) ->
          new Reading.Unread(page == 0 ? 0 : page + textPages, reason, detail);
      case Reading.Closed(int pages, Optional<String> sha256, Isolation by) ->
          new Reading.Closed(pages + textPages, sha256, by);
      case Reading.Opened opened -> opened;
      case Reading.Property property -> property;
    };
  }

  private void pass(Reading reading) {
    switch (reading) {
      case Reading.Opened _ -> {
        if (stopped) {
          unwanted++;
          return;
        }
        open++;
      }
      case Reading.Closed _ -> {
        if (unwanted > 0) {
          unwanted--;
          return;
        }
        open--;
      }
      case Reading.Text _, Reading.Property _, Reading.Unread _ -> {
        if (stopped) return;
      }
    }
    if (sink.take(reading) == ReadingSink.Next.STOP) stopped = true;
  }

  /// Closes what is open, each with the reason why it was not read to its end.
  void breakOff(Reason reason, String detail) {
    while (open > 0) {
      pass(new Reading.Unread(0, reason, detail));
      pass(new Reading.Closed(open == 1 ? textPages : 0, Optional.empty(), isolation));
    }
  }

  /// Closes what is open.
  void closeAll() {
    while (open > 0)
      pass(new Reading.Closed(open == 1 ? textPages : 0, Optional.empty(), isolation));
  }
}
