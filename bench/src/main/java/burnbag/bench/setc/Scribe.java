package burnbag.bench.setc;

import burnbag.bench.made.Sample;
import burnbag.marking.page.Page;
import burnbag.marking.page.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Fills the slots of one paper by seeded chance and notes where the marking comes to stand.
final class Scribe {
  private final RandomGenerator random;
  private final PaperFile file;
  private final List<String> spellings;
  private final List<Page> pages = new ArrayList<>();
  private final List<Sample.Spot> spots = new ArrayList<>();
  private long offset;

  /// @param spellings of the level, empty on a counter-paper
  Scribe(long seed, PaperFile file, List<String> spellings) {
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.file = file;
    this.spellings = spellings;
  }

  void write(String text) {
    for (String part : text.split("(?m)^%page\n")) page(filled(part).stripTrailing() + "\n");
  }

  List<Page> pages() {
    return pages;
  }

  List<Sample.Spot> spots() {
    return spots;
  }

  private void page(String written) {
    StringBuilder text = new StringBuilder();
    int number = pages.size() + 1;
    int open = -1;
    for (char c : written.toCharArray()) {
      if (c == '⟦') {
        open = text.length();
      } else if (c == '⟧') {
        Span at = new Span(open, text.length());
        spots.add(new Sample.Spot(number, at, text.substring(open)));
      } else {
        text.append(c);
      }
    }
    pages.add(new Page(number, offset, text.toString(), List.of(), Page.Shape.SHEET));
    offset += text.length() + 1L;
  }

  private String filled(String text) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    while (true) {
      int open = text.indexOf('{', at);
      if (open < 0) return filled.append(text.substring(at)).toString();
      filled.append(text, at, open);
      if (text.startsWith("{{", open)) {
        filled.append('{');
        at = open + 2;
        continue;
      }
      int close = text.indexOf('}', open);
      filled.append(slot(text.substring(open + 1, close)));
      at = close + (text.startsWith("}}", close) ? 2 : 1);
      if (text.startsWith("}}", close)) filled.append('}');
    }
  }

  private String slot(String name) {
    return switch (name) {
      case "L", "P", "Q", "W" -> spellings.get("LPQW".indexOf(name));
      case "d" -> String.valueOf(number(1, 28));
      case "d2" -> two(number(1, 28));
      case "m2" -> two(number(1, 12));
      case "y" -> String.valueOf(number(2018, 2025));
      case "y2" -> two(number(18, 25));
      case "k" -> String.valueOf(number(2, 9));
      case "m" -> String.valueOf(number(10, 40));
      case "old" -> number(1, 28) + " March 19" + number(58, 74);
      default -> name.matches("n\\d") ? digits(name.charAt(1) - '0') : word(name);
    };
  }

  private String word(String name) {
    List<String> choices = file.words().get(name);
    if (choices == null) throw new IllegalStateException(file.scheme() + " has no words " + name);
    return choices.get(random.nextInt(choices.size()));
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder();
    digits.append(number(1, 9));
    while (digits.length() < count) digits.append(number(0, 9));
    return digits.toString();
  }

  private int number(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  private static String two(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }
}
