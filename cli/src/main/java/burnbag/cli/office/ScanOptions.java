package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/// Copies, as they are typed or as a scanner reads their labels: one a line. A label that was
/// scanned twice counts once.
final class ScanOptions {
  private static final int MOST_BYTES = 4 << 20;

  /// So that the statement fits into an entry.
  private static final int MOST_CHARACTERS = 40_000;

  private static final int QUOTES_AND_COMMA = 3;

  /// Some editors and scanners begin a file with it.
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Option(
      names = "--scan",
      paramLabel = "FILE",
      description = "labels as a scanner types them, one a line; - for what is typed now")
  private String file;

  /// Each once, in the order in which they came.
  ///
  /// @param typed on the command line; picocli hands over no list where there is none
  List<String> all(Surroundings surroundings, List<String> typed) {
    Set<String> all = new LinkedHashSet<>();
    if (typed != null) all.addAll(typed);
    if (file != null) all.addAll(scanned(surroundings));
    return new ArrayList<>(all);
  }

  private List<String> scanned(Surroundings surroundings) {
    Path path = surroundings.here().resolve(file);
    try (InputStream in = file.equals("-") ? surroundings.in() : Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) throw notRead(path, "it is too long");
      String text = new String(bytes, StandardCharsets.UTF_8);
      return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (NoSuchFileException _) {
      throw notRead(path, "it is not there");
    } catch (IOException e) {
      throw notRead(path, String.valueOf(e.getMessage()));
    }
  }

  private static Trouble notRead(Path path, String why) {
    return new Trouble(
        Trouble.Code.B111_LIST_NOT_READABLE,
        path + " cannot be read: " + why,
        "one label a line, as the scanner types it");
  }

  /// The same in pages that each fit into an entry.
  static List<List<String>> pages(List<String> all) {
    List<List<String>> pages = new ArrayList<>();
    List<String> page = new ArrayList<>();
    int characters = 0;
    for (String one : all) {
      int length = one.getBytes(StandardCharsets.UTF_8).length + QUOTES_AND_COMMA;
      if (characters + length > MOST_CHARACTERS) {
        pages.add(page);
        page = new ArrayList<>();
        characters = 0;
      }
      page.add(one);
      characters += length;
    }
    pages.add(page);
    return pages;
  }
}
