package burnbag.reading.frame;

import burnbag.marking.page.Box;
import burnbag.marking.page.Page;
import burnbag.marking.page.Part;
import burnbag.marking.page.Span;
import burnbag.marking.page.Stretch;
import burnbag.reading.Isolation;
import burnbag.reading.Ocr;
import burnbag.reading.Reading;
import burnbag.reading.Reason;
import burnbag.reading.View;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One message, taken apart. Everything in it comes from a process that hostile bytes may have
/// taken over: nothing is believed that does not fit, and a misfit is a `BrokenFrame`.
public record Frame(Kind kind, ByteBuffer body) {

  private interface Body<T> {
    T take() throws BrokenFrame;
  }

  /// The job that a `JOB` frame asks for.
  public Job job() throws BrokenFrame {
    return whole(
        () ->
            new Job(
                string(),
                body.get() == 1,
                new Job.Bounds(
                    body.getInt(),
                    body.getInt(),
                    body.getLong(),
                    body.getInt(),
                    body.getInt(),
                    Duration.ofMillis(body.getLong()),
                    entry(Ocr.values()),
                    Duration.ofMillis(body.getLong()),
                    body.get() == 1)));
  }

  /// The pages that a `SHOW` frame names.
  public List<View> views() throws BrokenFrame {
    return whole(
        () -> {
          int count = body.getInt();
          List<View> views = new ArrayList<>();
          for (int i = 0; i < count; i++) views.add(new View(body.getInt(), body.getInt()));
          return views;
        });
  }

  /// What a worker's frame says of the file, isolation left to the one who knows it.
  public Reading reading(Isolation isolation) throws BrokenFrame {
    return whole(
        () ->
            switch (kind) {
              case OPENED -> new Reading.Opened(string(), string());
              case TEXT -> new Reading.Text(page());
              case PROPERTY -> new Reading.Property(string(), string());
              case UNREAD -> new Reading.Unread(body.getInt(), reason(), string());
              case PICTURE -> picture();
              case CLOSED ->
                  new Reading.Closed(
                      body.getInt(),
                      Optional.of(string()).filter(sum -> !sum.isEmpty()),
                      isolation);
              case JOB, DATA, END, STOP, SHOW, READY, ASK, DONE ->
                  throw new BrokenFrame(kind + " is no reading");
            });
  }

  private <T> T whole(Body<T> take) throws BrokenFrame {
    try {
      T taken = take.take();
      if (body.hasRemaining())
        throw new BrokenFrame(kind + " with " + body.remaining() + " bytes too many");
      return taken;
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new BrokenFrame(kind + " that does not hold together: " + e.getMessage());
    }
  }

  private Reading.Picture picture() throws BrokenFrame {
    View view = new View(body.getInt(), body.getInt());
    int width = body.getInt();
    int height = body.getInt();
    if (Math.max(width, height) > view.side()) throw new BrokenFrame("a picture that is too large");
    byte[] jpeg = new byte[body.remaining()];
    body.get(jpeg);
    PlainJpeg.check(jpeg, width, height);
    return new Reading.Picture(view, width, height, jpeg);
  }

  private Page page() throws BrokenFrame {
    int number = body.getInt();
    long firstOffset = body.getLong();
    Page.Shape shape = entry(Page.Shape.values());
    Page.Origin origin = entry(Page.Origin.values());
    Span own = new Span(body.getInt(), body.getInt());
    String text = string();
    int count = body.getInt();
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Span at = new Span(body.getInt(), body.getInt());
      if (at.end() > text.length()) throw new BrokenFrame("a stretch beyond its page");
      Part part = entry(Part.values());
      int flags = body.get();
      Optional<Box> where =
          (flags & 2) == 0
              ? Optional.empty()
              : Optional.of(
                  new Box(body.getFloat(), body.getFloat(), body.getFloat(), body.getFloat()));
      stretches.add(new Stretch(at, part, (flags & 1) != 0, where));
    }
    return new Page(number, firstOffset, text, stretches, shape, origin, own);
  }

  private Reason reason() throws BrokenFrame {
    return entry(Reason.values());
  }

  private <E> E entry(E[] values) throws BrokenFrame {
    int index = body.get();
    if (index < 0 || index >= values.length)
      throw new BrokenFrame("no entry " + index + " in " + kind);
    return values[index];
  }

  private String string() throws BrokenFrame {
    int coder = body.get();
    int length = body.getInt();
    if (length < 0 || length > body.remaining())
      throw new BrokenFrame("a string of " + length + " bytes");
    String string =
        switch (coder) {
          case 1 -> new String(body.array(), body.position(), length, StandardCharsets.ISO_8859_1);
          case 2 -> wide(length);
          default -> throw new BrokenFrame("a string of kind " + coder);
        };
    body.position(body.position() + length);
    return string;
  }

  private String wide(int length) {
    char[] chars = new char[length / 2];
    body.slice(body.position(), length / 2 * 2).asCharBuffer().get(chars);
    return new String(chars);
  }
}
