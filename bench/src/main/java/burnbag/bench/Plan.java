package burnbag.bench;

import burnbag.bench.made.MadePapers;
import burnbag.bench.pages.PageSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a run of the scores shall do.
///
/// @param data the development corpora
/// @param root the product's folder
/// @param misses how many misses of each round are listed
/// @param only the rounds that run; empty for the quick ones
/// @param keep whether the run is kept under `bench/runs`
/// @param roots folders whose files stand for the machine's own
/// @param showHeldOut whether the misses of the round `heldout` are told
/// @param megabytes how large the text of the round `memory` is
/// @param seed of the made papers
/// @param pages how many marked pages the round `pages` makes
/// @param lots a set of made pages to be taken instead; empty where one is to be made
record Plan(
    Path data,
    Path root,
    int misses,
    Set<String> only,
    boolean keep,
    List<Path> roots,
    boolean showHeldOut,
    long megabytes,
    long seed,
    int pages,
    List<Path> lots) {
  /// Rounds that take less than half a minute together.
  private static final Set<String> QUICK =
      Set.of("real", "alarms", "ambiguous", "vectors", "labels", "made", "heldout", "setc");

  private static final Set<String> ALL =
      Set.of(
          "real",
          "alarms",
          "ambiguous",
          "vectors",
          "labels",
          "nitf",
          "scans",
          "made",
          "heldout",
          "setc",
          "machine",
          "start",
          "memory",
          "badfiles",
          "damaged",
          "desk",
          "pages");

  /// Rounds that run only where they are named.
  private static final Set<String> NAMED = Set.of("pages-b");

  /// Marked made pages where all rounds run: what is read of them in four minutes of a processor.
  private static final int SAMPLE_PAGES = 40;

  static Plan of(String... args) {
    Path root = house();
    Path data = root.resolve("../shared/data/dev").normalize();
    int misses = 0;
    Set<String> only = new TreeSet<>(QUICK);
    boolean keep = false;
    List<Path> roots = List.of();
    boolean showHeldOut = false;
    long megabytes = 2048;
    long seed = MadePapers.SEED;
    int pages = PageSet.PAGES;
    List<Path> lots = List.of();
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--misses" -> misses = Integer.parseInt(value(args, ++i));
        case "--only" -> only = names(value(args, ++i));
        case "--all" -> {
          only = ALL;
          if (!List.of(args).contains("--pages")) pages = SAMPLE_PAGES;
        }
        case "--keep" -> keep = true;
        case "--show-heldout" -> showHeldOut = true;
        case "--data" -> data = Path.of(value(args, ++i));
        case "--megabytes" -> megabytes = Long.parseLong(value(args, ++i));
        case "--seed" -> seed = Long.parseLong(value(args, ++i));
        case "--pages" -> pages = Integer.parseInt(value(args, ++i));
        case "--lots" -> lots = List.of(Path.of(value(args, ++i)));
        case "--roots" ->
            roots = List.of(value(args, ++i).split(",")).stream().map(Path::of).toList();
        default -> throw new IllegalArgumentException("no such flag: " + args[i]);
      }
    }
    return new Plan(
        data, root, misses, only, keep, roots, showHeldOut, megabytes, seed, pages, lots);
  }

  boolean wants(String round) {
    return only.contains(round);
  }

  Path floors() {
    return root.resolve("bench/floors.tsv");
  }

  private static String value(String[] args, int i) {
    if (i >= args.length) throw new IllegalArgumentException(args[i - 1] + " needs a value");
    return args[i];
  }

  private static Set<String> names(String list) {
    Set<String> names = new TreeSet<>(List.of(list.split(",")));
    for (String name : names) {
      if (!ALL.contains(name) && !NAMED.contains(name))
        throw new IllegalArgumentException("no such round: " + name);
    }
    return names;
  }

  /// The folder above this one that has the parent `pom.xml` and `bench`.
  private static Path house() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null
        && !(Files.exists(folder.resolve("pom.xml"))
            && Files.isDirectory(folder.resolve("bench")))) {
      folder = folder.getParent();
    }
    return folder == null ? Path.of("").toAbsolutePath() : folder;
  }
}
