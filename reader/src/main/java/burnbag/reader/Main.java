package burnbag.reader;

import burnbag.marking.page.Page;
import burnbag.reader.document.Body;
import burnbag.reader.document.Stopped;
import burnbag.reading.Reading;
import burnbag.reading.View;
import burnbag.reading.frame.BrokenFrame;
import burnbag.reading.frame.Frame;
import burnbag.reading.frame.FrameReader;
import burnbag.reading.frame.FrameWriter;
import burnbag.reading.frame.Job;
import burnbag.reading.frame.Kind;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The worker's main: jobs come in on stdin and what is found goes out on stdout, as `FrameWriter`
/// lays down.
///
/// One thread listens, so that a `STOP` is heard while a file is parsed and the end of the main
/// process ends this one at once; the other parses, on a stack deep enough for what parsers do to
/// nested files.
public final class Main implements Listener {
  private static final long STACK_BYTES = 16L << 20;

  /// The main process has gone, as it does when all is read.
  private static final int FORSAKEN = 0;

  private static final int BROKEN = 70;

  private record Task(Job job, Body body) {}

  private final FrameReader in;
  private final FrameWriter out;
  private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
  private final BlockingQueue<List<View>> answers = new LinkedBlockingQueue<>();
  private volatile boolean stopped;
  private volatile boolean busy;

  private Main(FrameReader in, FrameWriter out) {
    this.in = in;
    this.out = out;
  }

  /// Takes no arguments.
  public static void main(String[] args) {
    FrameReader in = new FrameReader(new BufferedInputStream(System.in, 1 << 16));
    OutputStream stdout =
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    // Some parser or other prints; frames alone may go out there.
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    Main main = new Main(in, new FrameWriter(stdout));
    Thread.ofPlatform().name("parser").stackSize(STACK_BYTES).start(main::parse);
    main.listen();
  }

  private void listen() {
    try {
      while (true) {
        Frame frame = in.next().orElse(null);
        if (frame == null) {
          // With nothing to do the JVM may end as it likes to, and write the cache that it was
          // started to make.
          if (!busy) System.exit(FORSAKEN);
          end(FORSAKEN);
        }
        switch (frame.kind()) {
          case JOB -> {
            Job job = frame.job();
            Body body = take(in);
            stopped = false;
            busy = true;
            tasks.add(new Task(job, body));
          }
          case STOP -> stopped = true;
          case SHOW -> answers.add(frame.views());
          case DATA, END, READY, OPENED, TEXT, PROPERTY, UNREAD, ASK, PICTURE, CLOSED, DONE ->
              throw new BrokenFrame(frame.kind() + " out of place");
        }
      }
    } catch (IOException e) {
      System.err.println(e.getMessage());
      end(BROKEN);
    }
  }

  /// The bytes of a file, up to their end.
  static Body take(FrameReader in) throws IOException {
    Body.Collector collector = new Body.Collector();
    while (true) {
      Frame frame = in.next().orElse(null);
      if (frame == null) end(FORSAKEN);
      switch (frame.kind()) {
        case DATA -> collector.write(frame.body().array());
        case END -> {
          return collector.body();
        }
        case JOB, STOP, SHOW, READY, OPENED, TEXT, PROPERTY, UNREAD, ASK, PICTURE, CLOSED, DONE ->
            throw new BrokenFrame(frame.kind() + " amid a file's bytes");
      }
    }
  }

  private void parse() {
    try {
      Opener opener = new Opener();
      out.bare(Kind.READY);
      while (true) {
        Task task = tasks.take();
        try (Body body = task.body()) {
          opener.open(task.job(), body, this);
        }
        busy = false;
        out.bare(Kind.DONE);
      }
    } catch (Throwable e) {
      // Whatever got as far as this has left the worker in a state that nobody knows: its file is
      // lost, not the next.
      e.printStackTrace();
      end(BROKEN);
    }
  }

  @Override
  public List<View> views() {
    try {
      out.bare(Kind.ASK);
      return answers.take();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a parser", e);
    }
  }

  @Override
  public void accept(Reading reading) {
    try {
      if (stopped && !(reading instanceof Reading.Closed)) throw new Stopped();
      out.reading(reading);
      // A page that took its time gives the file more of it only when the main process hears of it.
      boolean isFromPicture =
          reading instanceof Reading.Text(Page page) && page.origin() != Page.Origin.CHARACTERS;
      if (isFromPicture) out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// At once: no hook, no finaliser and no thread of a parser may hold it up.
  private static void end(int code) {
    Runtime.getRuntime().halt(code);
  }
}
