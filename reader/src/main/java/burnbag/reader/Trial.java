package burnbag.reader;

import burnbag.reader.document.Body;
import burnbag.reading.Limits;
import burnbag.reading.frame.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The run from which the build's start-up cache for workers learns: papers of the usual kinds,
/// each read once, with nothing said.
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
            limits.perFile());
    Opener opener = new Opener();
    for (String file : args) {
      try (Body.Collector collector = new Body.Collector()) {
        Files.copy(Path.of(file), collector);
        try (Body body = collector.body()) {
          opener.open(new Job(file, false, bounds), body, _ -> {});
        }
      }
    }
  }
}
