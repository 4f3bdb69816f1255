package burnbag.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.desk.Finder.Upload;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The gate as whoever works there meets it. Workers are needed: tag full.
@Tag("full")
@DisplayNameGeneration(ReplaceUnderscores.class)
class GateTest {
  private static final byte[] SECRET =
      "SECRET//NOFORN\n\n(S//NF) The boats leave at six.\n".getBytes(StandardCharsets.UTF_8);
  private static final Pattern LOT = Pattern.compile("\\d{8}-\\d{3}");

  private static OpenDesk desk;
  private static Path root;

  @BeforeAll
  static void open(@TempDir Path folder) {
    root = folder;
    desk = new OpenDesk(folder);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static String lot(String page) {
    Matcher lot = LOT.matcher(page);
    assertTrue(lot.find(), page);
    return lot.group();
  }

  @Test
  void a_marked_file_is_held_and_goes_its_way_to_a_receipt() throws Exception {
    AtTheGate keeper = AtTheGate.in(desk);
    HttpResponse<String> held = keeper.sweep(List.of(new Upload("files", "orders.txt", SECRET)));
    assertEquals(200, held.statusCode());
    assertTrue(held.body().contains("verdict hold"), held.body());
    assertTrue(held.body().contains("SECRET//NOFORN"));
    String path = "/gate/lots/" + lot(held.body());
    assertEquals(
        302, keeper.post(path, path + "/quarantine", "kilograms=2,8&place=cage+2").statusCode());
    assertTrue(keeper.get(path).body().contains("2800"));
    assertTrue(
        keeper.post(path, path + "/quarantine", "kilograms=2kg").body().contains("in kilograms"));
    HttpResponse<byte[]> slip = keeper.bytes(path + "/slip.pdf");
    assertEquals("%PDF", new String(slip.body(), 0, 4, StandardCharsets.US_ASCII));
    assertTrue(keeper.get(path + "/slip").body().contains("Call"));
    HttpResponse<String> find = keeper.post(path, path + "/find", "");
    String code = Finder.code(find.body());
    assertTrue(
        Finder.of(desk).post("/found/back", "code=" + code).body().contains("Your find"),
        "no way back");
    assertFalse(keeper.get(path).body().contains(code), "the code is shown again");
    assertTrue(keeper.post(path, path + "/release", "").body().contains("not let go here"));
    keeper.post(path, path + "/hand-over", "receiver=Sgt.+Marlow&kilograms=2.8");
    assertTrue(keeper.get(path).body().contains("Sgt. Marlow"));
    assertEquals(200, keeper.bytes(path + "/receipt.pdf").statusCode());
    keeper.post(path, path + "/erase", "");
    assertFalse(keeper.get(path).body().contains("Marlow"));
  }

  @Test
  void a_photograph_is_read_and_its_marking_boxed() throws Exception {
    AtTheGate keeper = AtTheGate.in(desk);
    String page =
        keeper
            .sweep(List.of(new Upload("photo", "p.jpg", Finder.photograph("SECRET//NOFORN"))))
            .body();
    assertTrue(page.contains("verdict hold"), page.substring(0, Math.min(4_000, page.length())));
    assertTrue(page.contains("data:image/jpeg;base64,"));
    assertTrue(page.contains("<rect "));
    assertFalse(page.contains("style=\""));
  }

  @Test
  void a_name_that_climbs_is_only_a_name() throws Exception {
    AtTheGate keeper = AtTheGate.in(desk);
    String page = keeper.sweep(List.of(new Upload("files", "../../x", SECRET))).body();
    assertTrue(page.contains("../../x"));
    try (Stream<Path> all = Files.walk(root)) {
      assertEquals(0, all.filter(one -> one.endsWith("x")).count());
    }
    String named = keeper.sweep(List.of(new Upload("files", "<b>a%22.txt", SECRET))).body();
    assertFalse(named.contains("<b>a"));
  }

  @Test
  void harmless_files_may_go_and_no_file_is_no_lot() throws Exception {
    AtTheGate keeper = AtTheGate.in(desk);
    byte[] recipe = "Two eggs, and a pinch of salt.\n".getBytes(StandardCharsets.UTF_8);
    assertTrue(
        keeper
            .sweep(List.of(new Upload("files", "r.txt", recipe)))
            .body()
            .contains("verdict clear"));
    assertEquals(422, keeper.sweep(List.of(new Upload("files", "", new byte[0]))).statusCode());
  }

  @Test
  void the_gate_has_a_login_of_its_own_and_it_opens_nothing_else() throws Exception {
    assertEquals("/gate/login", Visitor.path(AtTheGate.stranger(desk).get("/gate")));
    assertEquals("/gate/login", Visitor.path(Visitor.in(desk, "registrar").get("/gate")));
    AtTheGate keeper = AtTheGate.in(desk);
    for (String office : List.of("/today", "/register", "/finds", "/gate-logins")) {
      assertEquals("/login", Visitor.path(keeper.get(office)), office);
    }
    AtTheGate guesser = AtTheGate.stranger(desk);
    assertEquals(
        "/gate/login",
        Visitor.path(guesser.post("/gate/login", "/gate/login", "name=yard&code=AAAA-AAAA-AAAA")));
    assertEquals(
        "/gate/login",
        Visitor.path(
            guesser.post(
                "/gate/login", "/gate/login", "name=registrar&code=" + desk.code("registrar"))));
  }

  @Test
  void an_officer_gives_out_logins_for_the_gate() throws Exception {
    Visitor officer = Visitor.in(desk, "chief");
    String page =
        officer
            .post("/gate-logins/draw", "name", "night", "_csrf", officer.token("/gate-logins"))
            .body();
    Matcher code = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(page);
    assertTrue(code.find(), page);
    AtTheGate night = AtTheGate.stranger(desk);
    assertEquals(
        "/gate",
        Visitor.path(night.post("/gate/login", "/gate/login", "name=night&code=" + code.group())));
    assertEquals(403, Visitor.in(desk, "clerk-1").get("/gate-logins").statusCode());
  }

  @Test
  void a_gigabyte_is_refused_at_once_with_a_page_that_says_so() throws Exception {
    AtTheGate keeper = AtTheGate.in(desk);
    URI uri = URI.create(desk.url());
    try (Socket line = new Socket(uri.getHost(), uri.getPort())) {
      line.setSoTimeout(10_000);
      line.getOutputStream()
          .write(
              ("POST /gate/lots?_csrf="
                      + URLEncoder.encode(keeper.token("/gate"), StandardCharsets.UTF_8)
                      + " HTTP/1.1\r\nHost: localhost\r\nCookie: "
                      + keeper.cookies()
                      + "\r\nContent-Length: 1073741824\r\n"
                      + "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      StringBuilder answer = new StringBuilder();
      while (answer.indexOf("nothing is clear") < 0) {
        int next = line.getInputStream().read();
        assertTrue(next >= 0, answer.toString());
        answer.append((char) next);
      }
      assertTrue(answer.toString().startsWith("HTTP/1.1 413"), answer.toString());
      assertTrue(answer.indexOf("TRIAL") > 0, answer.toString());
    }
  }
}
