package burnbag.reader.stamp;

import burnbag.reading.Stamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The stamping worker's main. In the folder that it is started in lie `in.pdf` and `stamps`; it
/// leaves `ready`, a file for each stamp, and `done` or `refused`.
public final class Main {
  private Main() {}

  /// Takes no arguments.
  public static void main(String[] args) throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    Files.writeString(folder.resolve("ready"), "");
    List<String> lines = Files.readAllLines(folder.resolve("stamps"), StandardCharsets.UTF_8);
    int most = Integer.parseInt(lines.getFirst().replace("pages ", ""));
    String last;
    String said;
    try {
      int pages = 0;
      int number = 0;
      for (Stamp stamp : stamps(lines.subList(1, lines.size()))) {
        number++;
        Path out = folder.resolve("out-" + number + ".pdf");
        pages = new StampedPdf(folder.resolve("in.pdf"), most).write(stamp, out);
      }
      last = "done";
      said = Integer.toString(pages);
    } catch (NotStampable e) {
      last = "refused";
      said = e.getMessage();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Whatever a parser runs into: the file is not one that can be stamped.
      last = "refused";
      said = "it is broken: " + e.getClass().getSimpleName();
    }
    Files.writeString(folder.resolve(last), said);
  }

  private static List<Stamp> stamps(List<String> lines) {
    List<Stamp> stamps = new ArrayList<>();
    List<String> text = new ArrayList<>();
    List<String> modules = new ArrayList<>();
    for (String line : lines) {
      if (line.equals("stamp")) {
        if (!text.isEmpty()) stamps.add(new Stamp(text, modules));
        text.clear();
        modules.clear();
      } else if (line.startsWith("line ")) {
        text.add(line.substring("line ".length()));
      } else {
        modules.add(line.substring("row ".length()));
      }
    }
    stamps.add(new Stamp(text, modules));
    return stamps;
  }
}
