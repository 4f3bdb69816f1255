package burnbag.reader;

import burnbag.reader.document.Body;
import burnbag.reading.Limits;
import burnbag.reading.Ocr;
import burnbag.reading.Reading;
import burnbag.reading.View;
import burnbag.reading.frame.FrameReader;
import burnbag.reading.frame.FrameWriter;
import burnbag.reading.frame.Job;
import burnbag.reading.frame.Kind;
import burnbag.reading.text.Plain;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The run from which the build's start-up cache for workers learns: papers of the usual kinds,
/// each read once and told in frames that nobody gets.
///
/// It ends by itself, which a worker never does, so that the virtual machine can write down what
/// was loaded and linked.
public final class Trial {
  private Trial() {}

  /// @param args files to read
  public static void main(String[] args) throws IOException {
    Limits limits = Limits.USUAL;
    Job.Bounds bounds =
        new Job.Bounds(
            limits.depth(),
            limits.children(),
            limits.unpackedBytes(),
            limits.pages(),
            limits.pageChars(),
            limits.perFile(),
            Ocr.AUTO,
            limits.perPage(),
            true);
    Opener opener = new Opener();
    FrameWriter told = new FrameWriter(OutputStream.nullOutputStream());
    for (String file : args) {
      ByteArrayOutputStream frames = new ByteArrayOutputStream();
      FrameWriter asked = new FrameWriter(frames);
      byte[] bytes = Files.readAllBytes(Path.of(file));
      // Of texts that have a parser, the main process shows the lines itself.
      boolean textShown = Plain.of(bytes, bytes.length, true, file).isPresent();
      asked.job(new Job(file, textShown, bounds));
      asked.data(bytes, bytes.length);
      asked.bare(Kind.END);
      FrameReader in = new FrameReader(new ByteArrayInputStream(frames.toByteArray()));
      Job job = in.next().orElseThrow().job();
      try (Body body = Main.take(in)) {
        opener.open(job, body, new Deaf(told));
      }
    }
  }

  /// Writes down what it is told, for nobody, and wants to see the first page of everything.
  private record Deaf(FrameWriter told) implements Listener {
    @Override
    public void accept(Reading reading) {
      try {
        told.reading(reading);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public List<View> views() {
      return List.of(new View(1, 400));
    }
  }
}
