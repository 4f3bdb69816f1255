package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Pages whose commands are run as they stand.
///
/// A block ```` ```file NAME ```` is a file; in a block ```` ```console ```` a line `$ burnbag …`
/// is run, the lines below are what it says, and `! N` is its exit code where that is not 0. `…` in
/// a line is any text, alone on a line any lines.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TutorialTest {
  private static final Path DOCS = Ran.ROOT.resolve("docs");
  private static final String PROMPT = "$ burnbag ";

  @TempDir Path folder;

  /// One command of a page.
  private record Step(String command, List<String> says, int code) {}

  @TestFactory
  Stream<DynamicTest> what_a_page_shows_is_what_happens() throws IOException {
    List<Path> pages;
    try (Stream<Path> all = Files.walk(DOCS)) {
      pages =
          all.filter(page -> page.toString().endsWith(".md")).filter(TutorialTest::runs).toList();
    }
    assertTrue(!pages.isEmpty());
    return pages.stream()
        .sorted()
        .map(page -> dynamicTest(DOCS.relativize(page).toString(), () -> run(page)));
  }

  private static boolean runs(Path page) {
    try {
      return Files.readString(page).contains("\n```console\n" + PROMPT);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void run(Path page) throws IOException {
    Path here = Files.createDirectory(folder.resolve(page.getFileName().toString()));
    List<String> lines = Files.readAllLines(page);
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (!line.startsWith("```file ") && !line.equals("```console")) continue;
      int end = at + 1;
      while (!lines.get(end).equals("```")) end++;
      List<String> block = lines.subList(at + 1, end);
      if (line.equals("```console")) {
        for (Step step : steps(block)) run(here, step);
      } else {
        Path file = here.resolve(line.substring("```file ".length()));
        Files.writeString(file, String.join("\n", block) + "\n");
      }
      at = end;
    }
  }

  private static List<Step> steps(List<String> block) {
    List<Step> steps = new ArrayList<>();
    String command = "";
    List<String> says = new ArrayList<>();
    int code = 0;
    for (String line : block) {
      if (line.startsWith(PROMPT)) {
        if (!command.isEmpty()) steps.add(new Step(command, List.copyOf(says), code));
        command = line.substring(PROMPT.length());
        says.clear();
        code = 0;
      } else if (line.startsWith("! ")) {
        code = Integer.parseInt(line.substring(2));
      } else {
        says.add(line);
      }
    }
    steps.add(new Step(command, List.copyOf(says), code));
    return steps;
  }

  private static void run(Path here, Step step) {
    Ran ran = Ran.in(here, step.command().split(" "));
    String told = ran.out() + ran.err();
    assertEquals(step.code(), ran.code(), step.command() + "\n" + told);
    String wanted =
        step.says().stream()
            .map(
                line ->
                    line.equals("…")
                        ? "(.*\n)*?"
                        : Arrays.stream(line.split("…", -1))
                                .map(Pattern::quote)
                                .collect(Collectors.joining(".*"))
                            + "\n")
            .collect(Collectors.joining());
    assertTrue(
        Pattern.compile(wanted).matcher(told).matches(),
        "burnbag "
            + step.command()
            + "\nsays:\n"
            + told
            + "and the page:\n"
            + String.join("\n", step.says()));
  }
}
