package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An office of five with a shredder in its cellar, worked by commands: `a` keeps the papers and
/// orders, `b` approves, `c` carries, `d` runs the machine, `e` witnesses.
final class Cellar {
  private static final Pattern ENTRY = Pattern.compile("\"entry\":(\\d+)");
  private static final String SEEN = "--seal S-1 --weight 4290";

  private final Path folder;

  /// A trial home in a folder.
  Cellar(Path folder) {
    this.folder = folder;
    Ran made = Ran.in(folder, "init", "--home", "h", "--officers", "a,b,c,d,e");
    assertEquals(0, made.code(), made.err());
    by("a plant open cellar-1 --keeper d --second b");
    by(
        "a plant approve cellar-1 --up-to *:4:* --levels P-5 --till 2030-12-31 --paper A-1 --second"
            + " b");
    by("a equipment enter shredder-1 --at cellar-1 --levels P-5 --second b");
    by("d equipment test shredder-1 --result pass --next 2030-01-01");
  }

  Path folder() {
    return folder;
  }

  /// Writes a file into the folder.
  void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Documents `C-1` … of `a`'s, each of two copies of four pages, that may be destroyed.
  void documents(int count) {
    StringBuilder list =
        new StringBuilder("control_number,short_title,marking,originator,date,pages,copies,file\n");
    StringBuilder dispose = new StringBuilder("a document disposition burn-1");
    for (int i = 1; i <= count; i++) {
      list.append("C-%d,Chart %d,SECRET,Port,,4,2,\n".formatted(i, i));
      dispose.append(" C-").append(i);
    }
    write("list.csv", list.toString());
    by("a register import list.csv");
    by(dispose.toString());
  }

  /// What somebody types: a party, and the words of a command. It is done.
  ///
  /// @return what was said
  String by(String line) {
    Ran ran = tried(line);
    assertEquals(0, ran.code(), line + "\n" + ran.out() + ran.err());
    return ran.out();
  }

  /// The same, whatever comes of it.
  Ran tried(String line) {
    List<String> words = new ArrayList<>(List.of("--home", "h", "--as"));
    words.addAll(List.of(line.split(" ")));
    return Ran.in(folder, words.toArray(String[]::new));
  }

  /// What somebody types who only asks.
  Ran asked(String line) {
    List<String> words = new ArrayList<>(List.of("--home", "h"));
    words.addAll(List.of(line.split(" ")));
    return Ran.in(folder, words.toArray(String[]::new));
  }

  /// The number of the entry that a command makes.
  String entry(String line) {
    String said = by(line + " --json");
    Matcher entry = ENTRY.matcher(said);
    assertTrue(entry.find(), said);
    return entry.group(1);
  }

  /// All copies of a document, ordered by `a` and approved by `b`.
  void approved(String... documents) {
    String order = entry("a destroy order --basis burn-1 --all-of " + String.join(",", documents));
    by("b destroy approve " + order);
  }

  /// Sealed by `a` and `b`, brought by `c`, opened by `d` and `e`.
  void broughtToPlant(String bag) {
    by("a bag seal " + bag + " " + SEEN + " --second b");
    by("a bag hand-over " + bag + " --to c " + SEEN);
    by("c bag receive " + bag + " " + SEEN);
    by("c bag hand-over " + bag + " --to d " + SEEN);
    by("d bag receive " + bag + " " + SEEN);
    by("d destroy open " + bag + " --at cellar-1 " + SEEN + " --second e");
  }

  /// Destroyed before `c` and `e`.
  ///
  /// @return the number of the run
  String destroyed(String bag) {
    String run =
        entry("d destroy begin " + bag + " --at cellar-1 --equipment shredder-1 --witnesses c,e");
    by("c destroy done " + run + " --residue pass --operator d --second e");
    return run;
  }
}
