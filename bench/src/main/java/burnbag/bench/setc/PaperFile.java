package burnbag.bench.setc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One file of Set C: the levels of a scheme, lists of words, and papers with slots.
///
/// ```
/// file  = line*
/// line  = "# " comment | "scheme " id | "level " rank " " spelling (" ; " spelling)*
///       | "words " name " " choice (" | " choice)* | paper
/// paper = "=== " case (" " key "=" value)* NL text      up to the next paper
/// ```
///
/// In a text `{name}` is a slot, `⟦…⟧` a place of the marking, and a line `%page` begins a page.
record PaperFile(
    String scheme, List<Level> levels, Map<String, List<String>> words, List<Paper> papers) {

  /// A level and how it is spelt: as `{L}`, `{P}`, `{Q}`, `{W}`.
  record Level(int rank, List<String> spellings) {}

  /// A paper with slots.
  ///
  /// @param wants what its header says: `state`, `effect`, `rank`, `ranks`, `level`
  record Paper(String name, Map<String, String> wants, String text) {
    boolean takes(Level level) {
      String ranks = wants.getOrDefault("ranks", "");
      return ranks.isEmpty() || List.of(ranks.split(",")).contains(String.valueOf(level.rank()));
    }
  }

  static PaperFile read(String name) {
    String text;
    try (InputStream in = PaperFile.class.getResourceAsStream("/burnbag/bench/setc/" + name)) {
      if (in == null) throw new IllegalStateException("no resource " + name);
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String[] papers = text.split("(?m)^=== ");
    String scheme = "";
    List<Level> levels = new ArrayList<>();
    Map<String, List<String>> words = new HashMap<>();
    for (String line : papers[0].lines().toList()) {
      if (line.startsWith("scheme ")) scheme = line.substring("scheme ".length());
      if (line.startsWith("level ")) levels.add(level(line.split(" ", 3)));
      if (line.startsWith("words ")) {
        String[] parts = line.split(" ", 3);
        words.put(parts[1], List.of(parts[2].split(" \\| ")));
      }
    }
    List<Paper> read = new ArrayList<>();
    for (int i = 1; i < papers.length; i++) read.add(paper(papers[i]));
    return new PaperFile(scheme, List.copyOf(levels), Map.copyOf(words), List.copyOf(read));
  }

  private static Level level(String[] parts) {
    return new Level(Integer.parseInt(parts[1]), List.of(parts[2].split(" ; ")));
  }

  private static Paper paper(String written) {
    int end = written.indexOf('\n');
    String[] head = written.substring(0, end).split(" ");
    Map<String, String> wants = new HashMap<>();
    for (int i = 1; i < head.length; i++) {
      String[] pair = head[i].split("=", 2);
      wants.put(pair[0], pair[1]);
    }
    return new Paper(head[0], Map.copyOf(wants), written.substring(end + 1));
  }
}
