package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `--ignore`, `--baseline`, `--accept-ignored`: what a person leaves out is told, and is not clear
/// unless the person says so.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeaveOutTest {
  private static final String SECRET = "SECRET//NOFORN\n\n1. The plan.\n\nSECRET//NOFORN\n";
  private static final String TOP_SECRET = "TOP SECRET//NOFORN\n\n1. It.\n\nTOP SECRET//NOFORN\n";

  @TempDir Path here;

  @BeforeEach
  void a_pile() throws IOException {
    Files.createDirectories(here.resolve("pile/tests"));
    Files.writeString(here.resolve("pile/letter.txt"), "Dear all,\n\nnothing.\n");
    Files.writeString(here.resolve("pile/tests/specimen.txt"), SECRET);
    Files.writeString(here.resolve("none"), "");
  }

  @Test
  void what_a_rule_leaves_out_makes_the_lot_review_and_is_counted_by_rule() throws IOException {
    ignore("# our own specimens", "", "pile/tests/");
    Ran ran = Ran.in(here, "sweep", "--ignore", "rules", "pile");
    assertEquals(2, ran.code(), ran.out());
    assertTrue(ran.out().startsWith("Left out by the rules in rules: what"), ran.out());
    assertTrue(ran.out().contains("  left out: 1 by rules:3: pile/tests/\n"), ran.out());
    assertFalse(ran.out().contains("specimen"), ran.out());
  }

  @Test
  void accepted_beforehand_the_lot_is_clear_and_the_first_line_says_so() throws IOException {
    ignore("specimen.*");
    Ran ran = Ran.in(here, "sweep", "--ignore", "rules", "--accept-ignored", "pile");
    assertEquals(0, ran.code(), ran.out());
    assertTrue(ran.out().lines().findFirst().get().contains("accepted beforehand"), ran.out());
    assertTrue(ran.out().contains("read but what the rules left out"), ran.out());
    Ran html =
        Ran.in(here, "sweep", "--ignore", "rules", "--accept-ignored", "--format", "html", "pile");
    assertTrue(html.out().indexOf("accepted beforehand") < html.out().indexOf("<h1>"));
    Ran jsonl =
        Ran.in(here, "sweep", "--ignore", "rules", "--accept-ignored", "--format", "jsonl", "pile");
    assertTrue(jsonl.err().startsWith("clear, 1 left out by rule and accepted: "), jsonl.err());
  }

  @Test
  void a_hold_elsewhere_is_a_hold_whatever_was_accepted() throws IOException {
    ignore("specimen.*");
    Files.writeString(here.resolve("pile/order.txt"), SECRET);
    assertEquals(1, Ran.in(here, "sweep", "--ignore", "rules", "--accept-ignored", "pile").code());
  }

  @Test
  void a_file_left_out_is_a_document_that_was_not_read() throws IOException {
    ignore("specimen.*");
    JsonNode left = documents("--ignore", "rules").get("pile/tests/specimen.txt");
    assertEquals("review", left.at("/verdict").asText());
    assertEquals("left-out", left.at("/unread/0/reason").asText());
    assertEquals("rules:1: specimen.*", left.at("/unread/0/detail").asText());
    assertEquals(0, left.at("/markings").size());
    assertTrue(left.at("/sha256").isNull());
    JsonNode accepted =
        documents("--ignore", "rules", "--accept-ignored").get("pile/tests/specimen.txt");
    assertEquals("clear", accepted.at("/verdict").asText());
    assertEquals("left-out", accepted.at("/unread/0/reason").asText());
  }

  @Test
  void an_ignore_file_inside_the_lot_asks_for_nothing() throws IOException {
    Files.writeString(here.resolve("pile/.burnbagignore"), "*\n");
    assertEquals(1, Ran.in(here, "sweep", "pile").code());
    assertEquals(
        2,
        Ran.in(here, "sweep", "--ignore", "pile/.burnbagignore", "pile").code(),
        "named, it does");
  }

  @Test
  void the_last_glob_that_matches_decides() throws IOException {
    ignore("*.txt", "!specimen.txt");
    assertEquals(1, Ran.in(here, "sweep", "--ignore", "rules", "pile").code());
  }

  @Test
  void a_document_is_left_out_by_its_bytes_wherever_it_lies() throws IOException {
    String hash = documents().get("pile/tests/specimen.txt").at("/sha256").asText();
    ignore("sha256:" + hash);
    Files.move(here.resolve("pile/tests/specimen.txt"), here.resolve("pile/moved.txt"));
    assertEquals(0, Ran.in(here, "sweep", "--ignore", "rules", "--accept-ignored", "pile").code());
    Files.writeString(here.resolve("pile/moved.txt"), SECRET + "More.\n");
    assertEquals(1, Ran.in(here, "sweep", "--ignore", "rules", "--accept-ignored", "pile").code());
  }

  @Test
  void a_marking_is_left_out_by_its_canonical_form_and_others_are_not() throws IOException {
    ignore("marking:SECRET//NOFORN in pile/tests");
    JsonNode left = documents("--ignore", "rules").get("pile/tests/specimen.txt");
    assertEquals("review", left.at("/verdict").asText());
    assertEquals("marking", left.at("/left_out/0/what").asText());
    assertEquals("SECRET//NOFORN", left.at("/left_out/0/marking/canonical").asText());
    Files.writeString(here.resolve("pile/tests/specimen.txt"), TOP_SECRET);
    assertEquals(1, Ran.in(here, "sweep", "--ignore", "rules", "--accept-ignored", "pile").code());
    Files.writeString(here.resolve("pile/order.txt"), SECRET);
    assertEquals(
        "hold", documents("--ignore", "rules").get("pile/order.txt").at("/verdict").asText());
  }

  @Test
  void a_member_of_an_archive_is_left_out_and_its_neighbour_is_not() throws IOException {
    zip("pile/box.zip", Map.of("a.txt", SECRET, "b.txt", "Nothing.\n"));
    ignore("a.txt", "specimen.txt");
    Map<String, JsonNode> documents = documents("--ignore", "rules");
    assertEquals("review", documents.get("pile/box.zip!/a.txt").at("/verdict").asText());
    assertEquals("clear", documents.get("pile/box.zip!/b.txt").at("/verdict").asText());
    assertEquals("review", documents.get("pile/box.zip").at("/verdict").asText());
    Ran accepted = Ran.in(here, "sweep", "--ignore", "rules", "--accept-ignored", "pile");
    assertEquals(0, accepted.code(), accepted.out());
  }

  @Test
  void a_baseline_knows_what_was_said_of_the_same_bytes_and_nothing_else() throws IOException {
    assertEquals(1, Ran.in(here, "sweep", "--format", "jsonl", "-o", "old.jsonl", "pile").code());
    Ran same = Ran.in(here, "sweep", "--baseline", "old.jsonl", "pile");
    assertEquals(2, same.code(), same.out());
    assertTrue(same.out().contains("  left out: 1 by old.jsonl\n"), same.out());
    Ran accepted = Ran.in(here, "sweep", "--baseline", "old.jsonl", "--accept-ignored", "pile");
    assertEquals(0, accepted.code(), accepted.out());
    Files.writeString(here.resolve("pile/tests/specimen.txt"), SECRET + "One word more.\n");
    Ran changed = Ran.in(here, "sweep", "--baseline", "old.jsonl", "--accept-ignored", "pile");
    assertEquals(1, changed.code(), changed.out());
  }

  @Test
  void a_baseline_knows_what_was_not_read() throws IOException {
    Files.delete(here.resolve("pile/tests/specimen.txt"));
    byte[] noise = new byte[500];
    for (int i = 0; i < noise.length; i++) noise[i] = (byte) (i * 31);
    Files.write(here.resolve("pile/noise.bin"), noise);
    assertEquals(2, Ran.in(here, "sweep", "--format", "jsonl", "-o", "old.jsonl", "pile").code());
    Ran same = Ran.in(here, "sweep", "--baseline", "old.jsonl", "--accept-ignored", "pile");
    assertEquals(0, same.code(), same.out());
  }

  @Test
  void a_baseline_made_under_a_baseline_does_not_take_its_word() throws IOException {
    Ran.in(here, "sweep", "--format", "jsonl", "-o", "old.jsonl", "pile");
    Ran.in(
        here, "sweep", "--baseline", "old.jsonl", "--format", "jsonl", "-o", "next.jsonl", "pile");
    assertEquals(
        1, Ran.in(here, "sweep", "--baseline", "next.jsonl", "--accept-ignored", "pile").code());
  }

  @Test
  void rules_that_are_none_end_with_3_the_file_the_line_and_what_to_do() throws IOException {
    for (String wrong :
        List.of("sha256:12", "marking:", "marking: in x", "path:x", "[a", "sha1:aa", "!", "a\\")) {
      ignore("*.bak", wrong);
      Ran ran = Ran.in(here, "sweep", "--ignore", "rules", "pile");
      assertEquals(3, ran.code(), wrong);
      assertEquals("", ran.out());
      assertTrue(
          ran.err().startsWith("burnbag: B208: the rules of --ignore in rules: line 2"), ran.err());
      assertTrue(ran.err().contains("\n  help: "), ran.err());
    }
    Files.write(here.resolve("rules"), new byte[] {(byte) 0xC3, 0x28});
    assertEquals(3, Ran.in(here, "sweep", "--ignore", "rules", "pile").code());
    assertEquals(3, Ran.in(here, "sweep", "--ignore", "nowhere", "pile").code());
    assertEquals(3, Ran.in(here, "sweep", "--ignore", "pile", "pile").code());
  }

  @Test
  void a_baseline_that_is_none_ends_with_3_the_file_the_line_and_what_to_do() throws IOException {
    String good = "{\"v\":1,\"path\":\"a\",\"sha256\":null,\"markings\":[],\"unread\":[]}\n";
    for (String wrong :
        List.of(
            "{\"v\":1,\"path\":",
            "[]",
            "7",
            "{\"v\":2,\"path\":\"a\"}",
            "{\"path\":\"a\"}",
            "{\"v\":1,\"path\":\"a\",\"markings\":{}}",
            "{\"v\":1,\"path\":\"a\",\"markings\":[{\"scheme\":\"us\"}]}",
            "{\"v\":1,\"path\":\"a\",\"redacted\":true}")) {
      Files.writeString(here.resolve("old"), good + wrong + "\n");
      Ran ran = Ran.in(here, "sweep", "--baseline", "old", "pile");
      assertEquals(3, ran.code(), wrong);
      assertTrue(ran.err().startsWith("burnbag: B208: the --baseline old: line "), ran.err());
      assertTrue(ran.err().contains("\n  help: "), ran.err());
    }
    assertEquals(3, Ran.in(here, "sweep", "--baseline", "nowhere", "pile").code());
    Files.writeString(here.resolve("old"), good);
    assertEquals(1, Ran.in(here, "sweep", "--baseline", "old", "pile").code());
  }

  @Test
  void sarif_suppresses_what_was_left_out_and_csv_tells_by_which_rule() throws IOException {
    ignore("marking:SECRET//NOFORN");
    Ran sarif = Ran.in(here, "sweep", "--ignore", "rules", "--format", "sarif", "pile");
    JsonNode results = new ObjectMapper().readTree(sarif.out()).at("/runs/0/results");
    assertEquals("external", results.at("/0/suppressions/0/kind").asText());
    assertEquals(
        "rules:1: marking:SECRET//NOFORN", results.at("/0/suppressions/0/justification").asText());
    Ran csv = Ran.in(here, "sweep", "--ignore", "rules", "--format", "csv", "pile");
    assertTrue(
        csv.out().contains("\r\nleft-out,pile/tests/specimen.txt,review,hold,us,"), csv.out());
    assertTrue(csv.out().lines().skip(1).findFirst().get().contains("1 by rules:1"), csv.out());
  }

  private void ignore(String... rules) throws IOException {
    Files.write(here.resolve("rules"), List.of(rules));
  }

  private Map<String, JsonNode> documents(String... flags) throws IOException {
    List<String> line = new java.util.ArrayList<>(List.of("sweep", "--quiet", "--format", "jsonl"));
    line.addAll(List.of(flags));
    line.add("pile");
    Map<String, JsonNode> documents = new HashMap<>();
    for (String one : Ran.in(here, line.toArray(String[]::new)).out().lines().toList()) {
      JsonNode document = new ObjectMapper().readTree(one);
      documents.put(document.at("/path").asText(), document);
    }
    return documents;
  }

  private void zip(String name, Map<String, String> members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    Files.write(here.resolve(name), bytes.toByteArray());
  }
}
