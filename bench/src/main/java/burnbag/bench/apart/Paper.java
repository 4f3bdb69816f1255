package burnbag.bench.apart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What a page of the set says.
///
/// @param level empty where nothing on it is a marking
/// @param words the marking's lines, or what stands in its place
record Paper(
    String scheme, String level, int rank, Spot spot, Ink ink, Letter letter, List<String> words) {

  /// Where the marking stands.
  enum Spot {
    BOTH,
    HEAD,
    LEFT,
    RIGHT,
    FRAME,
    UNDER
  }

  /// What it is written with.
  enum Ink {
    BLACK(0x202024),
    RED(0xB3202A),
    BLUE(0x23408F);

    private final int rgb;

    Ink(int rgb) {
      this.rgb = rgb;
    }

    int rgb() {
      return rgb;
    }
  }

  /// Everything else on the page.
  record Letter(String language, String head, List<String> paragraphs) {
    boolean isOfHan() {
      return language.equals("zh") || language.equals("tw");
    }
  }

  boolean isMarked() {
    return !level.isEmpty();
  }

  /// All there are, in the order of their list.
  static List<Paper> all() {
    List<Letter> letters = rows("letters.txt").stream().map(Paper::letter).toList();
    return rows("papers.txt").stream().map(row -> paper(row, letters)).toList();
  }

  private static Letter letter(List<String> row) {
    return new Letter(row.get(0), row.get(1), row.subList(2, row.size()));
  }

  private static Paper paper(List<String> row, List<Letter> letters) {
    Letter letter =
        letters.stream().filter(one -> one.language().equals(row.get(5))).findFirst().orElseThrow();
    return new Paper(
        row.get(0),
        row.get(1).equals("-") ? "" : row.get(1),
        Integer.parseInt(row.get(2)),
        Spot.valueOf(row.get(3).toUpperCase(java.util.Locale.ROOT)),
        Ink.valueOf(row.get(4).toUpperCase(java.util.Locale.ROOT)),
        letter,
        List.of(row.get(6).split("\\\\")));
  }

  private static List<List<String>> rows(String name) {
    try (InputStream in = Paper.class.getResourceAsStream(name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\\|")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
