package burnbag.bench;

import burnbag.bench.Exam.Found;
import burnbag.bench.table.Figure;
import burnbag.bench.table.Grid;
import burnbag.bench.table.Outcome;
import burnbag.marking.document.DocumentExam;
import burnbag.marking.page.Page;
import burnbag.marking.page.Place;
import burnbag.reading.Limits;
import burnbag.reading.text.Encoding;
import burnbag.reading.text.Plain;
import burnbag.sweep.Effect;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// Documentation, manual pages and source code of this machine and its JDK: nobody marked any of
/// it, so each hold is a false alarm, or is explained.
final class MachineFiles implements Round {
  private static final int MOST_BYTES = 16 << 20;
  private static final long ENOUGH_BYTES = 200L << 20;

  private final List<Path> roots;
  private final Map<String, Tally> tallies = new TreeMap<>();
  private final List<String> alarms = new ArrayList<>();

  private static final class Tally {
    long files;
    long bytes;
    long notText;
    long holds;
    long reviews;
  }

  /// @param named folders and zip files; empty for those of a usual Unix machine
  MachineFiles(List<Path> named) throws IOException {
    roots = named.isEmpty() ? usual() : named;
  }

  private static List<Path> usual() throws IOException {
    List<Path> usual = new ArrayList<>();
    for (String folder :
        List.of("/usr/share/doc", "/usr/share/man", "/usr/include", "/usr/share/perl")) {
      if (Files.isDirectory(Path.of(folder))) usual.add(Path.of(folder));
    }
    Path libraries = Path.of("/usr/lib");
    if (Files.isDirectory(libraries)) {
      try (var folders = Files.newDirectoryStream(libraries, "{python3*,node_modules}")) {
        folders.forEach(usual::add);
      }
    }
    Path sources = Path.of(System.getProperty("java.home"), "lib", "src.zip");
    if (Files.exists(sources)) usual.add(sources);
    return usual;
  }

  @Override
  public String name() {
    return "machine";
  }

  @Override
  public Outcome run() throws IOException {
    for (Path root : roots) walk(root);
    Grid grid = new Grid("root", "text files", "MB", "not text", "holds", "reviews");
    Tally all = new Tally();
    tallies.forEach(
        (root, tally) -> {
          grid.row(root, tally.files, tally.bytes >> 20, tally.notText, tally.holds, tally.reviews);
          all.files += tally.files;
          all.bytes += tally.bytes;
          all.notText += tally.notText;
          all.holds += tally.holds;
          all.reviews += tally.reviews;
        });
    grid.row("all", all.files, all.bytes >> 20, all.notText, all.holds, all.reviews);
    double perTenThousand = all.files == 0 ? 0 : 10_000.0 * all.holds / all.files;
    List<String> lines = new ArrayList<>(grid.lines());
    lines.add("  holds per 10,000 files: %.2f".formatted(perTenThousand));
    if (all.bytes < ENOUGH_BYTES) lines.add("  less than the 200 MB that the score asks for");
    lines.add("");
    alarms.stream().filter(a -> a.startsWith("HOLD")).forEach(a -> lines.add("  " + a));
    List<String> reviews = alarms.stream().filter(a -> !a.startsWith("HOLD")).toList();
    return new Outcome(
        "The machine's own files",
        lines,
        List.of(new Figure("machine.holds-per-10000", perTenThousand)),
        reviews);
  }

  private void walk(Path root) throws IOException {
    Tally tally = tallies.computeIfAbsent(root.toString(), _ -> new Tally());
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile()) file(file, tally);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void file(Path file, Tally tally) throws IOException {
    String name = file.getFileName().toString();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      if (name.endsWith(".gz")) {
        text(file.toString(), new GZIPInputStream(in).readNBytes(MOST_BYTES), tally);
      } else if (name.endsWith(".zip")) {
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          if (!entry.isDirectory()) {
            text(file + "!/" + entry.getName(), zip.readNBytes(MOST_BYTES), tally);
          }
        }
      } else {
        text(file.toString(), in.readNBytes(MOST_BYTES), tally);
      }
    } catch (ZipException _) {
      tally.notText++;
    }
  }

  private void text(String path, byte[] bytes, Tally tally) {
    int head = Math.min(bytes.length, Encoding.HEAD_BYTES);
    Optional<Plain> plain = Plain.of(bytes, head, head == bytes.length);
    if (plain.isEmpty()) {
      tally.notText++;
      return;
    }
    tally.files++;
    tally.bytes += bytes.length;
    DocumentExam document = Exam.begun();
    List<Page> pages = new ArrayList<>();
    plain
        .get()
        .read(
            bytes,
            Limits.USUAL.pageChars(),
            Limits.USUAL.pages(),
            page -> {
              pages.add(page);
              document.page(page);
              return true;
            });
    Exam exam = Exam.of(document.finish());
    List<Found> found = exam.found().stream().filter(Found::alarm).toList();
    if (found.isEmpty()) return;
    boolean hold = found.stream().anyMatch(f -> f.effect() == Effect.HOLD);
    if (hold) tally.holds++;
    else tally.reviews++;
    alarms.add(told(hold ? "HOLD" : "REVIEW", path, found.getFirst(), pages));
  }

  private static String told(String what, String path, Found found, List<Page> pages) {
    Place place = found.marking().places().getFirst();
    String around =
        pages.stream()
            .filter(p -> p.number() == place.page() && place.start() >= p.firstOffset())
            .reduce((_, later) -> later)
            .map(
                p ->
                    Excerpt.of(
                        p.text(), place.start() - p.firstOffset(), place.end() - p.firstOffset()))
            .orElse(place.text());
    return "%s %s%n     %s%n     %s".formatted(what, path, around, found);
  }
}
