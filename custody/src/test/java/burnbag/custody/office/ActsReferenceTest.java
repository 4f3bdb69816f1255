package burnbag.custody.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// `docs/reference/acts.md` is what the sources make. `./dev golden` writes it anew.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ActsReferenceTest {
  private static final Path PAGE =
      Path.of(System.getProperty("burnbag.root")).resolve("docs/reference/acts.md");
  private static final Pattern FIELD = Pattern.compile("\\.\\w+\\(\"([a-z_]+)\"");
  private static final Pattern ROLE = Pattern.compile("Role\\.([A-Z_]+)");
  private static final String HEAD =
      """
      # Acts

      Written by `./dev golden` from the sources. An act is what a statement says; its number is the version of its form, and a fold knows all versions for ever. *Of two* takes effect when a second party, with another key, signs `second/1`. A refusal names all its reasons at once, each with a code (stable, for scripts), the rule and what would make the act allowed. A reason of a policy pack has the code `PACK/RULE`, as in [the packs](policy.md).

      """;

  private final Sources sources =
      new Sources(
          Path.of(System.getProperty("burnbag.root"))
              .resolve("custody/src/main/java/burnbag/custody"));

  @Test
  void the_reference_says_what_the_acts_ask() throws IOException {
    String page = page();
    if (Boolean.getBoolean("burnbag.golden.write")) Files.writeString(PAGE, page);
    assertEquals(page, Files.readString(PAGE), "docs/reference/acts.md is behind: ./dev golden");
  }

  private String page() {
    Set<String> ofAll = new TreeSet<>(sources.codes("Admission", "decide"));
    ofAll.addAll(sources.codes("Office", "checkSignatures"));
    StringBuilder page = new StringBuilder(HEAD);
    page.append("Any act can be refused with ");
    page.append(listed(ofAll)).append(".\n\n");
    page.append("| act | what happens | by | of two | fields | refused with, besides |\n");
    page.append("|---|---|---|---|---|---|\n");
    for (String act : OfficeActs.all().names()) {
      String type = sources.classOf(act);
      Set<String> own = new TreeSet<>(sources.codes(type, "decide"));
      own.removeAll(ofAll);
      List<String> roles = found(ROLE, sources.method(type, "roles"));
      List<String> fields = found(FIELD, sources.method(type, "fields"));
      assertFalse(fields.isEmpty(), act + " has no fields");
      page.append(
          "| `%s` | %s | %s | %s | %s | %s |\n"
              .formatted(
                  act,
                  sources.sentence(type),
                  roles.isEmpty() ? "anybody" : words(roles),
                  sources.method(type, "ofTwo").contains("return true") ? "yes" : "",
                  listed(fields),
                  listed(own)));
    }
    return page.toString();
  }

  private static List<String> found(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    pattern.matcher(text).results().forEach(one -> found.add(one.group(1)));
    return found;
  }

  private static String words(List<String> roles) {
    return String.join(
        ", ", roles.stream().map(one -> one.toLowerCase(Locale.ROOT).replace('_', '-')).toList());
  }

  private static String listed(Iterable<String> words) {
    List<String> marked = new ArrayList<>();
    for (String word : words) marked.add("`" + word + "`");
    return String.join(", ", marked);
  }
}
