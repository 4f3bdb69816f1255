package burnbag.fuzz;

import burnbag.reading.Isolation;
import burnbag.reading.Reading;
import burnbag.reading.View;
import burnbag.reading.frame.BrokenFrame;
import burnbag.reading.frame.Frame;
import burnbag.reading.frame.FrameReader;
import burnbag.reading.frame.FrameWriter;
import burnbag.reading.frame.Job;
import burnbag.reading.frame.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Bytes as the other side of a worker's pipe may send them: each is a frame that holds together,
/// or a `BrokenFrame`. What holds together is written and read again, and must be the same.
public final class FrameTarget {
  private FrameTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    FrameReader in = new FrameReader(new ByteArrayInputStream(bytes));
    try {
      for (Optional<Frame> frame = in.next(); frame.isPresent(); frame = in.next()) {
        takeApart(frame.get());
      }
    } catch (BrokenFrame _) {
      // The one answer to what is no frame.
      return;
    }
  }

  private static void takeApart(Frame frame) throws IOException {
    switch (frame.kind()) {
      case JOB -> {
        Job job = frame.job();
        Job again = reread(writer -> writer.job(job)).job();
        if (!job.equals(again)) throw new AssertionError(job + " came back as " + again);
      }
      case OPENED, TEXT, PROPERTY, UNREAD, CLOSED -> {
        Reading reading = frame.reading(Isolation.NAMESPACE);
        Reading again = reread(writer -> writer.reading(reading)).reading(Isolation.NAMESPACE);
        if (!reading.equals(again)) throw new AssertionError(reading + " came back as " + again);
      }
      case SHOW -> {
        List<View> views = frame.views();
        List<View> again = reread(writer -> writer.show(views)).views();
        if (!views.equals(again)) throw new AssertionError(views + " came back as " + again);
      }
      case PICTURE -> {
        Reading reading = frame.reading(Isolation.NAMESPACE);
        Frame again = reread(writer -> writer.reading(reading));
        if (!frame.body().rewind().equals(again.body())) {
          throw new AssertionError("a picture came back as another");
        }
      }
      case DATA, END, STOP, READY, ASK, DONE -> {
        if (frame.kind() != Kind.DATA) return;
        if (frame.body().remaining() > FrameWriter.MAX_BODY) throw new AssertionError("too long");
      }
    }
  }

  private interface Written {
    void by(FrameWriter writer) throws IOException;
  }

  private static Frame reread(Written written) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FrameWriter writer = new FrameWriter(out);
    written.by(writer);
    return new FrameReader(new ByteArrayInputStream(out.toByteArray())).next().orElseThrow();
  }
}
