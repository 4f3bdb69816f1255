package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Packs of the user's own, beside those that ship.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnPackTest {
  private static final String ACME =
      """
      [scheme]
      id = "acme"
      name = "Acme"
      letterhead = ["Acme Ltd"]

      [[marking]]
      id = "acme-amber"
      level = "AMBER ZONE"
      rank = 1
      source = "Acme handbook, 4"
      words = ["AMBER ZONE"]
      finds = ["AMBER ZONE\\n\\nPrice list"]
      mentions = ["The amber zone ends at the gate."]
      ignores = ["amber"]
      """;

  private static final String PAPER = "AMBER ZONE\n\nPrice list of pumps\n\nAMBER ZONE\n";

  @TempDir Path here;

  @BeforeEach
  void a_pack_and_a_paper() throws IOException {
    Files.writeString(here.resolve("acme.toml"), ACME);
    Files.writeString(here.resolve("paper.txt"), PAPER);
  }

  @Test
  void without_the_pack_the_paper_is_clear_and_with_it_it_is_held() {
    assertEquals(0, Ran.in(here, "sweep", "paper.txt").code());
    Ran swept = Ran.in(here, "sweep", "--pack", "acme.toml", "paper.txt");
    assertEquals(1, swept.code(), swept.out() + swept.err());
    assertTrue(swept.out().contains("[acme AMBER ZONE, rank 1]"), swept.out());
  }

  @Test
  void every_report_names_the_pack_by_the_hash_of_its_bytes() throws IOException {
    String hash = hash(Files.readAllBytes(here.resolve("acme.toml")));
    for (String format : new String[] {"text", "html", "sarif", "csv"}) {
      Ran swept = Ran.in(here, "sweep", "--pack", "acme.toml", "--format", format, "paper.txt");
      assertEquals(1, swept.code(), format);
      assertTrue(swept.out().contains("acme (acme.toml, SHA-256 " + hash), format + swept.out());
    }
    Ran lines = Ran.in(here, "sweep", "--pack", "acme.toml", "--format", "jsonl", "paper.txt");
    assertTrue(lines.out().contains("\"scheme\":\"acme\""), lines.out());
    assertTrue(lines.err().contains("acme (acme.toml, SHA-256 " + hash), lines.err());
  }

  @Test
  void papers_inside_an_archive_and_in_a_parsers_process_are_judged_by_the_pack_too()
      throws IOException {
    try (OutputStream out = Files.newOutputStream(here.resolve("box.zip"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("inner.html"));
      zip.write(
          "<html><body><p>AMBER ZONE</p><p>Price list</p></body></html>"
              .getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    Ran swept = Ran.in(here, "sweep", "--pack", "acme.toml", "box.zip");
    assertEquals(1, swept.code(), swept.out() + swept.err());
    assertTrue(swept.out().contains("box.zip!/inner.html"), swept.out());
  }

  @Test
  void whoever_narrows_the_schemes_still_gets_the_pack_that_was_given() {
    Ran narrowed = Ran.in(here, "sweep", "--schemes", "us", "--pack", "acme.toml", "paper.txt");
    assertEquals(1, narrowed.code(), narrowed.out());
    Ran alone = Ran.in(here, "sweep", "--schemes", "acme", "--pack", "acme.toml", "paper.txt");
    assertEquals(1, alone.code(), alone.out());
    assertEquals(3, Ran.in(here, "sweep", "--schemes", "acme", "paper.txt").code());
  }

  @Test
  void a_pack_with_a_fault_stops_the_sweep_with_file_line_and_caret() throws IOException {
    Files.writeString(here.resolve("acme.toml"), ACME.replace("rank = 1", "rank = seven"));
    for (String command : new String[] {"sweep", "mark"}) {
      Ran ran = Ran.in(here, command, "--pack", "acme.toml", "paper.txt");
      assertEquals(3, ran.code());
      assertEquals("", ran.out());
      assertEquals(
          """
          burnbag: B209: acme.toml:9: 'seven' is no value
           9 | rank = seven
             |        ^
            help: a string stands in double quotes, a rank is 0 to 4
          """,
          ran.err());
    }
  }

  @Test
  void a_pack_may_not_take_the_name_of_one_that_ships_nor_stand_twice() throws IOException {
    Files.writeString(here.resolve("us.toml"), ACME.replace("\"acme\"", "\"us\""));
    Ran taken = Ran.in(here, "sweep", "--pack", "us.toml", "paper.txt");
    assertEquals(3, taken.code());
    assertTrue(taken.err().contains("a pack that ships is called 'us'"), taken.err());
    Ran twice = Ran.in(here, "sweep", "--pack", "acme.toml", "--pack", "acme.toml", "paper.txt");
    assertEquals(3, twice.code());
    assertTrue(twice.err().contains("two packs are called 'acme'"), twice.err());
  }

  @Test
  void a_word_that_a_pack_shares_with_another_at_another_rank_is_for_a_person_with_both_readings()
      throws IOException {
    Files.writeString(here.resolve("acme.toml"), ACME.replace("AMBER ZONE", "POUFNE"));
    Ran check = Ran.in(here, "schemes", "check", "acme.toml");
    assertTrue(
        check.out().contains("'POUFNE' is claimed by pl at rank 2, acme at rank 1"), check.out());
    Files.writeString(here.resolve("paper.txt"), "POUFNE\n\n4, 8, 15, 16\n\nPOUFNE\n");
    Ran swept = Ran.in(here, "sweep", "--format", "jsonl", "--pack", "acme.toml", "paper.txt");
    assertEquals(2, swept.code(), swept.out());
    assertTrue(swept.out().contains("\"effect\":\"review\""), swept.out());
    assertTrue(swept.out().contains("\"readings\":[{\"scheme\":"), swept.out());
    Files.writeString(here.resolve("paper.txt"), "Acme Ltd\nPOUFNE\n\n4, 8, 15, 16\n\nPOUFNE\n");
    Ran headed = Ran.in(here, "sweep", "--format", "jsonl", "--pack", "acme.toml", "paper.txt");
    assertEquals(1, headed.code(), headed.out());
    assertTrue(headed.out().contains("\"scheme\":\"acme\""), headed.out());
    assertFalse(headed.out().contains("\"effect\":\"review\""), headed.out());
  }

  @Test
  void two_packs_of_ones_own_that_claim_the_same_word_are_named_by_check() throws IOException {
    Files.writeString(
        here.resolve("zeta.toml"),
        ACME.replace("acme", "zeta").replace("Acme", "Zeta").replace("rank = 1", "rank = 3"));
    Ran check = Ran.in(here, "schemes", "check", "--pack", "zeta.toml", "acme.toml");
    assertEquals(0, check.code(), check.out() + check.err());
    assertTrue(
        check.out().contains("'AMBER ZONE' is claimed by acme at rank 1, zeta at rank 3"),
        check.out());
    Ran swept = Ran.in(here, "sweep", "--pack", "acme.toml", "--pack", "zeta.toml", "paper.txt");
    assertEquals(2, swept.code(), swept.out());
    assertTrue(swept.out().contains("could also mean"), swept.out());
  }

  @Test
  void portions_of_one_pack_roll_up_to_its_highest_level_and_never_beside_others()
      throws IOException {
    Files.writeString(
        here.resolve("acme.toml"),
        ACME.replace("words = ", "portions = [\"AZ\"]\nwords = ")
            + """

            [[marking]]
            id = "acme-red"
            level = "RED ZONE"
            rank = 2
            source = "Acme handbook, 4"
            words = ["RED ZONE"]
            portions = ["RZ"]
            finds = ["RED ZONE\\n\\nPrice list"]
            ignores = ["red"]
            """);
    Ran rolled = Ran.in(here, "rollup", "--pack", "acme.toml", "(AZ)", "RZ", "AZ");
    assertEquals("RED ZONE\n", rolled.out(), rolled.err());
    Ran mixed = Ran.in(here, "rollup", "--pack", "acme.toml", "(AZ)", "S//NF");
    assertTrue(mixed.out().startsWith("no banner can be said\n  fault: '(AZ)'"), mixed.out());
  }

  @Test
  void one_marking_is_explained_by_the_pack() {
    Ran mark = Ran.in(here, "mark", "--pack", "acme.toml", "AMBER ZONE");
    assertTrue(mark.out().contains("scheme:  acme"), mark.out());
    assertFalse(Ran.in(here, "mark", "AMBER ZONE").out().contains("scheme"));
  }

  @Test
  void the_pack_is_listed_and_shown_beside_the_others() {
    assertTrue(Ran.in(here, "schemes", "list", "--pack", "acme.toml").out().contains("\nacme "));
    Ran shown = Ran.in(here, "schemes", "show", "--pack", "acme.toml", "acme");
    assertTrue(shown.out().contains("acme-amber: AMBER ZONE, rank 1"), shown.out());
  }

  private static String hash(byte[] bytes) {
    try {
      return java.util.HexFormat.of()
          .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
