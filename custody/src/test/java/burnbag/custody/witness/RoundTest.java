package burnbag.custody.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import burnbag.custody.Trouble;
import burnbag.custody.act.Act;
import burnbag.custody.home.Cosigning;
import burnbag.custody.home.Home;
import burnbag.custody.home.Passphrases;
import burnbag.custody.home.Pen;
import burnbag.custody.office.Answer;
import burnbag.custody.office.Outcome;
import burnbag.custody.office.Session;
import burnbag.custody.people.EnrolWitness;
import burnbag.custody.people.OpenRegistry;
import burnbag.custody.people.Second;
import burnbag.custody.register.Role;
import burnbag.custody.verify.Verdict;
import burnbag.ledger.cosignature.CosignerKey;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.VerifierKey;
import burnbag.ledger.witness.AddCheckpoint;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An office and its witnesses, over real HTTP on this machine.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoundTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final SecureRandom RANDOM = new SecureRandom();

  @TempDir Path folder;

  private Home trial() {
    return Home.trial(folder.resolve("h"), "example.org/hq", List.of("a", "b"), () -> NOON, RANDOM);
  }

  private static Home open(Path place) {
    return Home.open(place, () -> NOON, RANDOM);
  }

  private WitnessFolder witness(String name, Home home) {
    WitnessFolder made =
        WitnessFolder.make(
            folder.resolve(name), "witness.example/" + name, Optional.empty(), RANDOM);
    home.logKeys().forEach(made::watch);
    return made;
  }

  private static WitnessServer serve(WitnessFolder witness, SecureRandom random) {
    WitnessDesk desk =
        new WitnessDesk(witness, witness.cosigners(Passphrases.NONE), () -> NOON, random);
    return WitnessServer.start(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), witness, desk);
  }

  private static String url(WitnessServer server) {
    return "http://127.0.0.1:" + server.port();
  }

  private static Answer act(Home home, String party, Act act) {
    Pen pen = home.pen(party);
    return home.enter(
        pen, List.of(pen.sign(act, Role.OFFICER, "hq", "", home.office().checkpoint())));
  }

  private static void two(Home home, Act act) {
    Outcome.Entered first =
        assertInstanceOf(Outcome.Entered.class, act(home, "a", act).outcomes().getFirst());
    Act second = new Second(Long.toString(first.index()), home.office().acts());
    assertTrue(act(home, "b", second).allEntered());
  }

  private static void enrol(Home home, WitnessFolder witness, String url) {
    for (CosignerKey key : witness.keys()) two(home, new EnrolWitness(key.toString(), url));
  }

  private static List<Reply> round(Home home) throws NoteFormatException {
    return new Round(home, new WitnessClient()).run().stream().map(Round.Said::reply).toList();
  }

  private static Cosigning.Standing standing(Home home) throws NoteFormatException {
    return home.cosigning().standing(home.cosigning().kept().orElseThrow());
  }

  private static void grow(Home home, String registry) {
    assertTrue(act(home, "a", new OpenRegistry(registry, "hq")).allEntered());
  }

  private static long size(Home home) {
    return home.office().store().read(Session::size);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path one : files.toList()) Files.copy(one, to.resolve(from.relativize(one)));
    }
  }

  @Test
  void witnesses_cosign_what_grew_also_after_they_were_started_again() throws Exception {
    try (Home home = trial()) {
      WitnessFolder first = witness("w1", home);
      WitnessFolder second = witness("w2", home);
      try (WitnessServer one = serve(first, RANDOM);
          WitnessServer two = serve(second, RANDOM)) {
        enrol(home, first, url(one));
        enrol(home, second, url(two));
        assertTrue(round(home).stream().allMatch(Reply.Cosigned.class::isInstance));
        Cosigning.Standing standing = standing(home);
        assertEquals(2, standing.witnesses().size());
        assertEquals(2, standing.quorum());
        assertTrue(standing.reached());
        assertEquals(5, standing.signed().cosignatures().size());
        grow(home, "annex");
        assertTrue(round(home).stream().allMatch(Reply.Cosigned.class::isInstance));
        assertTrue(round(home).stream().allMatch(Reply.Cosigned.class::isInstance), "once more");
      }
      assertTrue(round(home).stream().allMatch(Reply.Silent.class::isInstance));
      grow(home, "cellar");
      assertEquals(size(home) - 1, standing(home).signed().checkpoint().size());
      try (WitnessServer again = serve(first, RANDOM)) {
        enrol(home, first, url(again));
        List<Reply> replies = round(home);
        assertInstanceOf(Reply.Cosigned.class, replies.getFirst());
        assertInstanceOf(Reply.Silent.class, replies.getLast());
        assertTrue(standing(home).reached(), "that of before");
        assertTrue(standing(home).signed().checkpoint().size() < size(home));
        assertInstanceOf(Verdict.Sound.class, home.verify(true, true));
        try (WitnessServer other = serve(second, RANDOM)) {
          enrol(home, second, url(other));
          assertTrue(round(home).stream().allMatch(Reply.Cosigned.class::isInstance));
          assertEquals(size(home), standing(home).signed().checkpoint().size());
        }
      }
    }
  }

  @Test
  void a_home_that_was_set_back_is_read_only_and_says_who_has_seen_more() throws Exception {
    Path old = folder.resolve("old");
    try (Home home = trial()) {
      WitnessFolder witness = witness("w", home);
      try (WitnessServer server = serve(witness, RANDOM)) {
        enrol(home, witness, url(server));
        copy(folder.resolve("h"), old);
        grow(home, "annex");
        assertInstanceOf(Reply.Cosigned.class, round(home).getFirst());
        try (Home earlier = open(old)) {
          assertEquals(List.of(new Reply.Ahead(size(home))), round(earlier));
          Trouble trouble = assertThrows(Trouble.class, () -> grow(earlier, "attic"));
          assertEquals(Trouble.Code.B116_WITNESS_HAS_SEEN_ANOTHER, trouble.code());
          assertTrue(trouble.getMessage().contains("witness.example/w has seen"));
          assertEquals(size(home) - 1, size(earlier));
          assertInstanceOf(Verdict.Parted.class, earlier.verify(true, true));
        }
        try (Home earlier = open(old)) {
          assertThrows(Trouble.class, () -> grow(earlier, "attic"));
        }
      }
    }
  }

  @Test
  void of_two_histories_of_one_log_the_second_is_cosigned_by_nobody() throws Exception {
    Path other = folder.resolve("other");
    try (Home home = trial()) {
      WitnessFolder witness = witness("w", home);
      try (WitnessServer server = serve(witness, RANDOM)) {
        enrol(home, witness, url(server));
        copy(folder.resolve("h"), other);
        grow(home, "annex");
        assertInstanceOf(Reply.Cosigned.class, round(home).getFirst());
        try (Home forked = open(other)) {
          grow(forked, "attic");
          assertEquals(List.of(new Reply.Parted(size(home))), round(forked), "of the same size");
          assertThrows(Trouble.class, () -> grow(forked, "loft"));
          Files.delete(other.resolve("witness.alarm"));
          grow(forked, "loft");
          assertEquals(List.of(new Reply.Parted(size(home))), round(forked), "of a larger one");
          assertTrue(forked.cosigning().kept().isEmpty());
        }
      }
    }
  }

  @Test
  void a_witness_that_dies_between_keeping_and_answering_answers_when_asked_again()
      throws Exception {
    SecureRandom broken =
        new SecureRandom() {
          private static final long serialVersionUID = 1L;

          @Override
          public void nextBytes(byte[] bytes) {
            throw new IllegalStateException("the power went");
          }
        };
    try (Home home = trial()) {
      WitnessFolder witness = witness("w", home);
      int port;
      try (WitnessServer server = serve(witness, broken)) {
        port = server.port();
        enrol(home, witness, url(server));
        assertEquals(List.of(new Reply.Silent("it answers with status 500")), round(home));
      }
      assertEquals(size(home), witness.seen().get("example.org/hq").size());
      WitnessDesk desk =
          new WitnessDesk(witness, witness.cosigners(Passphrases.NONE), () -> NOON, RANDOM);
      try (WitnessServer server =
          WitnessServer.start(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), port), witness, desk)) {
        assertEquals(port, server.port());
        assertInstanceOf(Reply.Cosigned.class, round(home).getFirst());
      }
    }
  }

  /// A witness of another make.
  private static HttpServer answering(int status, Supplier<String> body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
    return server;
  }

  private static String url(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Test
  void a_witness_that_has_seen_what_was_entered_meanwhile_raises_no_alarm() throws Exception {
    try (Home home = trial()) {
      HttpServer server =
          answering(
              409,
              () -> {
                grow(home, "annex");
                return size(home) + "\n";
              });
      try {
        enrol(home, witness("w", home), url(server));
        assertEquals(List.of(new Reply.Ahead(size(home) + 1)), round(home));
        assertEquals(Optional.empty(), home.witnessAlarm().says());
        grow(home, "attic");
      } finally {
        server.stop(0);
      }
    }
  }

  @Test
  void a_proof_that_nobody_sent_cannot_be_wrong_and_an_answer_has_an_end() throws Exception {
    try (Home home = trial()) {
      WitnessFolder witness = witness("w", home);
      HttpServer wrong = answering(422, () -> "");
      HttpServer talker = answering(200, () -> "x".repeat(1_000_000));
      try {
        enrol(home, witness, url(wrong));
        assertEquals(
            List.of(new Reply.Silent("it finds a proof wrong where none is needed (422)")),
            round(home));
        enrol(home, witness, url(talker));
        assertInstanceOf(Reply.Silent.class, round(home).getFirst());
        assertEquals(Optional.empty(), home.witnessAlarm().says());
      } finally {
        wrong.stop(0);
        talker.stop(0);
      }
    }
  }

  @Test
  void a_witness_knows_what_another_has_seen_in_its_folder_before_it_served() throws Exception {
    try (Home home = trial();
        HttpClient http = HttpClient.newHttpClient()) {
      WitnessFolder witness = witness("w", home);
      WitnessDesk early =
          new WitnessDesk(witness, witness.cosigners(Passphrases.NONE), () -> NOON, RANDOM);
      SignedNote note = home.office().checkpoint();
      String asked =
          new String(new AddCheckpoint(0, List.of(), note).bytes(), StandardCharsets.UTF_8);
      try (WitnessServer server = serve(witness, RANDOM)) {
        assertEquals(200, post(http, server, asked).statusCode());
      }
      try (WitnessServer server =
          WitnessServer.start(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), witness, early)) {
        assertEquals(409, post(http, server, asked).statusCode());
      }
    }
  }

  @Test
  void a_witness_whose_folder_cannot_be_read_lets_go_of_it() throws Exception {
    try (Home home = trial()) {
      WitnessFolder witness = witness("w", home);
      Path logs = folder.resolve("w/logs");
      String lines = Files.readString(logs);
      Files.writeString(logs, "no key\n");
      assertThrows(Trouble.class, () -> serve(witness, RANDOM));
      Files.writeString(logs, lines);
      serve(witness, RANDOM).close();
    }
  }

  @Test
  void of_a_witness_that_cannot_be_made_nothing_is_left() {
    Path place = folder.resolve("w");
    assertThrows(
        IllegalArgumentException.class,
        () -> WitnessFolder.make(place, "two words", Optional.empty(), RANDOM));
    assertFalse(Files.exists(place));
    Passphrases missing = Passphrases.inFile(folder.resolve("nothing"));
    assertThrows(
        Trouble.class,
        () -> WitnessFolder.make(place, "witness.example/w", Optional.of(missing), RANDOM));
    assertFalse(Files.exists(place));
  }

  @Test
  void a_witness_takes_as_many_logs_as_it_can_read_again() throws Exception {
    try (Home home = trial()) {
      byte[] raw = home.logKeys().getFirst().raw();
      WitnessFolder witness =
          WitnessFolder.make(folder.resolve("w"), "witness.example/w", Optional.empty(), RANDOM);
      for (int i = 0; i < 64; i++) witness.watch(VerifierKey.of("example.org/" + i, raw));
      VerifierKey more = VerifierKey.of("example.org/64", raw);
      assertThrows(Trouble.class, () -> witness.watch(more));
      assertEquals(64, witness.logs().size());
    }
  }

  @Test
  void a_log_that_is_not_watched_and_keys_that_are_not_enrolled_are_told() throws Exception {
    try (Home home = trial();
        Home stranger =
            Home.trial(
                folder.resolve("s"), "example.org/s", List.of("a", "b"), () -> NOON, RANDOM)) {
      WitnessFolder witness = witness("w", stranger);
      WitnessFolder namesake =
          WitnessFolder.make(folder.resolve("n"), "witness.example/w", Optional.empty(), RANDOM);
      try (WitnessServer server = serve(witness, RANDOM)) {
        enrol(home, witness, url(server));
        assertEquals(
            List.of(new Reply.Refused("it does not know the log (404): hand its key over")),
            round(home));
        enrol(stranger, namesake, url(server));
        assertEquals(
            List.of(new Reply.Refused("it has signed with keys that are not enrolled")),
            round(stranger));
        assertTrue(home.cosigning().kept().isEmpty());
      }
    }
  }

  @Test
  void what_is_no_request_is_sent_away_with_its_status_and_a_thousand_of_them_do_no_harm()
      throws Exception {
    try (Home home = trial();
        HttpClient http = HttpClient.newHttpClient()) {
      WitnessFolder witness = witness("w", home);
      try (WitnessServer server = serve(witness, RANDOM)) {
        SignedNote note = home.office().checkpoint();
        String good = new String(new AddCheckpoint(0, List.of(), note).bytes(), "UTF-8");
        assertEquals(400, post(http, server, "").statusCode());
        assertEquals(400, post(http, server, "old 1\n\nno checkpoint\n").statusCode());
        assertEquals(400, post(http, server, good.replace("old 0", "old 7")).statusCode());
        assertEquals(413, post(http, server, "x".repeat(100_000)).statusCode());
        assertEquals(404, post(http, server, good.replace("org/hq", "org/hz")).statusCode());
        assertEquals(403, post(http, server, good.replace("\n1\n", "\n2\n")).statusCode());
        HttpRequest get =
            HttpRequest.newBuilder(URI.create(url(server) + "/add-checkpoint")).build();
        assertEquals(405, http.send(get, HttpResponse.BodyHandlers.ofString()).statusCode());
        HttpRequest elsewhere = HttpRequest.newBuilder(URI.create(url(server) + "/x")).build();
        assertEquals(404, http.send(elsewhere, HttpResponse.BodyHandlers.ofString()).statusCode());
        for (int i = 0; i < 1_000; i++) {
          assertEquals(400, post(http, server, "old " + i + "\n").statusCode());
        }
        assertEquals(200, post(http, server, good).statusCode());
        HttpResponse<String> seen = post(http, server, good);
        assertEquals(409, seen.statusCode());
        assertEquals("1\n", seen.body());
        assertEquals("text/x.tlog.size", seen.headers().firstValue("content-type").orElseThrow());
        assertEquals(200, post(http, server, good.replace("old 0", "old 1")).statusCode());
        Trouble trouble = assertThrows(Trouble.class, () -> serve(witness, RANDOM));
        assertEquals(Trouble.Code.B108_STORE_BUSY, trouble.code());
      }
    }
  }

  /// Vectors of another implementation lie beside the repository. It answers 403 also to a log that
  /// it does not know, where the text of the protocol says 404; and it calls a signature false
  /// whose base 64 has bits that stand for nothing, which is no note here.
  @Test
  void nine_requests_of_others_are_answered_with_their_status() throws Exception {
    Path root = Path.of(System.getProperty("burnbag.root")).toAbsolutePath().normalize();
    Path file = root.resolveSibling("shared/data/dev/tlog/vectors/witness_add_checkpoint.json");
    assumeTrue(Files.exists(file), file + " is not beside the repository");
    String json = Files.readString(file);
    List<String> bodies = texts(json, "\"request_body\": *\"((?:[^\"\\\\]|\\\\.)*)\"");
    List<String> statuses = texts(json, "\"expect_status\": *(\\d+)");
    List<String> expected = new ArrayList<>(List.of("200", "403", "403", "422", "422", "200"));
    assertEquals(9, bodies.size());
    assertEquals(expected, statuses.subList(0, 6));
    expected = new ArrayList<>(statuses);
    expected.set(1, "400");
    expected.set(2, "404");
    String origin = bodies.getFirst().split("\n", -1)[2];
    byte[] key =
        HexFormat.of().parseHex(texts(json, "\"log_key_sigsum_hex\": *\"([0-9a-f]+)\"").getFirst());
    WitnessFolder witness =
        WitnessFolder.make(folder.resolve("w"), "witness.example/w", Optional.empty(), RANDOM);
    witness.watch(VerifierKey.of(origin, key));
    List<String> answered = new ArrayList<>();
    try (HttpClient http = HttpClient.newHttpClient();
        WitnessServer server = serve(witness, RANDOM)) {
      for (String body : bodies) {
        answered.add(Integer.toString(post(http, server, body).statusCode()));
      }
    }
    assertEquals(expected, answered);
  }

  private static List<String> texts(String json, String pattern) {
    return Pattern.compile(pattern)
        .matcher(json)
        .results()
        .map(one -> one.group(1).replace("\\n", "\n").replace("\\u2014", "—"))
        .toList();
  }

  private static HttpResponse<String> post(HttpClient http, WitnessServer server, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(url(server) + "/add-checkpoint"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
