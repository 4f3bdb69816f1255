package burnbag.custody.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// `docs/reference/policy.md` is what the packs say. `./dev golden` writes it anew.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyReferenceTest {
  private static final Path PAGE =
      Path.of(System.getProperty("burnbag.root")).resolve("docs/reference/policy.md");

  @Test
  void the_reference_says_what_the_packs_say() throws IOException {
    String page = page();
    if (Boolean.getBoolean("burnbag.golden.write")) Files.writeString(PAGE, page);
    assertEquals(page, Files.readString(PAGE), "docs/reference/policy.md is behind: ./dev golden");
  }

  private static String page() {
    StringBuilder page = new StringBuilder();
    page.append("# Policy packs\n\n");
    page.append(
        "Written by `./dev golden` from the packs that come with the program. *Unread* is a source"
            + " that the rule's author has not read: look it up before you lean on it. The format is"
            + " [policy-pack.md](../../specs/policy-pack.md).\n");
    for (PolicyPack pack : PolicyPack.shipped()) {
      page.append("\n## %s: %s\n\n".formatted(pack.id(), pack.name()));
      long unread = pack.rules().stream().filter(rule -> !rule.read()).count();
      String until = pack.until().equals(LocalDate.MAX) ? "" : " until " + pack.until();
      page.append(
          "Authority: %s. Version %s, in force from %s%s. %d rules, of which %d unread.\n\n"
              .formatted(
                  pack.authority(),
                  pack.version(),
                  pack.from(),
                  until,
                  pack.rules().size(),
                  unread));
      page.append("| rule | acts | about | asks for | source | its own choice |\n");
      page.append("|---|---|---|---|---|---|\n");
      for (PolicyRule rule : pack.rules()) {
        page.append(
            "| `%s` | %s | %s | %s | %s | %s |\n"
                .formatted(
                    rule.id(),
                    String.join(", ", rule.acts()),
                    about(rule),
                    rule.requirement().says(),
                    rule.cited(),
                    rule.choice()));
      }
    }
    return page.toString();
  }

  private static String about(PolicyRule rule) {
    List<String> schemes = rule.schemes();
    return (schemes.isEmpty() ? "any scheme" : String.join(", ", schemes))
        + (rule.leastRank() == 0 ? "" : ", rank " + rule.leastRank() + " and up")
        + (rule.media().isEmpty() ? "" : ", " + String.join(", ", rule.media()));
  }
}
