package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The proper way is the easy way: counted in commands.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LessWorkTest {
  private static final int COPIES = 200;
  private static final int MOST_COMMANDS = 12;
  private static final Pattern ENTRY = Pattern.compile("\"entry\":(\\d+)");

  @TempDir Path folder;
  private int commands;
  private String last = "";

  @BeforeEach
  void an_office_with_a_shredder_and_two_hundred_copies() throws IOException {
    ran("init", "--home", "h", "--officers", "a,b,c,d,e");
    by("a", "plant", "open", "cellar-1", "--keeper", "d", "--second", "b");
    by(
        "a",
        "plant",
        "approve",
        "cellar-1",
        "--up-to",
        "*:4:*",
        "--levels",
        "P-5",
        "--till",
        "2030-12-31",
        "--paper",
        "A-1",
        "--second",
        "b");
    by(
        "a",
        "equipment",
        "enter",
        "shredder-1",
        "--at",
        "cellar-1",
        "--levels",
        "P-5",
        "--second",
        "b");
    by("d", "equipment", "test", "shredder-1", "--result", "pass", "--next", "2030-01-01");
    StringBuilder list =
        new StringBuilder("control_number,short_title,marking,originator,date,pages,copies,file\n");
    StringBuilder scan = new StringBuilder();
    for (int i = 0; i < COPIES / 2; i++) {
      list.append("C-%d,Chart %d,SECRET,Port,,4,2,\n".formatted(i, i));
      scan.append("C-%d#1\nC-%d#2\n".formatted(i, i));
    }
    Files.writeString(folder.resolve("list.csv"), list);
    Files.writeString(folder.resolve("scan.txt"), scan + "C-0#1\n");
    by("a", "register", "import", "list.csv");
    String[] dispose = new String[3 + COPIES / 2];
    dispose[0] = "document";
    dispose[1] = "disposition";
    dispose[2] = "burn-1";
    for (int i = 0; i < COPIES / 2; i++) dispose[3 + i] = "C-" + i;
    by("a", dispose);
    commands = 0;
  }

  private void ran(String... line) {
    Ran ran = Ran.in(folder, line);
    assertEquals(0, ran.code(), String.join(" ", line) + "\n" + ran.out() + ran.err());
    last = ran.out();
    commands++;
  }

  private void by(String party, String... line) {
    String[] whole = new String[4 + line.length];
    whole[0] = "--home";
    whole[1] = "h";
    whole[2] = "--as";
    whole[3] = party;
    System.arraycopy(line, 0, whole, 4, line.length);
    ran(whole);
  }

  private String entry() {
    Matcher entry = ENTRY.matcher(last);
    assertTrue(entry.find(), last);
    return entry.group(1);
  }

  private String next(String... more) {
    String[] whole = {"--home", "h", "destroy", "next"};
    String[] all = java.util.Arrays.copyOf(whole, whole.length + more.length);
    System.arraycopy(more, 0, all, whole.length, more.length);
    Ran ran = Ran.in(folder, all);
    assertEquals(0, ran.code(), ran.err());
    return ran.out();
  }

  @Test
  void two_hundred_copies_take_one_list_and_twelve_commands_with_scans_and_weights() {
    List<String> seen = List.of("--seal", "S-1", "--weight", "12,5 kg");
    by("a", "destroy", "order", "--basis", "burn-1", "--scan", "scan.txt", "--json");
    String order = entry();
    assertTrue(next().contains("destroy approve " + order), next());
    by("b", "destroy", "approve", order);
    assertTrue(next("--as", "a").contains("scan 200 copies into a bag"), next());
    assertEquals(COPIES, next("--list").lines().filter(line -> line.contains("[ ]")).count());
    by("a", "bag", "insert", "bag-1", "--new", "--scan", "scan.txt", "--second", "b");
    assertTrue(next().contains("burnbag bag seal bag-1"), next());
    by("a", with(seen, "bag", "seal", "bag-1", "--second", "b"));
    assertTrue(next().contains("burnbag bag hand-over bag-1"), next());
    by("a", with(seen, "bag", "hand-over", "bag-1", "--to", "c"));
    assertTrue(next().contains("burnbag bag receive bag-1"), next());
    assertEquals("nothing is to be destroyed\n", next("--as", "a"));
    by("c", with(seen, "bag", "receive", "bag-1"));
    by("c", with(seen, "bag", "hand-over", "bag-1", "--to", "d"));
    by("d", with(seen, "bag", "receive", "bag-1"));
    assertTrue(next().contains("burnbag destroy open bag-1 --at cellar-1"), next());
    by("d", with(seen, "destroy", "open", "bag-1", "--at", "cellar-1", "--second", "e"));
    assertTrue(next().contains("burnbag destroy begin bag-1"), next());
    by(
        "d",
        "destroy",
        "begin",
        "bag-1",
        "--at",
        "cellar-1",
        "--equipment",
        "shredder-1",
        "--witnesses",
        "c,e",
        "--json");
    String run = entry();
    assertTrue(next().contains("destroy done " + run), next());
    by("c", "destroy", "done", run, "--residue", "pass", "--operator", "d", "--second", "e");
    assertTrue(next().contains("certificate issue " + run + " --number 2026-0001"), next());
    by("b", "certificate", "issue", run, "--number", "2026-0001");
    assertEquals("nothing is to be destroyed\n", next());
    assertTrue(commands <= MOST_COMMANDS, commands + " commands");
    assertCertified();
  }

  private static String[] with(List<String> more, String... line) {
    String[] all = java.util.Arrays.copyOf(line, line.length + more.size());
    for (int i = 0; i < more.size(); i++) all[line.length + i] = more.get(i);
    return all;
  }

  private void assertCertified() {
    String json = "h/certificates/2026-0001.json";
    String pdf = "h/certificates/2026-0001.pdf";
    Ran key = Ran.in(folder, "--home", "h", "ledger", "key");
    String vkey = key.out().strip();
    for (String file : List.of(json, pdf)) {
      Ran verified = Ran.in(folder, "certificate", "verify", file, "--key", vkey);
      assertEquals(0, verified.code(), verified.out() + verified.err());
      assertTrue(verified.out().contains("200 copies"), verified.out());
      assertTrue(verified.out().contains("TRIAL"), verified.out());
    }
    assertEquals(0, Ran.in(folder, "--home", "h", "certificate", "verify", json).code());
    Ran alone = Ran.in(folder, "certificate", "verify", json);
    assertEquals(2, alone.code(), alone.out() + alone.err());
    assertTrue(alone.out().startsWith("consistent only"), alone.out());
  }

  @Test
  @Tag("full")
  void no_byte_of_the_certificate_within_a_pdf_can_be_changed() throws IOException {
    two_hundred_copies_take_one_list_and_twelve_commands_with_scans_and_weights();
    Path file = folder.resolve("h/certificates/2026-0001.pdf");
    byte[] pdf = Files.readAllBytes(file);
    String vkey = Ran.in(folder, "--home", "h", "ledger", "key").out().strip();
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int tried = 0;
    int from = 0;
    while ((from = text.indexOf("/EmbeddedFile", from + 1)) >= 0) {
      if (text.startsWith("/EmbeddedFiles", from)) continue;
      int start = text.indexOf("stream", from) + "stream\r\n".length();
      int end = text.indexOf("endstream", start) - 2;
      for (int at = start; at < end; at += Math.max(1, (end - start) / 40)) {
        byte[] changed = pdf.clone();
        changed[at] ^= (byte) (1 << (at % 8));
        Files.write(folder.resolve("changed.pdf"), changed);
        Ran ran = Ran.in(folder, "certificate", "verify", "changed.pdf", "--key", vkey);
        assertTrue(ran.code() == 1 || ran.code() == 3, "byte " + at + ": " + ran.out());
        tried++;
      }
    }
    assertFalse(tried < 60, tried + " tried");
  }
}
