package burnbag.bench.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a figure must not fall below, or, for a ceiling, rise above.
///
/// A line of `bench/floors.tsv` is: name, tab, `>=` or `<=`, tab, bound. `#` begins a comment.
public record Floor(String name, boolean ceiling, double bound) {

  /// Whether the figure keeps to it.
  public boolean holds(double value) {
    return ceiling ? value <= bound : value >= bound;
  }

  /// As in the file.
  @Override
  public String toString() {
    return name + (ceiling ? " <= " : " >= ") + bound;
  }

  /// Every floor of the file; none where there is no file.
  public static List<Floor> read(Path file) throws IOException {
    List<Floor> floors = new ArrayList<>();
    if (!Files.exists(file)) return floors;
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank() || line.startsWith("#")) continue;
      String[] cells = line.split("\t");
      if (cells.length < 3 || !(cells[1].equals(">=") || cells[1].equals("<="))) {
        throw new IOException(file + ": not name, direction, bound: " + line);
      }
      floors.add(new Floor(cells[0], cells[1].equals("<="), Double.parseDouble(cells[2])));
    }
    return floors;
  }
}
