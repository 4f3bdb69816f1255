package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Reads the sources themselves, for what no compiler asks.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TidyTest {
  private static final int MOST_LINES = 600;
  private static final Pattern EMPTY_NAME =
      Pattern.compile("\\w*(Impl|Manager|Utils?|Helper)\\.java|Base[A-Z]\\w*\\.java");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
  private static final Pattern FLAG = Pattern.compile("\"(--[a-z][a-z-]*)\"");

  @Test
  void docs_are_in_markdown() {
    assertNone(lines("/" + "**"));
  }

  @Test
  void a_class_is_called_after_the_thing_it_is() {
    List<Path> empty = javas().filter(file -> EMPTY_NAME.matcher(name(file)).matches()).toList();
    assertEquals(List.of(), empty);
  }

  @Test
  void the_real_clock_is_named_only_in_a_class_Main() {
    for (String clock : List.of("Instant.now(", "LocalDate.now(", "Clock.system")) {
      assertNone(
          lines(clock).stream()
              .filter(found -> !found.contains("/Main.java") && !found.contains("/Trial.java"))
              .filter(found -> !found.contains("/bench/") && !found.contains("TidyTest"))
              .toList());
    }
  }

  @Test
  void nobody_sleeps_mocks_or_generates_code() {
    for (String word :
        List.of("Thread." + "sleep(", "import lom" + "bok", "import org.moc" + "kito")) {
      assertNone(lines(word));
    }
  }

  @Test
  void no_test_is_switched_off() {
    assertNone(lines("@Dis" + "abled"));
  }

  @Test
  void every_package_says_what_it_is() {
    List<Path> silent =
        javas()
            .filter(file -> file.toString().contains("src/main/java"))
            .filter(file -> !file.endsWith("module-info.java"))
            .map(Path::getParent)
            .distinct()
            .filter(folder -> !saysASentence(folder.resolve("package-info.java")))
            .toList();
    assertEquals(List.of(), silent);
  }

  @Test
  void no_source_is_longer_than_a_reader_can_hold() {
    List<Path> longOnes = javas().filter(file -> text(file).lines().count() > MOST_LINES).toList();
    assertEquals(List.of(), longOnes);
  }

  @Test
  void every_link_in_the_docs_leads_somewhere() {
    List<String> broken = new ArrayList<>();
    for (Path page : files(".md").toList()) {
      Matcher links = LINK.matcher(text(page));
      for (MatchResult link : links.results().toList()) {
        String target = link.group(1);
        if (target.contains("://") || target.startsWith("mailto:")) continue;
        if (!Files.exists(page.resolveSibling(target))) broken.add(page + " → " + target);
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void every_flag_is_in_the_manual() {
    String manual =
        text(Ran.ROOT.resolve("docs/reference/command-line.md"))
            + text(Ran.ROOT.resolve("docs/reference/office.md"));
    List<String> unsaid =
        files("Command.java", "Options.java")
            .filter(file -> file.toString().contains("cli/src/main"))
            .flatMap(file -> FLAG.matcher(text(file)).results())
            .map(found -> found.group(1))
            .distinct()
            .filter(flag -> !manual.contains(flag + "`") && !manual.contains(flag + " "))
            .toList();
    assertEquals(List.of(), unsaid);
  }

  @Test
  void every_trouble_is_in_the_manual() {
    String manual = text(Ran.ROOT.resolve("docs/reference/troubles.md"));
    for (burnbag.sweep.Trouble.Code code : burnbag.sweep.Trouble.Code.values()) {
      assertTrue(manual.contains(code.number()), code.number());
    }
    for (burnbag.custody.Trouble.Code code : burnbag.custody.Trouble.Code.values()) {
      assertTrue(manual.contains(code.number()), code.number());
    }
    for (burnbag.response.Trouble.Code code : burnbag.response.Trouble.Code.values()) {
      assertTrue(manual.contains(code.number()), code.number());
    }
  }

  private static void assertNone(List<String> found) {
    assertEquals(List.of(), found);
  }

  private static boolean saysASentence(Path packageInfo) {
    return Files.exists(packageInfo)
        && text(packageInfo).lines().anyMatch(line -> line.matches("/// .*\\w.*"));
  }

  private static List<String> lines(String word) {
    Predicate<String> has = line -> line.contains(word);
    return javas()
        .flatMap(file -> text(file).lines().filter(has).map(line -> file + ": " + line.strip()))
        .toList();
  }

  private static Stream<Path> javas() {
    return files(".java");
  }

  private static Stream<Path> files(String... endings) {
    try (Stream<Path> all = Files.walk(Ran.ROOT)) {
      return all
          .filter(file -> Stream.of(endings).anyMatch(ending -> name(file).endsWith(ending)))
          .filter(file -> !ours(file))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What a build or a tool wrote.
  private static boolean ours(Path file) {
    String inside = "/" + Ran.ROOT.relativize(file);
    return inside.contains("/target/") || inside.contains("/.");
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
