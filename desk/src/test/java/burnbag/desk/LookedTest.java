package burnbag.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.people.GrantRole;
import burnbag.custody.people.Second;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who asked to see what: written down before it is shown, read by auditors and by each of
/// themself.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LookedTest {
  private OpenDesk desk;

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = new OpenDesk(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void carrierAudits() {
    long proposal = desk.act("chief", new GrantRole("carrier", new Grant(Role.AUDITOR, "hq")));
    desk.act("registrar", new Second(Long.toString(proposal), desk.home().office().acts()));
  }

  private String written() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(desk.home().folder().resolve("looked"))) {
      for (Path file : files.sorted().toList()) all.append(Files.readString(file));
    }
    return all.toString();
  }

  @Test
  void an_auditor_reads_who_asked_for_a_copy_and_others_read_of_themselves_alone()
      throws Exception {
    Visitor clerk = Visitor.in(desk, "clerk-1");
    clerk.get("/copy?id=B-1%231");
    clerk.get("/copy?id=B-1%231");
    assertEquals(403, clerk.get("/document?id=B-6").statusCode());
    carrierAudits();
    Visitor auditor = Visitor.in(desk, "carrier");
    String page = auditor.get("/looked?of=B-1").body();
    assertTrue(page.contains("clerk-1") && page.contains("B-1#1"), page);
    // Once a minute, and the refused one too.
    assertEquals(1, written().split("\tcopy\tB-1#1\n", -1).length - 1);
    assertTrue(written().contains("clerk-1\tdocument\tB-6\n"));
    assertTrue(auditor.get("/looked?party=clerk-1").body().contains("B-6"));
    Visitor other = Visitor.in(desk, "clerk-2");
    other.get("/register");
    String own = other.get("/looked?party=clerk-1").body();
    assertFalse(own.contains("B-1#1"));
    assertTrue(own.contains("register"));
  }

  @Test
  void no_page_of_a_finder_and_no_word_that_was_searched_for_is_written_down() throws Exception {
    Visitor clerk = Visitor.in(desk, "clerk-1");
    clerk.get("/finds");
    clerk.get("/finds/new");
    clerk.get("/found");
    clerk.get("/register?q=signals");
    Visitor.of(desk).get("/found");
    assertEquals(1, written().lines().count());
    assertTrue(written().contains("clerk-1\tregister\t\n"));
  }

  @Test
  void what_is_posted_is_written_down_under_the_page_that_its_form_stands_on() throws Exception {
    Visitor clerk = Visitor.in(desk, "clerk-1");
    String token = clerk.token("/today");
    clerk.post("/bag/seal", "id", "bag-0", "_csrf", token);
    clerk.post("/orders/7/approve", "list", "x", "_csrf", token);
    assertTrue(written().contains("clerk-1\tbag\tbag-0\n"), written());
    assertTrue(written().contains("clerk-1\torder\t7\n"), written());
  }

  @Test
  void no_way_to_ask_for_a_copy_hides_its_number() throws Exception {
    String label =
        desk.home()
            .office()
            .store()
            .read(session -> session.register().find(Copy.SHELF, "B-1#1").orElseThrow())
            .label();
    Visitor clerk = Visitor.in(desk, "clerk-1");
    var answer = clerk.get("/copy?id=" + label);
    assertEquals(302, answer.statusCode());
    assertTrue(answer.headers().firstValue("location").orElse("").endsWith("/copy?id=B-1%231"));
    clerk.get("/copy?id=B-1%231&id=B-2%231");
    clerk.get("/policy?act=offer&copy=B-3%231");
    clerk.get("/looked?of=B-4%231");
    assertTrue(written().contains("clerk-1\tcopy\tB-1#1,B-2#1\n"), written());
    assertTrue(written().contains("clerk-1\tpolicy\tB-3#1\n"), written());
    assertTrue(written().contains("clerk-1\tlooks\t\n"), written());
  }

  @Test
  void a_line_that_a_crash_has_cut_takes_no_other_with_it() throws Exception {
    Path folder = Files.createDirectories(desk.home().folder().resolve("looked"));
    LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(desk.now()), ZoneOffset.UTC);
    Files.writeString(folder.resolve(today + ".tsv"), "1800000000000\tcle");
    Visitor clerk = Visitor.in(desk, "clerk-1");
    clerk.get("/copy?id=B-1%231");
    assertEquals(2, written().lines().count(), written());
    assertTrue(clerk.get("/looked").body().contains("B-1#1"));
  }

  @Test
  void hostile_numbers_stay_on_their_line_and_old_days_go() throws Exception {
    Visitor clerk = Visitor.in(desk, "clerk-1");
    clerk.get("/copy?id=x%0A1%09chief%09copy%09B-6%231");
    assertEquals(1, written().lines().count());
    assertTrue(written().endsWith("x 1 chief copy B-6#1\n"));
    desk.putForward(Duration.ofDays(181));
    Visitor.in(desk, "clerk-2").get("/copy?id=B-5%231");
    assertEquals(1, written().lines().count());
    assertTrue(written().contains("clerk-2\tcopy\tB-5#1"));
  }

  @Test
  void what_cannot_be_written_down_is_not_shown() throws Exception {
    Path folder = desk.home().folder().resolve("looked");
    Files.writeString(folder, "in the way");
    Visitor clerk = Visitor.in(desk, "clerk-1");
    var answer = clerk.get("/copy?id=B-1%231");
    assertEquals(503, answer.statusCode());
    assertFalse(answer.body().contains("Signals"));
    assertTrue(answer.body().contains("B109"));
  }
}
