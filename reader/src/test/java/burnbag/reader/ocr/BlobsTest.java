package burnbag.reader.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Which points of a map hang together.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BlobsTest {
  @Test
  void pieces_are_those_that_a_flood_finds() {
    Random chance = new Random(154);
    for (int i = 0; i < 300; i++) {
      Grid grid = Grid.chance(chance);
      assertEquals(flooded(grid), Blobs.in(grid.map()), "map " + i);
    }
  }

  @Test
  void the_runs_of_a_piece_are_its_ink() {
    Grid grid = Grid.chance(new Random(7));
    Blobs blobs = Blobs.of(grid.map());
    InkMap all = InkMap.blank(grid.width(), grid.height());
    for (int i = 0; i < blobs.all().size(); i++) {
      InkMap one = InkMap.blank(grid.width(), grid.height());
      blobs.runs(i, one::fill);
      blobs.runs(i, all::fill);
      assertEquals(List.of(blobs.all().get(i)), Blobs.in(one));
    }
    assertEquals(grid.toString(), Grid.of(all).toString());
  }

  /// In the order of their first points.
  private static List<Blob> flooded(Grid grid) {
    List<Blob> blobs = new ArrayList<>();
    boolean[][] left = new boolean[grid.height()][];
    for (int y = 0; y < left.length; y++) left[y] = grid.ink()[y].clone();
    for (int y = 0; y < grid.height(); y++) {
      for (int x = 0; x < grid.width(); x++) {
        if (left[y][x]) blobs.add(flooded(grid, left, x, y));
      }
    }
    return blobs;
  }

  private static Blob flooded(Grid grid, boolean[][] left, int startX, int startY) {
    Deque<int[]> open = new ArrayDeque<>(List.of(new int[] {startX, startY}));
    left[startY][startX] = false;
    Area box = new Area(startX, startY, startX + 1, startY + 1);
    int ink = 0;
    while (!open.isEmpty()) {
      int[] at = open.remove();
      ink++;
      box = box.with(new Area(at[0], at[1], at[0] + 1, at[1] + 1));
      for (int y = at[1] - 1; y <= at[1] + 1; y++) {
        for (int x = at[0] - 1; x <= at[0] + 1; x++) {
          if (!grid.isIn(x, y) || !left[y][x]) continue;
          left[y][x] = false;
          open.add(new int[] {x, y});
        }
      }
    }
    return new Blob(box, ink);
  }
}
