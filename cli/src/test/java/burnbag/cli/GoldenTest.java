package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// `testdata/sweep/<case>`: a pile in `in/` (or, without one, seen from the project's root), the
/// arguments in `args`, and what a sweep says of it in `out.txt` and `out.json`. What stood between
/// parsers and the machine depends on the machine; the golden files have the weaker.
class GoldenTest {
  private static final boolean WRITE = Boolean.getBoolean("burnbag.golden.write");

  @TestFactory
  List<DynamicTest> each_pile_is_reported_as_it_was_reviewed() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> cases = Files.list(Ran.ROOT.resolve("testdata/sweep"))) {
      for (Path folder : cases.sorted().toList()) {
        if (!Files.exists(folder.resolve("args"))) continue;
        String name = folder.getFileName().toString();
        tests.add(dynamicTest(name + ", jsonl", () -> compare(folder, "jsonl", "out.json")));
        tests.add(dynamicTest(name + ", text", () -> compare(folder, "text", "out.txt")));
      }
    }
    assertTrue(!tests.isEmpty(), "no golden case was found");
    return tests;
  }

  private static void compare(Path folder, String format, String file) throws IOException {
    List<String> args = new ArrayList<>(List.of("sweep", "--quiet", "--format", format));
    args.addAll(Files.readAllLines(folder.resolve("args")));
    Path here = Files.isDirectory(folder.resolve("in")) ? folder : Ran.ROOT;
    Ran ran = Ran.in(here, args.toArray(String[]::new));
    assertEquals("", ran.err());
    String said = ran.out().replace("\"namespace\"}", "\"limits only\"}");
    Path golden = folder.resolve(file);
    if (WRITE) Files.writeString(golden, said);
    assertEquals(Files.readString(golden), said);
    assertEquals(codeOf(Files.readString(folder.resolve("out.json"))), ran.code());
  }

  /// The exit code says what the worst of the documents says.
  private static int codeOf(String documents) {
    if (documents.contains("\"verdict\":\"hold\"")) return 1;
    return documents.contains("\"verdict\":\"review\"") ? 2 : 0;
  }
}
