package burnbag.reading;

import burnbag.marking.page.Page;
import burnbag.reading.frame.BrokenFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Passes on what comes out of one file, and sees to it that every document that was opened is
/// closed.
final class Relay {
  private final ReadingSink sink;
  private int open;
  private int unwanted;
  private boolean stopped;
  private int textPages;
  private boolean mergesNext;
  private Isolation isolation = Isolation.NOT_NEEDED;

  /// Whether all of the innermost document was told, but for what its pages look like.
  private boolean told;

  private final List<View> awaited = new ArrayList<>();

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

  /// Takes what a worker says, which keeps to the grammar but for pictures.
  void fromWorker(Reading reading) throws BrokenFrame {
    boolean fits =
        reading instanceof Reading.Picture(View view, _, _, _)
            ? awaited.remove(view)
            : !told || reading instanceof Reading.Closed;
    if (!fits) {
      told = false;
      throw new BrokenFrame("what nobody asked for");
    }
    if (mergesNext && reading instanceof Reading.Opened) {
      mergesNext = false;
      return;
    }
    if (reading instanceof Reading.Closed) {
      told = false;
      awaited.clear();
    }
    pass(open == 1 && textPages > 0 ? shifted(reading) : reading);
  }

  /// Whether pages of what is read are to be shown.
  boolean shows() {
    return !stopped && sink.shows();
  }

  /// All of the innermost document is told: which of its pages are to be shown, as the worker
  /// counts them?
  List<View> views() throws BrokenFrame {
    if (told) {
      told = false;
      throw new BrokenFrame("a question out of place");
    }
    told = true;
    if (stopped) return List.of();
    int before = open == 1 ? textPages : 0;
    for (View view : sink.views()) {
      if (view.page() > before) awaited.add(new View(view.page() - before, view.side()));
    }
    return List.copyOf(awaited);
  }

  /// How many pictures may still come before the innermost document is closed.
  int awaited() {
    return awaited.size();
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
      case Reading.Picture(View view, int width, int height, byte[] jpeg) ->
          new Reading.Picture(new View(view.page() + textPages, view.side()), width, height, jpeg);
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
      case Reading.Text _, Reading.Property _, Reading.Unread _, Reading.Picture _ -> {
        if (stopped) return;
      }
    }
    if (sink.take(reading) == ReadingSink.Next.STOP) stopped = true;
  }

  /// Closes what is open, each with the reason why it was not read to its end; one of which all but
  /// pictures was told has been read.
  void breakOff(Reason reason, String detail) {
    boolean read = told;
    told = false;
    awaited.clear();
    while (open > 0) {
      if (!read) pass(new Reading.Unread(0, reason, detail));
      read = false;
      pass(new Reading.Closed(open == 1 ? textPages : 0, Optional.empty(), isolation));
    }
  }

  /// Closes what is open.
  void closeAll() {
    while (open > 0)
      pass(new Reading.Closed(open == 1 ? textPages : 0, Optional.empty(), isolation));
  }
}
