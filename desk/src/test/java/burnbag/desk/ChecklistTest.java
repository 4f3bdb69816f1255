package burnbag.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The security checklist names tests as its proof.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChecklistTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
  private static final int AT_LEAST = 40;

  /// By name; two modules may have one of the same.
  private static Map<String, String> tests() throws IOException {
    Map<String, String> sources = new HashMap<>();
    for (String module : List.of("desk", "cli", "bench", "custody", "response")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        for (Path file : files.filter(one -> one.toString().endsWith("Test.java")).toList()) {
          String name = file.getFileName().toString().replace(".java", "");
          sources.merge(name, Files.readString(file), String::concat);
        }
      }
    }
    return sources;
  }

  @Test
  void every_test_that_the_checklist_names_is_there() throws IOException {
    String list = Files.readString(ROOT.resolve("docs/reference/security.md"));
    Map<String, String> tests = tests();
    Matcher named = NAMED.matcher(list);
    int count = 0;
    while (named.find()) {
      String source = tests.getOrDefault(named.group(1), "");
      assertTrue(!source.isEmpty(), "no test is called " + named.group(1));
      if (named.group(2) == null) continue;
      assertEquals(1, source.split("void " + named.group(2) + "\\(", -1).length - 1, named.group());
      count++;
    }
    assertTrue(count >= AT_LEAST, "it names " + count);
  }
}
