package burnbag.bench;

import burnbag.bench.table.Figure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// A run that is kept: a folder of its own under `bench/runs`, named by day and machine.
///
/// It holds the printed summary without any line of a corpus, the figures as CSV, and what they
/// were measured on.
record Keepsake(Path runs, LocalDate day, String machine) {

  /// Writes the folder; a second run of one day on one machine takes the place of the first.
  Path write(String program, List<String> arguments, List<String> summary, List<Figure> figures)
      throws IOException {
    Path folder = Files.createDirectories(runs.resolve(day + "-" + machine));
    Files.writeString(
        folder.resolve("README.md"),
        """
        # %s on %s, %s

        `burnbag.bench.%s %s`

        - processors: %d
        - system: %s %s
        - JDK: %s

        [summary.txt](summary.txt) is what it printed, without the lists of misses; [raw.csv](raw.csv) its figures.
        """
            .formatted(
                program.equals("Bench") ? "Speed" : "Scores",
                day,
                machine,
                program,
                String.join(" ", arguments),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.vendor.version")));
    Files.write(folder.resolve("summary.txt"), summary, StandardCharsets.UTF_8);
    StringBuilder csv = new StringBuilder("figure,value\n");
    for (Figure figure : figures) {
      csv.append(String.format(Locale.ROOT, "%s,%.6f%n", figure.name(), figure.value()));
    }
    Files.writeString(folder.resolve("raw.csv"), csv);
    return folder;
  }

  /// A name for this machine that says what it is, not whose.
  static String machineName() {
    return System.getProperty("os.arch") + "-" + Runtime.getRuntime().availableProcessors() + "cpu";
  }
}
