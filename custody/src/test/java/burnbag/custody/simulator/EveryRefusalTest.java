package burnbag.custody.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Every reason that the office can give is given somewhere: by a test that names it, or in a
/// history that the simulator makes.
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryRefusalTest {
  private static final Path SOURCES =
      Path.of(System.getProperty("burnbag.root")).resolve("custody/src");

  /// A reason is written in capitals, and nothing else between quotation marks is.
  private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z]+(?:_[A-Z]+)*)\"");

  @Test
  void every_refusal_has_an_example() {
    Set<String> reasons = codes("main", text -> text.contains("Refusal"));
    assertTrue(reasons.size() > 60, "only " + reasons.size() + " reasons were found");
    Set<String> silent = new TreeSet<>(reasons);
    silent.removeAll(codes("test", _ -> true));
    if (!silent.isEmpty()) {
      silent.removeAll(
          new Simulator(new StandInWorld(), 23, 3_000).run(12_000, 2).codes().keySet());
    }
    assertEquals(Set.of(), silent, "no test makes the office say so");
  }

  private static Set<String> codes(String part, java.util.function.Predicate<String> of) {
    try (Stream<Path> files = Files.walk(SOURCES.resolve(part + "/java"))) {
      List<Path> javas = files.filter(it -> it.toString().endsWith(".java")).toList();
      Set<String> codes = new TreeSet<>();
      for (Path java : javas) {
        String text = Files.readString(java);
        if (of.test(text)) CODE.matcher(text).results().forEach(it -> codes.add(it.group(1)));
      }
      return codes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
