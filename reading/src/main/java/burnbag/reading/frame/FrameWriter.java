package burnbag.reading.frame;

import burnbag.marking.page.Box;
import burnbag.marking.page.Page;
import burnbag.marking.page.Stretch;
import burnbag.reading.Reading;
import burnbag.reading.View;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes frames. Numbers are big-endian.
///
/// ```
/// to the worker    = { JOB  { DATA }  END  { SHOW }  [ STOP ] }
/// from the worker  = READY { document DONE }
/// document         = OPENED { TEXT | PROPERTY | UNREAD | document } [ ASK { PICTURE } ] CLOSED
///
/// frame    = code(u8) length(u32) body                       length of the body, at most MAX_BODY
/// JOB      = string(path) textShown(u8) depth(u32) children(u32) unpackedBytes(u64) pages(u32) pageChars(u32) millis(u64) ocr(u8) pageMillis(u64) shows(u8)
/// DATA     = bytes
/// OPENED   = string(path) string(type)
/// TEXT     = number(u32) firstOffset(u64) shape(u8) origin(u8) ownStart(u32) ownEnd(u32) string(text) count(u32) { stretch }
/// stretch  = start(u32) end(u32) part(u8) flags(u8) [ x(f32) y(f32) width(f32) height(f32) ]
///                                                            flags: 1 struck, 2 has a box
/// PROPERTY = string(name) string(value)
/// UNREAD   = page(u32) reason(u8) string(detail)
/// SHOW     = count(u32) { page(u32) side(u32) }               answers an ASK
/// PICTURE  = page(u32) side(u32) width(u32) height(u32) bytes  of a JPEG that `PlainJpeg` takes
/// CLOSED   = pages(u32) string(sha256, may be empty)
/// END, STOP, READY, ASK, DONE have no body
/// string   = 1(u8) length(u32) ISO-8859-1  |  2(u8) length(u32) UTF-16BE, lone surrogates and all
/// ```
///
/// A `STOP` may come at any time after its `END`; the worker closes what is open and says `DONE`. A
/// `STOP` that crosses the `DONE` on its way means nothing. End of input means the main process is
/// gone: the worker ends itself.
public final class FrameWriter {
  /// The longest body either side may send.
  public static final int MAX_BODY = 64 << 20;

  private final OutputStream out;
  private ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

  public FrameWriter(OutputStream out) {
    this.out = out;
  }

  public void job(Job job) throws IOException {
    buffer.clear();
    string(job.path());
    need(64);
    Job.Bounds bounds = job.bounds();
    buffer
        .put((byte) (job.textShown() ? 1 : 0))
        .putInt(bounds.depth())
        .putInt(bounds.children())
        .putLong(bounds.unpackedBytes())
        .putInt(bounds.pages())
        .putInt(bounds.pageChars())
        .putLong(bounds.time().toMillis())
        .put((byte) bounds.ocr().ordinal())
        .putLong(bounds.pageTime().toMillis())
        .put((byte) (bounds.shows() ? 1 : 0));
    send(Kind.JOB);
  }

  /// Which pages are to be shown.
  public void show(List<View> views) throws IOException {
    buffer.clear();
    need(4 + 8 * views.size());
    buffer.putInt(views.size());
    for (View view : views) buffer.putInt(view.page()).putInt(view.side());
    send(Kind.SHOW);
    out.flush();
  }

  public void data(byte[] bytes, int length) throws IOException {
    head(Kind.DATA, length);
    out.write(bytes, 0, length);
  }

  /// A frame without a body.
  public void bare(Kind kind) throws IOException {
    buffer.clear();
    send(kind);
    out.flush();
  }

  public void reading(Reading reading) throws IOException {
    buffer.clear();
    switch (reading) {
      case Reading.Opened(String path, String type) -> {
        string(path);
        string(type);
        send(Kind.OPENED);
      }
      case Reading.Text(Page page) -> {
        page(page);
        send(Kind.TEXT);
      }
      case Reading.Property(String name, String value) -> {
        string(name);
        string(value);
        send(Kind.PROPERTY);
      }
      case Reading.Unread unread -> {
        buffer.putInt(unread.page()).put((byte) unread.reason().ordinal());
        string(unread.detail());
        send(Kind.UNREAD);
      }
      case Reading.Picture(View view, int width, int height, byte[] jpeg) -> {
        need(16 + jpeg.length);
        buffer.putInt(view.page()).putInt(view.side()).putInt(width).putInt(height).put(jpeg);
        send(Kind.PICTURE);
      }
      case Reading.Closed closed -> {
        buffer.putInt(closed.pages());
        string(closed.sha256().orElse(""));
        send(Kind.CLOSED);
      }
    }
  }

  public void flush() throws IOException {
    out.flush();
  }

  private void page(Page page) {
    need(64);
    buffer.putInt(page.number()).putLong(page.firstOffset()).put((byte) page.shape().ordinal());
    buffer.put((byte) page.origin().ordinal());
    buffer.putInt(page.own().start()).putInt(page.own().end());
    string(page.text());
    need(4 + 26 * page.stretches().size());
    buffer.putInt(page.stretches().size());
    for (Stretch stretch : page.stretches()) {
      buffer.putInt(stretch.at().start()).putInt(stretch.at().end());
      buffer.put((byte) stretch.part().ordinal());
      buffer.put((byte) ((stretch.struck() ? 1 : 0) | (stretch.where().isPresent() ? 2 : 0)));
      stretch.where().ifPresent(this::box);
    }
  }

  private void box(Box box) {
    buffer
        .putFloat((float) box.x())
        .putFloat((float) box.y())
        .putFloat((float) box.width())
        .putFloat((float) box.height());
  }

  private void string(String string) {
    if (isLatin1(string)) {
      byte[] bytes = string.getBytes(StandardCharsets.ISO_8859_1);
      need(5 + bytes.length);
      buffer.put((byte) 1).putInt(bytes.length).put(bytes);
      return;
    }
    need(5 + 2 * string.length());
    buffer.put((byte) 2).putInt(2 * string.length());
    for (int i = 0; i < string.length(); i++) buffer.putChar(string.charAt(i));
  }

  private static boolean isLatin1(String string) {
    for (int i = 0; i < string.length(); i++) if (string.charAt(i) > 255) return false;
    return true;
  }

  private void need(int bytes) {
    if (buffer.remaining() >= bytes) return;
    ByteBuffer larger = ByteBuffer.allocate((buffer.position() + bytes) * 2);
    larger.put(buffer.flip());
    buffer = larger;
  }

  private void send(Kind kind) throws IOException {
    head(kind, buffer.position());
    out.write(buffer.array(), 0, buffer.position());
  }

  private void head(Kind kind, int length) throws IOException {
    if (length > MAX_BODY) throw new BrokenFrame(kind + " of " + length + " bytes");
    out.write(
        new byte[] {
          kind.code(),
          (byte) (length >> 24),
          (byte) (length >> 16),
          (byte) (length >> 8),
          (byte) length
        });
  }
}
