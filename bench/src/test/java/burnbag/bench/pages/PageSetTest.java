package burnbag.bench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import burnbag.bench.made.Chance;
import burnbag.bench.pages.Office.Level;
import burnbag.bench.pages.Order.Heading;
import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import burnbag.marking.scheme.Schemes;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageSetTest {
  private static final PageSet WHOLE =
      new PageSet("a", PageSet.SEED, PageSet.PAGES, PageSet.COUNTER_PAGES);

  @Test
  void every_level_of_every_scheme_stands_on_a_page_with_the_rank_of_its_pack() {
    Set<String> wanted = new TreeSet<>();
    for (Pack pack : Schemes.all().packs()) {
      for (Rule rule : pack.rules()) {
        if (!rule.level().isEmpty()) wanted.add(named(pack.id(), rule.level(), rule.rank()));
      }
    }
    Set<String> made =
        WHOLE.orders().stream()
            .flatMap(
                order ->
                    order.level().stream()
                        .map(l -> named(order.office().scheme(), l.name(), l.rank())))
            .collect(Collectors.toCollection(TreeSet::new));
    // A banner that begins with UNCLASSIFIED and ranks 1 by what follows has no rule of its own.
    assertTrue(made.remove("us UNCLASSIFIED 1"));
    assertEquals(wanted, made);
  }

  @Test
  void every_way_of_ageing_meets_every_scheme() {
    Set<String> met =
        WHOLE.orders().stream()
            .map(order -> order.office().scheme() + " " + order.ageing())
            .collect(Collectors.toSet());
    for (Office office : Office.all()) {
      for (Ageing ageing : Ageing.values()) {
        boolean seen =
            office.levels().stream()
                .flatMap(level -> office.looks(level.rank()).stream())
                .anyMatch(look -> ageing.suits(look.layout()));
        if (seen) assertTrue(met.contains(office.scheme() + " " + ageing), office.name() + ageing);
      }
    }
  }

  @Test
  void each_level_has_a_layout_and_each_office_a_heading_that_is_none() {
    for (Office office : Office.all()) {
      assertFalse(office.plain().isEmpty(), office.name());
      for (Level level : office.levels()) {
        assertFalse(office.looks(level.rank()).isEmpty(), office.name() + " " + level);
      }
    }
  }

  @Test
  void the_same_seed_orders_the_same_pages_and_another_one_others() {
    assertEquals(WHOLE.orders(), new PageSet("a", PageSet.SEED, 1_300, 500).orders());
    assertNotEquals(
        WHOLE.orders().getFirst().seed(), new PageSet("a", 7, 1, 0).orders().getFirst().seed());
  }

  @Test
  void a_smaller_set_is_the_beginning_of_a_larger_one() {
    assertEquals(WHOLE.orders().subList(0, 50), new PageSet("a", PageSet.SEED, 50, 0).orders());
  }

  @Test
  void a_set_that_is_not_there_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> new PageSet("z", 1, 1, 1));
  }

  @Test
  @Tag("full")
  void the_same_seed_draws_the_same_pixels() {
    fonts();
    for (Order order : WHOLE.orders().subList(0, 3)) {
      MadePage once = MadePage.of(order);
      MadePage again = MadePage.of(order);
      assertEquals(Truth.of(once, "x", "a").line(), Truth.of(again, "x", "a").line());
      assertEquals(hash(once), hash(again), order.name());
    }
  }

  @Test
  @Tag("full")
  void however_a_page_has_aged_there_is_ink_where_the_truth_puts_its_marking() {
    fonts();
    Set<Ageing> tried = EnumSet.noneOf(Ageing.class);
    for (Order order : WHOLE.orders()) {
      if (order.level().isEmpty() || !tried.add(order.ageing())) continue;
      MadePage page = MadePage.of(order);
      assertFalse(page.leaf().marks().isEmpty(), order.name());
      for (Quad mark : page.leaf().marks()) {
        Rectangle2D box = mark.box();
        assertTrue(inside(page, box), order.name() + " " + box);
        assertTrue(contrast(page, box) > 60, order.name() + " " + contrast(page, box));
      }
    }
    assertEquals(EnumSet.allOf(Ageing.class), tried);
  }

  @Test
  @Tag("full")
  void a_counter_page_has_a_heading_in_the_markings_place_and_no_marking() {
    fonts();
    Order order = WHOLE.orders().getLast();
    MadePage page = MadePage.of(order);
    assertTrue(order.heading() instanceof Heading.Plain);
    assertEquals(List.of(), page.leaf().marks());
    assertTrue(Truth.of(page, "x", "a").counter());
  }

  @Test
  void a_perspective_leads_back_to_where_it_came_from() {
    Chance chance = new Chance(3);
    Perspective seen =
        new Perspective(
            List.of(
                new java.awt.geom.Point2D.Double(10, 20),
                new java.awt.geom.Point2D.Double(900, 60),
                new java.awt.geom.Point2D.Double(980, 1300),
                new java.awt.geom.Point2D.Double(-30, 1250)));
    for (int i = 0; i < 100; i++) {
      double u = chance.between(0, 1);
      double v = chance.between(0, 1);
      var at = seen.seen(u, v);
      assertEquals(u, seen.across(at.getX(), at.getY()), 1e-9);
      assertEquals(v, seen.down(at.getX(), at.getY()), 1e-9);
    }
  }

  private static void fonts() {
    Set<String> missing = PageSet.missingFonts();
    assumeTrue(missing.isEmpty(), "fonts are missing: apt-get install " + missing);
  }

  private static String named(String scheme, String level, int rank) {
    return scheme + " " + level + " " + rank;
  }

  private static int hash(MadePage page) {
    return Arrays.hashCode(Pixels.of(page.leaf().image()));
  }

  private static boolean inside(MadePage page, Rectangle2D box) {
    return box.getMinX() >= 0
        && box.getMinY() >= 0
        && box.getMaxX() <= page.leaf().image().getWidth()
        && box.getMaxY() <= page.leaf().image().getHeight();
  }

  /// Between the lightest and the darkest pixel.
  private static double contrast(MadePage page, Rectangle2D box) {
    double least = 255;
    double most = 0;
    for (int y = (int) box.getMinY(); y < box.getMaxY(); y++) {
      for (int x = (int) box.getMinX(); x < box.getMaxX(); x++) {
        double light = Rgb.light(page.leaf().image().getRGB(x, y));
        least = Math.min(least, light);
        most = Math.max(most, light);
      }
    }
    return most - least;
  }
}
