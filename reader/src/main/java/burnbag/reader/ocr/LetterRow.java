package burnbag.reader.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/// Letters that stand one after the other on a straight course, whichever way it goes.
///
/// @param letters in order
record LetterRow(List<Letter> letters) {
  /// Of a letter's size: no letter stands further off the row.
  private static final double OFF = 0.3;

  /// Of a letter's size: the next one stands no further on.
  private static final double ON = 2.2;

  /// How many times as large as another of its row a letter may be.
  private static final double LARGER = 2;

  /// A piece of ink that may be a letter.
  ///
  /// @param number among the pieces of its map
  /// @param x of its middle, like `y` in points of the map
  /// @param size the side of a square as large
  record Letter(Blob blob, int number, double x, double y, double size) {
    static Letter of(Blob blob, int number) {
      double middle = (blob.left() + blob.right()) / 2.0;
      double size = Math.sqrt((double) blob.width() * blob.height());
      return new Letter(blob, number, middle, blob.middle(), size);
    }
  }

  /// The one with the most letters.
  ///
  /// @param letters from left to right
  /// @param mayBeOne whether two letters, the first not right of the second, may stand in one row
  static LetterRow longest(List<Letter> letters, BiPredicate<Letter, Letter> mayBeOne) {
    Places places = Places.of(letters);
    List<Letter> longest = List.of();
    for (int i = 0; i < letters.size(); i++) {
      for (int j = i + 1; j < letters.size(); j++) {
        Letter first = letters.get(i);
        Letter second = letters.get(j);
        if (!areAlike(first, second) || !mayBeOne.test(first, second)) continue;
        Heading heading = Heading.of(first.x(), first.y(), second.x(), second.y());
        if (places.near(first, heading) <= longest.size()) continue;
        List<Letter> row = row(letters, first, heading);
        if (row.size() > longest.size()) longest = row;
      }
    }
    return new LetterRow(longest);
  }

  private static boolean areAlike(Letter one, Letter other) {
    return one.size() <= LARGER * other.size() && other.size() <= LARGER * one.size();
  }

  /// Where letters stand, and how large they are.
  private record Places(double[] x, double[] y, double[] size) {
    static Places of(List<Letter> letters) {
      return new Places(
          letters.stream().mapToDouble(Letter::x).toArray(),
          letters.stream().mapToDouble(Letter::y).toArray(),
          letters.stream().mapToDouble(Letter::size).toArray());
    }

    /// How many stand on the straight course through this letter.
    int near(Letter first, Heading heading) {
      double aside = heading.aside(first.x(), first.y());
      double off = OFF * first.size();
      double least = first.size() / LARGER;
      double most = first.size() * LARGER;
      int near = 0;
      for (int i = 0; i < x.length; i++) {
        boolean isAlike = size[i] >= least && size[i] <= most;
        if (isAlike && Math.abs(heading.aside(x[i], y[i]) - aside) <= off) near++;
      }
      return near;
    }
  }

  /// All letters that stand on it, one after the other.
  private static List<Letter> row(List<Letter> letters, Letter first, Heading heading) {
    double aside = heading.aside(first.x(), first.y());
    List<Letter> near = new ArrayList<>();
    for (Letter letter : letters) {
      double off = Math.abs(heading.aside(letter.x(), letter.y()) - aside);
      if (off <= OFF * first.size() && areAlike(letter, first)) near.add(letter);
    }
    near.sort(Comparator.comparingDouble(letter -> heading.along(letter.x(), letter.y())));
    List<Letter> longest = List.of();
    List<Letter> row = new ArrayList<>();
    for (Letter letter : near) {
      if (!row.isEmpty() && gap(row.getLast(), letter) > ON * first.size()) row = new ArrayList<>();
      row.add(letter);
      if (row.size() > longest.size()) longest = row;
    }
    return longest;
  }

  private static double gap(Letter one, Letter other) {
    return Math.hypot(other.x() - one.x(), other.y() - one.y());
  }

  int size() {
    return letters.size();
  }

  Heading heading() {
    Letter first = letters.getFirst();
    Letter last = letters.getLast();
    return Heading.of(first.x(), first.y(), last.x(), last.y());
  }

  /// The box round all of them.
  Area area() {
    return letters.stream().map(letter -> letter.blob().box()).reduce(Area::with).orElseThrow();
  }
}
