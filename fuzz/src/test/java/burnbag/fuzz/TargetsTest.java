package burnbag.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Without a fuzzer: every target takes its seeds, and every input that a fuzzer once found
/// something with (`src/test/found/<target>-<what>`).
@DisplayNameGeneration(ReplaceUnderscores.class)
class TargetsTest {
  private static final Path FUZZ = Path.of(System.getProperty("burnbag.root"), "fuzz");

  @TestFactory
  List<DynamicTest> a_target_takes_its_seeds() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Target target : Target.values()) {
      tests.add(
          dynamicTest(
              target.className(),
              () -> {
                assertTrue(target.seeds().size() > 1);
                for (byte[] seed : target.seeds()) target.take(seed);
              }));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> a_target_takes_what_was_once_found() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> found = Files.list(FUZZ.resolve("src/test/found"))) {
      for (Path input : found.sorted().toList()) {
        String name = input.getFileName().toString();
        Target target =
            Target.valueOf(name.substring(0, name.indexOf('-')).toUpperCase(java.util.Locale.ROOT));
        tests.add(dynamicTest(name, () -> target.take(Files.readAllBytes(input))));
      }
    }
    return tests;
  }

  @Test
  void every_class_that_is_a_target_is_in_the_list() throws IOException {
    List<String> classes;
    try (Stream<Path> sources = Files.list(FUZZ.resolve("src/main/java/burnbag/fuzz"))) {
      classes =
          sources
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .filter(name -> name.endsWith("Target") && !name.equals("Target"))
              .sorted()
              .toList();
    }
    assertEquals(classes, Stream.of(Target.values()).map(Target::className).sorted().toList());
  }
}
