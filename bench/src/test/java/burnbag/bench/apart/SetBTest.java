package burnbag.bench.apart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import burnbag.bench.apart.Desk.Written;
import burnbag.bench.made.Chance;
import burnbag.bench.pages.PageSet;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SetBTest {
  @Test
  void a_scheme_with_marked_papers_has_one_without_and_other_words_in_its_place() {
    List<Paper> papers = Paper.all();
    for (Paper paper : papers) {
      assertTrue(
          papers.stream()
              .anyMatch(other -> other.scheme().equals(paper.scheme()) && !other.isMarked()),
          paper.scheme());
      assertFalse(paper.words().isEmpty());
    }
  }

  @Test
  void a_marking_has_ink_where_it_is_said_to_stand_whatever_its_page_went_through() {
    assumeTrue(PageSet.missingFonts().isEmpty(), "fonts are missing");
    for (Paper paper : Paper.all().stream().filter(Paper::isMarked).limit(12).toList()) {
      for (Use use : Use.values()) {
        Chance chance = new Chance(5);
        Written page = use.on(Desk.write(paper, chance), chance);
        assertFalse(page.marks().isEmpty());
        for (Rectangle2D mark : page.marks()) {
          int darkest = darkest(page.page(), mark);
          assertTrue(darkest < 150, paper.words() + ", " + use + ": " + darkest);
        }
      }
    }
  }

  @Test
  void the_same_seed_draws_the_same_page() {
    assumeTrue(PageSet.missingFonts().isEmpty(), "fonts are missing");
    Paper paper = Paper.all().getFirst();
    Written one = Desk.write(paper, new Chance(9));
    Written other = Desk.write(paper, new Chance(9));
    assertEquals(one.marks(), other.marks());
    for (int y = 0; y < Desk.HEIGHT; y += 7) {
      for (int x = 0; x < Desk.WIDTH; x += 7) {
        assertEquals(one.page().getRGB(x, y), other.page().getRGB(x, y));
      }
    }
  }

  private static int darkest(BufferedImage page, Rectangle2D mark) {
    int darkest = 255;
    int right = (int) Math.min(page.getWidth() - 1, mark.getMaxX());
    int bottom = (int) Math.min(page.getHeight() - 1, mark.getMaxY());
    for (int y = (int) Math.max(0, mark.getY()); y <= bottom; y++) {
      for (int x = (int) Math.max(0, mark.getX()); x <= right; x++) {
        darkest = Math.min(darkest, page.getRGB(x, y) >> 8 & 0xFF);
      }
    }
    return darkest;
  }
}
