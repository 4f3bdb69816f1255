package burnbag.reader.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What is done to whole words of a map is what is done to its points.
@DisplayNameGeneration(ReplaceUnderscores.class)
class InkMapTest {
  private static final int MAPS = 300;

  private static void same(UnaryOperator<InkMap> quick, UnaryOperator<Grid> plain) {
    Random chance = new Random(154);
    for (int i = 0; i < MAPS; i++) {
      Grid grid = Grid.chance(chance);
      assertEquals(
          plain.apply(grid).toString(), Grid.of(quick.apply(grid.map())).toString(), "map " + i);
    }
  }

  @Test
  void a_point_is_ink_where_it_was_made_so() {
    same(map -> map, grid -> grid);
  }

  @Test
  void a_sheet_is_straightened_column_by_column() {
    for (double slope : new double[] {0, -0.09, 0.0015, 0.07}) {
      same(
          map -> map.straightened(slope),
          grid -> {
            Grid to = Grid.blank(grid.width(), grid.height());
            for (int x = 0; x < grid.width(); x++) {
              int down = (int) Math.round(slope * (x - grid.width() / 2.0));
              for (int y = 0; y < grid.height(); y++) {
                to.ink()[y][x] = grid.isIn(x, y + down) && grid.ink()[y + down][x];
              }
            }
            return to;
          });
    }
  }

  @Test
  void rules_are_taken_out_and_nothing_else() {
    same(
        InkMap::withoutRules,
        grid -> {
          Grid across = Grid.blank(grid.width(), grid.height());
          Grid down = Grid.blank(grid.width(), grid.height());
          int wide = Math.max(24, grid.width() / 6);
          int high = Math.max(24, grid.height() / 12);
          for (int y = 0; y < grid.height(); y++) {
            for (int x = 0; x < grid.width(); x++) {
              if (!grid.ink()[y][x]) continue;
              across.ink()[y][x] = run(grid, x, y, 1, 0) >= wide;
              down.ink()[y][x] = run(grid, x, y, 0, 1) >= high;
            }
          }
          spareStems(across, true);
          spareStems(down, false);
          Grid to = Grid.blank(grid.width(), grid.height());
          for (int y = 0; y < grid.height(); y++) {
            for (int x = 0; x < grid.width(); x++) {
              to.ink()[y][x] = grid.ink()[y][x] && !across.ink()[y][x] && !down.ink()[y][x];
            }
          }
          return to;
        });
  }

  /// Takes out what is thicker than a twelfth of its length, unless it goes through half the sheet.
  private static void spareStems(Grid rules, boolean isAcross) {
    Grid left = Grid.blank(rules.width(), rules.height());
    for (int y = 0; y < rules.height(); y++) left.ink()[y] = rules.ink()[y].clone();
    for (int y = 0; y < rules.height(); y++) {
      for (int x = 0; x < rules.width(); x++) {
        if (!left.ink()[y][x]) continue;
        List<int[]> piece = new ArrayList<>(List.of(new int[] {x, y}));
        left.ink()[y][x] = false;
        for (int i = 0; i < piece.size(); i++) {
          for (int near = 0; near < 9; near++) {
            int column = piece.get(i)[0] + near % 3 - 1;
            int row = piece.get(i)[1] + near / 3 - 1;
            if (!left.isIn(column, row) || !left.ink()[row][column]) continue;
            left.ink()[row][column] = false;
            piece.add(new int[] {column, row});
          }
        }
        int axis = isAcross ? 0 : 1;
        IntSummaryStatistics ends =
            piece.stream().mapToInt(point -> point[axis]).summaryStatistics();
        int length = ends.getMax() - ends.getMin() + 1;
        boolean isEdge = length > (isAcross ? rules.width() : rules.height()) / 2;
        if (isEdge || length * length >= 12 * piece.size()) continue;
        for (int[] point : piece) rules.ink()[point[1]][point[0]] = false;
      }
    }
  }

  private static int run(Grid grid, int x, int y, int across, int down) {
    int run = 1;
    for (int sign = -1; sign <= 1; sign += 2) {
      int i = 1;
      while (true) {
        int column = x + sign * i * across;
        int row = y + sign * i * down;
        if (!grid.isIn(column, row) || !grid.ink()[row][column]) break;
        run++;
        i++;
      }
    }
    return run;
  }

  @Test
  void broken_strokes_join_on_a_rougher_map() {
    same(
        map -> map.joined(3),
        grid -> {
          Grid to = Grid.blank((grid.width() + 2) / 3, (grid.height() + 2) / 3);
          for (int y = 0; y < grid.height(); y++) {
            for (int x = 0; x < grid.width(); x++) to.ink()[y / 3][x / 3] |= grid.ink()[y][x];
          }
          return to;
        });
  }

  @Test
  void what_holds_no_octagon_is_taken_out() {
    same(InkMap::opened, grid -> octagons(octagons(grid, false), true));
  }

  /// Points of this value make those round them the same.
  private static Grid octagons(Grid grid, boolean value) {
    Grid to = Grid.blank(grid.width(), grid.height());
    for (int y = 0; y < grid.height(); y++) {
      for (int x = 0; x < grid.width(); x++) {
        boolean near = false;
        for (int dy = -2; dy <= 2; dy++) {
          for (int dx = -2; dx <= 2; dx++) {
            if (Math.abs(dx) + Math.abs(dy) > 3 || !grid.isIn(x + dx, y + dy)) continue;
            near |= grid.ink()[y + dy][x + dx] == value;
          }
        }
        to.ink()[y][x] = near == value;
      }
    }
    return to;
  }

  @Test
  void low_gaps_are_filled() {
    same(
        map -> map.closedDown(5),
        grid -> {
          Grid to = Grid.blank(grid.width(), grid.height());
          for (int x = 0; x < grid.width(); x++) {
            for (int y = 0; y < grid.height(); y++) {
              int up = y;
              while (up >= 0 && !grid.ink()[up][x]) up--;
              int down = y;
              while (down < grid.height() && !grid.ink()[down][x]) down++;
              boolean isGap = up >= 0 && down < grid.height() && down - up - 1 <= 5;
              to.ink()[y][x] = up == y || isGap;
            }
          }
          return to;
        });
  }

  @Test
  void one_maps_ink_is_put_to_anothers_or_taken_from_it() {
    Random chance = new Random(1);
    Grid first = Grid.chance(chance);
    Grid second = Grid.blank(first.width(), first.height());
    for (boolean[] row : second.ink()) {
      for (int x = 0; x < row.length; x++) row[x] = chance.nextBoolean();
    }
    InkMap both = first.map().with(second.map());
    InkMap less = first.map().without(second.map());
    for (int y = 0; y < first.height(); y++) {
      int ink = 0;
      for (int x = 0; x < first.width(); x++) {
        boolean one = first.ink()[y][x];
        boolean other = second.ink()[y][x];
        if (one) ink++;
        assertEquals(one || other, both.at(x, y));
        assertEquals(one && !other, less.at(x, y));
      }
      assertEquals(ink, first.map().count(y, 0, first.width()));
    }
    assertTrue(first.map().without(first.map()).isEmpty());
    assertFalse(both.isEmpty());
  }
}
