package burnbag.reader;

import burnbag.reading.Limits;
import burnbag.reading.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/// Prints what is read from the files named, for whoever works on the readers.
final class Show {
  private Show() {}

  public static void main(String[] args) throws Exception {
    try (Reader reader = Recorder.reader(Limits.USUAL, 1, Files.createTempDirectory("show"))) {
      for (String arg : args) {
        Recorder recorder = new Recorder();
        reader.read(Path.of(arg), arg, recorder);
        System.out.println(recorder);
      }
    }
  }
}
