package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.ledger.json.CanonicalJson;
import burnbag.ledger.json.Json;
import burnbag.sweep.Visible;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// How a command tells its answer: lines for a person, or objects for a program.
final class Voice {
  private static final String BOLD = "\u001B[1m";
  private static final String RED = "\u001B[1;31m";
  private static final String PLAIN = "\u001B[0m";

  private final OutputStream out;
  private final boolean json;
  private final boolean colours;

  Voice(Surroundings surroundings, boolean json) {
    this.out = surroundings.out();
    this.json = json;
    this.colours = surroundings.person().seesColours();
  }

  boolean json() {
    return json;
  }

  /// A line for a person; what may not be shown is made visible.
  void line(String words) {
    write(Visible.of(words) + "\n");
  }

  /// A line that a person must not overlook.
  void alarm(String words) {
    write(colours ? RED + Visible.of(words) + PLAIN + "\n" : Visible.of(words) + "\n");
  }

  /// The head of a table, then its rows.
  void table(Table table, String before) {
    boolean head = true;
    for (String line : table.lines()) {
      write(before + (head && colours ? BOLD + line + PLAIN : line) + "\n");
      head = false;
    }
  }

  /// An object for a program, on a line of its own.
  void object(Json.Obj object) {
    write(new String(CanonicalJson.write(object), StandardCharsets.UTF_8) + "\n");
  }

  private void write(String words) {
    try {
      out.write(words.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
