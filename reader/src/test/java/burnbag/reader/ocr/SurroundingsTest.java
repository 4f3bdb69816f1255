package burnbag.reader.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Ink beside what is round it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SurroundingsTest {
  /// Writing on light, dark and shaded ground, with noise.
  static Plane page(Random chance) {
    int width = 1 + chance.nextInt(300);
    int height = 1 + chance.nextInt(200);
    int dark = 1 + chance.nextInt(250);
    byte[] shades = new byte[width * height];
    for (int i = 0; i < shades.length; i++) {
      int x = i % width;
      int y = i / width;
      int ground = x / 40 % 3 == 1 ? dark : 255 - y / 3;
      boolean isInk = x / 3 % 4 == 0 && y / 9 % 2 == 0;
      int shade = (isInk ? 255 - ground : ground) + chance.nextInt(21) - 10;
      shades[i] = (byte) Math.clamp(shade, 0, 255);
    }
    return new Plane(width, height, shades);
  }

  @Test
  void ink_is_darker_than_the_mean_round_it() {
    Random chance = new Random(154);
    for (int i = 0; i < 60; i++) {
      Plane page = page(chance);
      Grid dark = Grid.blank(page.width(), page.height());
      Grid light = Grid.blank(page.width(), page.height());
      for (int y = 0; y < page.height(); y++) {
        for (int x = 0; x < page.width(); x++) {
          int around = around(page, x, y);
          dark.ink()[y][x] = page.at(x, y) < around - 28;
          light.ink()[y][x] = around < 120 && page.at(x, y) > around + 56;
        }
      }
      Surroundings surroundings = new Surroundings(page);
      assertEquals(dark.toString(), Grid.of(surroundings.dark()).toString(), "page " + i);
      assertEquals(light.toString(), Grid.of(surroundings.light()).toString(), "page " + i);
    }
  }

  private static int around(Plane page, int x, int y) {
    int reach = Math.max(8, Math.max(page.width(), page.height()) / 40);
    int sum = 0;
    int count = 0;
    for (int row = Math.max(0, y - reach); row <= Math.min(page.height() - 1, y + reach); row++) {
      for (int at = Math.max(0, x - reach); at <= Math.min(page.width() - 1, x + reach); at++) {
        sum += page.at(at, row);
        count++;
      }
    }
    return sum / count;
  }
}
