package burnbag.bench;

import burnbag.bench.apart.SetB;
import burnbag.bench.pages.PageSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/// Draws a set of made pages into a folder.
public final class MakePages {
  private MakePages() {}

  /// Flags are those of `bench/README.md`.
  public static void main(String[] args) throws IOException, InterruptedException {
    System.setProperty("java.awt.headless", "true");
    System.exit(run(args));
  }

  private static int run(String... args) throws IOException, InterruptedException {
    String set = "a";
    long seed = PageSet.SEED;
    int pages = PageSet.PAGES;
    String folder = "";
    PageSet wanted;
    try {
      for (int i = 0; i < args.length; i++) {
        switch (args[i]) {
          case "--seed" -> seed = Long.parseLong(value(args, ++i));
          case "--set" -> set = value(args, ++i);
          case "--pages" -> pages = Integer.parseInt(value(args, ++i));
          case "--to" -> folder = value(args, ++i);
          default -> throw new IllegalArgumentException("no such flag: " + args[i]);
        }
      }
      if (folder.isEmpty()) throw new IllegalArgumentException("--to needs a folder");
      if (set.equals(SetB.LETTER)) return apart(seed, Path.of(folder));
      wanted = PageSet.of(set, seed, pages);
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      return 3;
    }
    Set<String> missing = PageSet.missingFonts();
    if (!missing.isEmpty()) {
      System.err.println("fonts are missing: apt-get install " + String.join(" ", missing));
      return 3;
    }
    System.out.println(wanted.write(Path.of(folder)) + " pages in " + folder);
    return 0;
  }

  /// Set B has as many pages as its list has papers, in each use.
  private static int apart(long seed, Path folder) throws IOException {
    System.out.println(new SetB(seed, SetB.MOST_USES).write(folder) + " pages in " + folder);
    return 0;
  }

  private static String value(String[] args, int i) {
    if (i >= args.length) throw new IllegalArgumentException(args[i - 1] + " needs a value");
    return args[i];
  }
}
