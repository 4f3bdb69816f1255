package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.scheme.Schemes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemesCommandTest {
  private static final String HEAD = "[scheme]\nid = \"acme\"\nname = \"Acme\"\n\n[[marking]]\n";

  private static final String AMBER =
      """
      id = "acme-amber"
      level = "AMBER ZONE"
      rank = 1
      source = "Acme handbook, 4"
      words = ["AMBER ZONE"]
      finds = ["AMBER ZONE\\n\\nPrice list", "AMBER ZONE\\n\\nRoster\\n\\nAMBER ZONE", "Classification: AMBER ZONE\\n\\nPrice list"]
      mentions = ["The amber zone ends at the gate.", "He left the amber zone and went home.", "What the amber zone is, nobody knew."]
      ignores = ["amber", "a zone", "AMBER"]
      """;

  @TempDir Path here;

  @Test
  void every_scheme_is_listed_with_its_ladder() {
    Ran list = Ran.in(here, "schemes", "list");
    assertEquals(0, list.code());
    for (String id : Schemes.ALL) assertTrue(list.out().contains("\n" + id + " "), id);
    assertTrue(list.out().contains("4 TOP SECRET; 3 SECRET; 2 "), list.out());
  }

  @Test
  void the_list_is_one_object_a_line_for_programs() {
    Ran list = Ran.in(here, "schemes", "list", "--json");
    assertEquals(Schemes.ALL.size(), list.out().lines().count());
    assertTrue(
        list.out().lines().allMatch(line -> line.startsWith("{\"id\":\"") && line.endsWith("}")));
  }

  @Test
  void a_scheme_is_shown_with_words_source_and_examples() {
    String shown = Ran.in(here, "schemes", "show", "pl").out();
    assertTrue(shown.contains("pl-tajne: TAJNE, rank 3"), shown);
    assertTrue(shown.contains("Dz.U. 2011 nr 288 poz. 1692"), shown);
    assertTrue(shown.contains("finds       TAJNE ⏎"), shown);
  }

  @Test
  void an_unknown_scheme_is_trouble_that_names_the_known_ones() {
    Ran shown = Ran.in(here, "schemes", "show", "atlantis");
    assertEquals(3, shown.code());
    assertTrue(shown.err().contains("'atlantis', only us,"), shown.err());
  }

  @Test
  void a_pack_of_ones_own_is_proved_beside_those_that_ship() throws IOException {
    Ran check = check(HEAD + AMBER);
    assertEquals(0, check.code(), check.out() + check.err());
    assertEquals("acme: 1 rules, every example holds\n", check.out());
  }

  @Test
  void a_fault_is_pointed_at() throws IOException {
    Ran check = check(HEAD + AMBER.replace("rank = 1", "rank = seven"));
    assertEquals(3, check.code());
    assertEquals(
        """
        burnbag: B209: acme.toml:8: 'seven' is no value
         8 | rank = seven
           |        ^
          help: a string stands in double quotes, a rank is 0 to 4
        """,
        check.err());
  }

  @Test
  void an_example_that_does_not_hold_says_what_was_seen_instead() throws IOException {
    Ran check = check(HEAD + AMBER.replace("\"AMBER\"]", "\"AMBER ZONE\"]"));
    assertEquals(3, check.code());
    assertTrue(
        check.out().contains("fails: acme-amber should leave alone: AMBER ZONE\n"), check.out());
    assertTrue(check.out().contains("seen: acme AMBER ZONE, rank 1 (alone on its line"));
  }

  @Test
  void words_that_another_pack_ranks_otherwise_are_named_with_both() throws IOException {
    String pack =
        AMBER.replace("words = [\"AMBER ZONE\"]", "words = [\"AMBER ZONE\", \"NATO SECRET\"]");
    Ran check = check(HEAD + pack);
    assertEquals(0, check.code(), check.out());
    assertTrue(
        check.out().contains("note: 'NATO SECRET' is claimed by nato at rank 3, acme at rank 1"),
        check.out());
  }

  @Test
  void a_level_with_few_examples_is_said_and_not_refused() throws IOException {
    Ran check = check(HEAD + AMBER.replace(", \"a zone\", \"AMBER\"", ""));
    assertEquals(0, check.code());
    assertTrue(
        check.out().contains("note: acme-amber has fewer than 3 examples of a kind"), check.out());
  }

  @Test
  void a_pack_is_called_as_its_scheme_is() throws IOException {
    Files.writeString(here.resolve("ours.toml"), HEAD + AMBER);
    Ran check = Ran.in(here, "schemes", "check", "ours.toml");
    assertEquals(3, check.code());
    assertTrue(check.err().contains("call the file acme.toml"), check.err());
  }

  @Test
  void a_pack_that_is_not_there_is_trouble() {
    Ran check = Ran.in(here, "schemes", "check", "none.toml");
    assertEquals(3, check.code());
    assertTrue(check.err().startsWith("burnbag: B202: none.toml is not there"), check.err());
  }

  private Ran check(String pack) throws IOException {
    Files.writeString(here.resolve("acme.toml"), pack);
    return Ran.in(here, "schemes", "check", "acme.toml");
  }
}
