package burnbag.reader;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import burnbag.marking.page.Page;
import burnbag.marking.page.Part;
import burnbag.marking.page.Stretch;
import burnbag.reading.Limits;
import burnbag.reading.Reader;
import burnbag.reading.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacesTest {
  static final Path PLACES = Path.of(System.getProperty("burnbag.root", ".."), "testdata/places");

  @TempDir Path scratch;

  @Test
  void a_marking_is_read_in_the_place_where_it_stands_and_nowhere_else() throws Exception {
    List<Executable> checks = new ArrayList<>();
    try (Reader reader = Recorder.reader(Limits.USUAL, 1, scratch);
        Stream<String> rows = Files.lines(PLACES.resolve("places.tsv"))) {
      for (String row : rows.skip(1).toList()) {
        String[] column = row.split("\t");
        Recorder recorder = new Recorder();
        reader.read(PLACES.resolve(column[0]), column[0], recorder);
        String found = places(recorder, column[3]);
        checks.add(
            () -> assertEquals(column[0] + column[2] + " " + column[1], found, recorder::toString));
      }
    }
    assertAll(checks);
  }

  /// Where the marking stands: path of the document, and part or property.
  private static String places(Recorder recorder, String marking) {
    TreeSet<String> found = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>();
    for (Reading reading : recorder.readings) {
      switch (reading) {
        case Reading.Opened opened -> open.push(opened.path());
        case Reading.Closed _ -> open.pop();
        case Reading.Text(Page page) -> {
          int at = page.text().indexOf(marking);
          if (at >= 0) found.add(open.peek() + " " + part(page, at));
        }
        case Reading.Property(String name, String value) -> {
          if (value.equals(marking)) found.add(open.peek() + " property:" + name);
        }
        case Reading.Unread _, Reading.Picture _ -> {}
      }
    }
    // A mail's subject is a header field besides.
    if (found.stream().anyMatch(place -> place.endsWith(" SUBJECT"))) {
      found.removeIf(place -> place.endsWith(" property:Subject"));
    }
    return String.join(", ", found);
  }

  private static String part(Page page, int at) {
    for (Stretch stretch : page.stretches()) {
      if (stretch.at().start() <= at && at < stretch.at().end()) {
        return stretch.struck() ? "struck" : stretch.part().name();
      }
    }
    return Part.BODY.name();
  }
}
