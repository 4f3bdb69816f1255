package burnbag.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.muster.OpenMuster;
import burnbag.custody.people.Attest;
import burnbag.custody.register.Muster;
import burnbag.custody.register.MusterLine;
import burnbag.custody.sighting.Sight;
import burnbag.ledger.entry.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes at the wrong time: lapsed meanwhile, by a clock that is off, or in a flood.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputTest {
  private static final Pattern OFFER = Pattern.compile("/offers/(\\d+)");

  @TempDir Path folder;

  private static long entries(OpenDesk desk) {
    return desk.home().office().store().read(session -> session.size());
  }

  private static long recorded(OpenDesk desk, long index) throws Exception {
    return Entry.read(
            desk.home()
                .office()
                .store()
                .read(session -> session.entries(index, index + 1).getFirst()))
        .recordedAt();
  }

  @Test
  void an_attestation_that_lapses_between_page_and_press_is_refused_at_the_press()
      throws Exception {
    try (OpenDesk desk = new OpenDesk(folder)) {
      desk.adopt("corporate");
      desk.act("clerk-2", new Attest("handling", desk.now() + Duration.ofMinutes(2).toMillis()));
      Visitor clerk = Visitor.in(desk, "clerk-2");
      Matcher offer = OFFER.matcher(clerk.get("/today").body());
      assertTrue(offer.find());
      String page = "/offers/" + offer.group(1);
      String token = clerk.token(page);
      String confirm =
          Visitor.path(clerk.post(page + "/accept", "_csrf", token, "outcome-B-5#1", "accepted"));
      HttpResponse<String> shown = clerk.get(confirm);
      assertEquals(200, shown.statusCode(), shown.body());
      long before = entries(desk);
      desk.putForward(Duration.ofMinutes(3));
      HttpResponse<String> pressed = clerk.post(confirm, "_csrf", token);
      assertEquals(422, pressed.statusCode());
      assertTrue(pressed.body().contains("take the ten-minute lesson and attest it"));
      assertEquals(before, entries(desk));
    }
  }

  @Test
  void a_clock_that_goes_back_an_hour_stops_nobody_and_the_ledger_never_runs_backwards()
      throws Exception {
    try (OpenDesk desk = new OpenDesk(folder)) {
      long first = desk.act("registrar", new Sight(List.of("B-6#1")));
      desk.putForward(Duration.ofHours(-1));
      Visitor registrar = Visitor.in(desk, "registrar");
      String token = registrar.token("/copy?id=B-6%231");
      String confirm = Visitor.path(registrar.post("/copy/sight", "_csrf", token, "id", "B-6#1"));
      assertEquals(200, registrar.get(confirm).statusCode());
      assertEquals(302, registrar.post(confirm, "_csrf", token).statusCode());
      assertTrue(recorded(desk, entries(desk) - 1) >= recorded(desk, first));
    }
  }

  @Test
  void a_phone_an_hour_ahead_is_told_so_before_anything_is_signed_and_its_time_stands_as_told()
      throws Exception {
    try (OpenDesk desk = new OpenDesk(folder)) {
      String muster =
          Long.toString(desk.act("chief", new OpenMuster(Muster.Scope.REGISTRY, "hq", 1)));
      Visitor registrar = Visitor.in(desk, "registrar");
      String token = registrar.token("/muster?id=" + muster);
      long ahead = desk.now() + Duration.ofHours(1).toMillis();
      String tick = ahead + "\t0\t\tB-6#1";
      HttpResponse<String> looked =
          registrar.post("/muster/sight", "_csrf", token, "id", muster, "told", tick);
      assertEquals(200, looked.statusCode());
      assertTrue(looked.body().contains("clock is ahead of the desk"));
      HttpResponse<String> again =
          registrar.post(
              "/muster/sight", "_csrf", token, "id", muster, "told", tick, "seen", "looked");
      String confirm = Visitor.path(again);
      assertEquals(302, registrar.post(confirm, "_csrf", token).statusCode());
      long told =
          desk.home()
              .office()
              .store()
              .read(
                  session ->
                      session
                          .register()
                          .find(MusterLine.SHELF, MusterLine.id(muster, "B-6#1"))
                          .orElseThrow()
                          .toldAt());
      assertEquals(ahead, told);
    }
  }

  private static void twoReportsADay(Path home) {
    try {
      Path finds = Files.createDirectories(home.resolve("finds"));
      Files.writeString(finds.resolve("operator.properties"), "reports-a-day = 2\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_flood_of_reports_ends_at_the_bound_and_the_office_goes_on() throws Exception {
    try (OpenDesk desk = new OpenDesk(folder, DeskOptions.ofDemo(), BadInputTest::twoReportsADay)) {
      Finder finder = Finder.of(desk);
      for (int i = 0; i < 2; i++) {
        HttpResponse<String> taken = finder.report(List.of(), "what", "book " + i);
        assertTrue(taken.statusCode() < 400, taken.body());
      }
      for (int i = 0; i < 20; i++) {
        HttpResponse<String> refused = finder.report(List.of(), "what", "flood " + i);
        assertEquals(503, refused.statusCode());
        assertTrue(refused.body().contains("Nothing of it was kept"));
      }
      Visitor registrar = Visitor.in(desk, "registrar");
      assertFalse(registrar.get("/finds").body().contains("flood"));
      assertEquals(200, registrar.get("/today").statusCode());
    }
  }
}
