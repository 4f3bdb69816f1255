package burnbag.bench.pages;

import burnbag.bench.made.Chance;
import burnbag.bench.made.MadePapers;
import burnbag.bench.pages.Office.Level;
import burnbag.bench.pages.Office.Look;
import burnbag.bench.pages.Order.Heading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A set of made pages: which pages, and their files.
///
/// @param set its letter
/// @param seed of everything on them
/// @param pages how many marked ones; offices come in turn, so that a small set has each of them
/// @param counterPages how many without a marking
public record PageSet(String set, long seed, int pages, int counterPages) {
  /// The seed that figures are told for.
  public static final long SEED = MadePapers.SEED;

  /// The sets that there are.
  public static final Set<String> SETS = Set.of("a");

  /// The folder of the pictures within a set's.
  public static final String PICTURES = "pages";

  /// Marked pages of a whole set.
  public static final int PAGES = 1_300;

  /// Counter-pages of a whole set.
  public static final int COUNTER_PAGES = 500;

  public PageSet {
    if (!SETS.contains(set)) throw new IllegalArgumentException("no set is called '" + set + "'");
    if (pages < 0 || counterPages < 0) throw new IllegalArgumentException("a number below 0");
  }

  /// A set of so many marked pages, with counter-pages in the whole set's proportion.
  public static PageSet of(String set, long seed, int pages) {
    return new PageSet(set, seed, pages, pages * COUNTER_PAGES / PAGES);
  }

  /// Debian's packages of fonts that the machine lacks; a set can be made where there are none.
  public static Set<String> missingFonts() {
    return Faces.ofMachine().missing();
  }

  /// The pages to be made, the marked ones first.
  List<Order> orders() {
    List<Order> orders = new ArrayList<>();
    Chance chance = new Chance(seed);
    List<Turns> turns = Office.all().stream().map(office -> new Turns(office, chance)).toList();
    for (int i = 0; i < pages; i++) orders.add(turns.get(i % turns.size()).marked(i + 1));
    Chance counter = new Chance(seed + 1);
    List<Turns> others = Office.all().stream().map(office -> new Turns(office, counter)).toList();
    for (int i = 0; i < counterPages; i++) {
      orders.add(others.get(i % others.size()).plain(i + 1));
    }
    return orders;
  }

  /// Makes every page and its line of the truth.
  ///
  /// @return how many were made
  public int write(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve(PICTURES));
    List<String> lines = new ArrayList<>();
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Truth>> made = new ArrayList<>();
      for (Order order : orders()) made.add(pool.submit(() -> write(order, folder)));
      for (Future<Truth> truth : made) lines.add(truth.get().line());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException broken) throw broken;
      throw new IllegalStateException(e.getCause());
    }
    Files.write(folder.resolve(Truth.FILE), lines);
    return lines.size();
  }

  private Truth write(Order order, Path folder) throws IOException {
    MadePage page = MadePage.of(order);
    Chance chance = new Chance(order.seed() + 1);
    PictureFile format = PictureFile.of(page, chance);
    String file = PICTURES + "/" + order.name() + "." + format.ending();
    format.write(page, folder.resolve(file), chance);
    return Truth.of(page, file, set);
  }

  /// Goes through an office's levels, looks and headings, and through the ways of ageing, each in
  /// an order by chance and each in full before it begins anew.
  private static final class Turns {
    private final Office office;
    private final Chance chance;
    private final List<Level> levels = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();
    private final List<Ageing> ageings = new ArrayList<>();

    Turns(Office office, Chance chance) {
      this.office = office;
      this.chance = chance;
    }

    Order marked(int number) {
      Level level = next(levels, office.levels());
      Look look = chance.of(office.looks(level.rank()));
      return new Order(
          number,
          chance.seed(),
          office,
          look,
          ageing(look, level.rank()),
          new Heading.Marked(level));
    }

    Order plain(int number) {
      String words = next(plain, office.plain());
      Look look = chance.of(office.looks(chance.of(office.levels()).rank()));
      Ageing ageing = ageing(look, 0);
      return new Order(number, chance.seed(), office, look, ageing, new Heading.Plain(words));
    }

    /// The next way of ageing that leaves the look to be seen; only a level that means something is
    /// struck out.
    private Ageing ageing(Look look, int rank) {
      Ageing ageing = next(ageings, List.of(Ageing.values()));
      while (!ageing.suits(look.layout()) || ageing == Ageing.STRUCK && rank == 0) {
        ageing = next(ageings, List.of(Ageing.values()));
      }
      return ageing;
    }

    private <T> T next(List<T> left, List<T> all) {
      if (left.isEmpty()) left.addAll(chance.shuffled(all));
      return left.removeLast();
    }
  }
}
