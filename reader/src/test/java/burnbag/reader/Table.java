package burnbag.reader;

import burnbag.reading.Limits;
import burnbag.reading.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/// Prints one line a file: time, status, what was unread; for whoever works on the readers.
final class Table {
  private Table() {}

  public static void main(String[] args) throws Exception {
    try (Reader reader = Recorder.reader(Limits.USUAL, 1, Files.createTempDirectory("table"))) {
      for (String arg : args) {
        Outcome outcome = new Outcome();
        long began = System.nanoTime();
        reader.read(Path.of(arg), arg, outcome);
        System.out.printf(
            "%d\t%s\t%d\t%s%n",
            (System.nanoTime() - began) / 1_000_000,
            outcome.status(),
            outcome.characters,
            Path.of(arg).getFileName());
      }
    }
  }
}
