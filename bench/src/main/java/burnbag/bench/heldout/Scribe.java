package burnbag.bench.heldout;

import burnbag.bench.made.Expected;
import burnbag.bench.made.Sample;
import burnbag.bench.made.Sample.Mark;
import burnbag.bench.made.Sample.Spot;
import burnbag.marking.page.Page;
import burnbag.marking.page.Page.Shape;
import burnbag.marking.page.Part;
import burnbag.marking.page.Span;
import burnbag.marking.page.Stretch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Writes one paper from its template and remembers where the markings stand.
///
/// While a line is being laid out, each marking is one character of the private use area, so that
/// no fold falls into it.
final class Scribe {
  private static final Pattern MARK = Pattern.compile("⟪([^⟫]+)⟫", Pattern.DOTALL);

  /// They fold a line anywhere, and their signs are two columns wide.
  private static final Set<String> GLYPHS = Set.of("zh", "tw", "jp");

  private static final char FIRST = '\uE000';

  private record Inked(String text, String key, Expected expected, boolean struck) {}

  private final Template template;
  private final Optional<Banner> banner;
  private final Words words;
  private final int columns;
  private final boolean folds;
  private final List<Inked> inked = new ArrayList<>();
  private final Map<String, Expected> expectations = new LinkedHashMap<>();
  private final Map<String, List<Spot>> spots = new LinkedHashMap<>();
  private final List<Page> pages = new ArrayList<>();
  private final List<Stretch> stretches = new ArrayList<>();
  private StringBuilder text = new StringBuilder();

  Scribe(Template template, Optional<Banner> banner, Words words) {
    this.template = template;
    this.banner = banner;
    this.words = words;
    this.columns = words.number(64, 92);
    this.folds = words.number(1, 6) > 1;
  }

  Sample write(String id, String scheme, String theme) {
    String all = MARK.matcher(String.join("\n", template.lines())).replaceAll(this::ink);
    for (String line : all.split("\n", -1)) {
      if (line.equals("~~~")) {
        nextPage();
      } else {
        line(line);
      }
    }
    nextPage();
    List<Mark> marks = new ArrayList<>();
    spots.forEach((key, at) -> marks.add(new Mark(expectations.get(key), at)));
    return new Sample(id, scheme, theme, pages, marks, template.is("once"));
  }

  private String ink(MatchResult found) {
    String code = found.group(1);
    boolean struck = code.startsWith("!") || code.equals("x");
    Banner said =
        code.length() == 1
            ? banner.orElseThrow()
            : Banner.spelledOut(struck ? code.substring(1) : code);
    Damage damage = new Damage(words);
    String wording =
        switch (code) {
          case "w" -> damage.broken(said.text(), columns);
          case "o" -> damage.misread(said.text());
          case "u" -> damage.inOtherLetters(said.text());
          case "k" -> damage.misreadAbroad(said.text());
          case "a" -> damage.withoutAccents(said.text());
          case "s" -> damage.spaced(said.text());
          case "c" -> damage.inSmallLetters(said.text(), template.language());
          default -> said.text();
        };
    boolean oneMark = template.states().equals(List.of("downgraded"));
    String key = oneMark ? "" : said.text();
    expectations.putIfAbsent(key, said.on(template));
    inked.add(new Inked(wording, key, expectations.get(key), struck));
    return String.valueOf((char) (FIRST + inked.size() - 1));
  }

  private void line(String raw) {
    String line = words.fill(raw.replace('→', '\t'));
    if (line.startsWith("@")) {
      part(line);
    } else if (line.startsWith(">< ")) {
      put(" ".repeat(Math.max(0, columns - width(line.substring(3))) / 2) + line.substring(3));
    } else if (line.startsWith(">> ")) {
      put(" ".repeat(Math.max(0, columns - width(line.substring(3)))) + line.substring(3));
    } else if (raw.contains("{body}") && folds) {
      fold(line);
    } else {
      put(line);
    }
  }

  private void part(String line) {
    int start = text.length();
    put(line.substring(3));
    Part part =
        switch (line.charAt(1)) {
          case 'H' -> Part.HEADER;
          case 'F' -> Part.FOOTER;
          case 'S' -> Part.SUBJECT;
          default -> throw new IllegalStateException(template.name() + ": " + line);
        };
    if (part == Part.SUBJECT) start = text.indexOf(": ", start) + 2;
    stretches.add(new Stretch(new Span(start, text.length() - 1), part, false, Optional.empty()));
  }

  private void fold(String line) {
    boolean glyphs = GLYPHS.contains(template.language());
    int room = glyphs ? columns / 2 : columns;
    String rest = line;
    while (width(rest) > room) {
      int cut = Math.min(room, rest.length() - 1);
      if (!glyphs) cut = rest.lastIndexOf(' ', cut);
      if (cut <= 12) break;
      put(rest.substring(0, cut));
      rest = rest.substring(cut).stripLeading();
    }
    put(rest);
  }

  private int width(String line) {
    return line.chars().map(c -> isInk(c) ? inked.get(c - FIRST).text().length() : 1).sum();
  }

  private boolean isInk(int c) {
    return c >= FIRST && c < FIRST + inked.size();
  }

  private void put(String line) {
    for (char c : line.toCharArray()) {
      if (!isInk(c)) {
        text.append(c);
        continue;
      }
      Inked mark = inked.get(c - FIRST);
      Span at = new Span(text.length(), text.length() + mark.text().length());
      text.append(mark.text());
      spots
          .computeIfAbsent(mark.key(), _ -> new ArrayList<>())
          .add(new Spot(pages.size() + 1, at, mark.text()));
      if (mark.struck()) {
        stretches.add(new Stretch(at, Part.BODY, true, Optional.empty()));
      }
    }
    text.append('\n');
  }

  private void nextPage() {
    Shape shape = template.is("flow") ? Shape.FLOW : Shape.SHEET;
    pages.add(new Page(pages.size() + 1, 0, text.toString(), stretches, shape));
    text = new StringBuilder();
    stretches.clear();
  }
}
