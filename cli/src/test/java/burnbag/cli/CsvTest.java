package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvTest {
  private static final String PAPER = "SECRET//NOFORN\n\n1. The plan.\n\nSECRET//NOFORN\n";

  private static final String PILE = "examples/scrap-pile/usb-stick";

  @TempDir Path here;

  @Test
  void a_pile_is_a_table_as_rfc_4180_has_it() {
    List<List<String>> rows = parsed(csv(Ran.ROOT, PILE));
    int columns = rows.getFirst().size();
    for (List<String> row : rows) assertEquals(columns, row.size(), row.toString());
    assertEquals("lot", rows.get(1).getFirst());
    assertEquals("hold", rows.get(1).get(rows.getFirst().indexOf("verdict")));
    assertEquals("机密★长期", rows.get(1).get(rows.getFirst().indexOf("canonical")));
  }

  @Test
  void every_document_is_in_it_clear_ones_too() {
    String jsonl = Ran.in(Ran.ROOT, "sweep", "--quiet", "--format", "jsonl", PILE).out();
    List<List<String>> rows = parsed(csv(Ran.ROOT, PILE));
    Stream<String> paths = rows.stream().skip(2).map(row -> row.get(1)).distinct();
    assertEquals(jsonl.lines().count(), paths.count());
  }

  @Test
  void a_name_that_is_a_formula_computes_nothing() throws IOException {
    List<String> names = List.of("=1+1,\"x\".txt", "@sum.txt", "-2.txt", "＝cmd.txt");
    for (String name : names) Files.writeString(here.resolve(name), PAPER);
    List<List<String>> rows =
        parsed(csv(here, "=1+1,\"x\".txt", "@sum.txt", "./-2.txt", "＝cmd.txt"));
    List<String> paths = rows.stream().skip(2).map(row -> row.get(1)).toList();
    assertEquals(List.of("'=1+1,\"x\".txt", "'@sum.txt", "./-2.txt", "'＝cmd.txt"), paths);
  }

  @Test
  void a_name_with_line_breaks_and_bidi_overrides_stays_in_its_cell() throws IOException {
    Files.writeString(here.resolve("a\r\n=2\u202E.txt"), PAPER);
    String csv = csv(here, ".");
    assertEquals(3, csv.split("\r\n").length, csv);
    assertTrue(csv.contains("./a⟨U+000D⟩↵=2⟨U+202E⟩.txt"), csv);
  }

  private static String csv(Path from, String... args) {
    List<String> line = new ArrayList<>(List.of("sweep", "--quiet", "--format", "csv"));
    line.addAll(List.of(args));
    return Ran.in(from, line.toArray(String[]::new)).out();
  }

  /// As RFC 4180 reads it, to the letter.
  private static List<List<String>> parsed(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < csv.length(); at++) {
      char c = csv.charAt(at);
      if (quoted) {
        if (c != '"') cell.append(c);
        else if (at + 1 < csv.length() && csv.charAt(at + 1) == '"') cell.append(csv.charAt(at++));
        else quoted = false;
      } else if (c == '"') {
        assertEquals(0, cell.length(), "a quote inside a bare cell");
        quoted = true;
      } else if (c == ',' || c == '\r') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\r') {
          assertEquals('\n', csv.charAt(++at), "a bare carriage return");
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        assertTrue(c != '\n', "a bare line feed");
        cell.append(c);
      }
    }
    assertTrue(row.isEmpty() && cell.isEmpty() && !quoted, "the last record has no end");
    return rows;
  }
}
