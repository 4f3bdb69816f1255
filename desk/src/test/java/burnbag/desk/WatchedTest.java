package burnbag.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a desk tells whoever watches over it: numbers and logs, and of nobody in them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchedTest {
  private static final DeskOptions WATCHED =
      new DeskOptions(
          List.of(),
          DeskOptions.LOOPBACK,
          0,
          true,
          "",
          List.of(),
          List.of(),
          List.of(),
          List.of(0));

  /// Of persons, things and what somebody typed.
  private static final List<String> TELLING =
      List.of(
          "clerk-1",
          "registrar",
          "Erin Vale",
          "B-1",
          "B-6",
          "Signals handbook",
          "127.0.0.1:",
          "q-that-somebody-typed",
          "typed-in-a-number",
          "typed-as-a-code",
          "typed-as-a-path");

  @TempDir Path folder;

  private static String numbers(OpenDesk desk) throws IOException, InterruptedException {
    return metrics(desk, "/metrics").body();
  }

  private static HttpResponse<String> metrics(OpenDesk desk, String path)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.metricsPort() + path))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  /// Comes in wrongly and rightly, reads, offers, is refused, and sends what cannot be read.
  private static void work(OpenDesk desk) throws IOException, InterruptedException {
    Visitor.of(desk).comeIn("clerk-1", "typed-as-a-code");
    Visitor clerk = Visitor.in(desk, "clerk-1");
    clerk.get("/register?q=q-that-somebody-typed");
    clerk.get("/copy?id=B-1%231");
    clerk.get("/ledger?before=typed-in-a-number");
    clerk.get("/typed-as-a-path");
    clerk.post("/confirm/typed-as-a-path", "_csrf", clerk.token("/offer"));
    clerk.post("/offer", "_csrf", "typed-as-a-code", "copy", "B-1#1");
    String page =
        Visitor.path(
            clerk.post("/offer", "_csrf", clerk.token("/offer"), "copy", "B-1#1", "to", "chief"));
    assertEquals(302, clerk.post(page, "_csrf", clerk.token(page)).statusCode());
    HttpResponse<String> unknown =
        clerk.post("/offer", "_csrf", clerk.token("/offer"), "copy", "B-6#1", "to", "chief");
    assertEquals(403, unknown.statusCode());
    String refused =
        Visitor.path(
            clerk.post("/offer", "_csrf", clerk.token("/offer"), "copy", "B-1#1", "to", "chief"));
    assertEquals(422, clerk.get(refused).statusCode());
  }

  @Test
  void numbers_tell_of_acts_refusals_logins_and_pages_and_of_nobody() throws Exception {
    try (OpenDesk desk = new OpenDesk(folder, WATCHED)) {
      long before = desk.home().office().store().read(session -> session.size());
      work(desk);
      String text = numbers(desk);
      for (String line :
          List.of(
              "burnbag_acts_total{act=\"offer/1\"} 1",
              "burnbag_login_failures_total{door=\"code\"} 1",
              "burnbag_request_seconds_count{page=\"/copy\"} 1",
              "burnbag_request_seconds_bucket{le=\"+Inf\",page=\"/copy\"} 1",
              "burnbag_ledger_entries " + (before + 1),
              "burnbag_witnesses 0",
              "burnbag_witness_alarm 0",
              "burnbag_ledger_cosigned_entries 0",
              "burnbag_acts_waiting 0")) {
        assertTrue(text.contains(line + "\n"), line + " in " + text);
      }
      assertTrue(text.contains("burnbag_refusals_total{code="), text);
      assertTrue(text.contains("burnbag_discrepancies_open "), text);
      for (String line : text.lines().toList()) {
        assertTrue(
            line.matches("# (HELP|TYPE) .+|[a-z_]+(\\{[^}\"]*(\"[^\"]*\"[^}\"]*)*\\})? [0-9.E+-]+"),
            line);
      }
      for (String telling : TELLING) assertFalse(text.contains(telling), telling + " in " + text);
      assertEquals(404, metrics(desk, "/").statusCode());
    }
  }

  @Test
  void browsers_find_no_numbers_where_they_come_in() throws Exception {
    try (OpenDesk desk = new OpenDesk(folder, WATCHED)) {
      for (String path : List.of("/metrics", "/prometheus", "/env", "/beans")) {
        assertEquals("/login", Visitor.path(Visitor.of(desk).get(path)), path);
      }
      HttpResponse<String> health = Visitor.of(desk).get("/health");
      assertEquals(200, health.statusCode());
      assertTrue(health.body().contains("UP"), health.body());
    }
  }

  /// What no browser would send.
  private static String raw(OpenDesk desk, String path) throws IOException {
    return raw(desk, "GET", path);
  }

  private static String raw(OpenDesk desk, String method, String path) throws IOException {
    try (Socket socket = new Socket(DeskOptions.LOOPBACK, desk.port())) {
      socket
          .getOutputStream()
          .write(
              (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void what_it_logs_names_nobody_and_nothing_that_somebody_typed() throws Exception {
    PrintStream terminal = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try (OpenDesk desk = new OpenDesk(folder, WATCHED)) {
      work(desk);
      assertTrue(raw(desk, "TRACE", "/").matches("(?s)HTTP/1.1 4\\d\\d.*"));
      assertTrue(raw(desk, "/register?q=%zz-q-that-somebody-typed").startsWith("HTTP/1.1 "));
      assertTrue(raw(desk, "/register;q-that-somebody-typed/../x").startsWith("HTTP/1.1 "));
    } finally {
      System.setOut(terminal);
    }
    String logged = said.toString(StandardCharsets.UTF_8);
    for (String telling : TELLING) assertFalse(logged.contains(telling), telling + " in " + logged);
  }
}
