package burnbag.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.bench.table.Floor;
import burnbag.bench.table.Grid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FloorTest {
  @TempDir Path folder;

  @Test
  void a_floor_holds_from_below_and_a_ceiling_from_above() throws IOException {
    Path file = folder.resolve("floors.tsv");
    Files.writeString(file, "# name\tdirection\tbound\na\t>=\t0.97\nb\t<=\t2\n");
    List<Floor> floors = Floor.read(file);
    assertEquals(2, floors.size());
    assertTrue(floors.getFirst().holds(0.97));
    assertFalse(floors.getFirst().holds(0.96));
    assertTrue(floors.getLast().holds(2));
    assertFalse(floors.getLast().holds(2.1));
  }

  @Test
  void a_figure_that_is_no_number_holds_no_floor() {
    assertFalse(new Floor("a", false, 0).holds(Double.NaN));
    assertFalse(new Floor("a", true, 1).holds(Double.NaN));
  }

  @Test
  void a_line_without_a_direction_is_refused() throws IOException {
    Path file = folder.resolve("floors.tsv");
    Files.writeString(file, "a\t0.97\n");
    assertThrows(IOException.class, () -> Floor.read(file));
  }

  @Test
  void numbers_stand_to_the_right_of_their_column() {
    List<String> lines = new Grid("what", "n").row("a", 7).row("bcdef", 112).lines();
    assertEquals(List.of("  what     n", "  a        7", "  bcdef  112"), lines);
  }
}
