package burnbag.reader;

import burnbag.reader.document.Allowance;
import burnbag.reader.document.Body;
import burnbag.reader.document.Document;
import burnbag.reader.document.Exhausted;
import burnbag.reader.document.NotReadable;
import burnbag.reader.document.Stopped;
import burnbag.reader.view.Viewer;
import burnbag.reading.Isolation;
import burnbag.reading.Reading;
import burnbag.reading.Reason;
import burnbag.reading.View;
import burnbag.reading.frame.Job;
import burnbag.reading.text.Encoding;
import burnbag.reading.text.Plain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.tika.exception.EncryptedDocumentException;

/// Opens documents: finds out what each is, has the right format read it, and closes it whatever
/// happened.
final class Opener {
  private final Types types = new Types();
  private final Formats formats = new Formats();

  /// Reads a file and all that is in it.
  void open(Job job, Body body, Listener out) throws IOException {
    Allowance allowance = new Allowance(job.bounds());
    Run run = new Run(allowance, out);
    String path = job.path();
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    try {
      run.read(path, name, body, 0, job.textShown());
    } catch (Stopped | Exhausted _) {
      // Each open document has said so for itself as it was closed.
      return;
    }
  }

  /// One file.
  private final class Run {
    private final Allowance allowance;
    private final Listener out;

    Run(Allowance allowance, Listener out) {
      this.allowance = allowance;
      this.out = out;
    }

    void child(Document parent, String name, Body body, boolean shown) throws IOException {
      read(parent.childPath(name), name, body, parent.depth() + 1, shown);
    }

    void read(String path, String name, Body body, int depth, boolean textShown)
        throws IOException {
      byte[] head = body.head(Encoding.HEAD_BYTES);
      Optional<Plain> plain = Plain.of(head, head.length, body.length() == head.length, name);
      String type = plain.isPresent() ? plain.get().type() : types.of(body, name);
      out.accept(new Reading.Opened(path, type));
      Document document =
          new Document(
              new Document.Origin(path, name, body, type, depth, plain.isPresent()),
              allowance,
              out,
              this::child);
      try {
        content(document, plain.filter(_ -> !textShown), plain, head);
        views(document);
      } finally {
        out.accept(
            new Reading.Closed(
                document.pages(), Optional.of(body.sha256Hex()), Isolation.NOT_NEEDED));
      }
    }

    /// Says all that is in it, or why not.
    private void content(
        Document document, Optional<Plain> shown, Optional<Plain> plain, byte[] head)
        throws IOException {
      try {
        if (document.depth() > allowance.bounds().depth()) {
          throw new NotReadable(
              Reason.TOO_DEEP,
              "deeper than " + allowance.bounds().depth() + " documents in documents");
        }
        document.body().fault().ifPresent(fault -> document.unread(0, Reason.BROKEN, fault));
        if (shown.isPresent()) readText(document, shown.get(), head);
        if (plain.isEmpty() || plain.get().hasParser()) formats.of(document).read(document);
        // Fail closed: a reader that found nothing where there are bytes has not read them.
        if (!document.saidAnything())
          document.unread(0, Reason.UNSUPPORTED, "nothing to read was found in it");
        allowance.insist();
      } catch (Exhausted e) {
        say(document, e.reason(), e.getMessage());
        throw e;
      } catch (Stopped | UncheckedIOException e) {
        throw e;
      } catch (NotReadable e) {
        say(document, e.reason(), e.getMessage());
      } catch (EncryptedDocumentException e) {
        say(document, Reason.ENCRYPTED, "");
      } catch (StackOverflowError e) {
        say(document, Reason.BROKEN, "nested too deeply to be parsed");
      } catch (Exception e) {
        Optional<Stopped> stopped = Trouble.stopped(e);
        if (stopped.isPresent()) throw stopped.get();
        Optional<Exhausted> exhausted = Trouble.exhausted(e);
        if (exhausted.isPresent()) {
          say(document, exhausted.get().reason(), exhausted.get().getMessage());
          throw exhausted.get();
        }
        say(document, Trouble.reason(e), Trouble.detail(e));
      }
    }

    /// Draws what a report wants to show of it, in time that is not the file's.
    private void views(Document document) {
      if (!allowance.bounds().shows() || !Viewer.canShow(document.type())) return;
      List<View> wanted = out.views();
      if (wanted.isEmpty()) return;
      long began = System.nanoTime();
      Viewer.show(document.body(), document.type(), wanted, out);
      allowance.extend(System.nanoTime() - began);
    }

    private void say(Document document, Reason reason, String detail) {
      document.endOpenPage();
      document.unread(0, reason, detail);
    }

    private void readText(Document document, Plain plain, byte[] head) throws IOException {
      try (var in = document.body().open()) {
        in.skipNBytes(head.length);
        Plain.Seen seen =
            plain.read(
                head,
                head.length,
                in,
                new byte[1 << 16],
                allowance.bounds().pageChars(),
                allowance.bounds().pages(),
                page -> {
                  document.page(page);
                  return true;
                });
        document.pages(seen.pages());
        seen.fault().ifPresent(fault -> document.unread(0, Reason.BROKEN, fault));
      }
    }
  }
}
