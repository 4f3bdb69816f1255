package burnbag.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.act.Act;
import burnbag.custody.container.OpenContainer;
import burnbag.custody.destruction.ApproveOrder;
import burnbag.custody.destruction.Insert;
import burnbag.custody.destruction.OpenBag;
import burnbag.custody.destruction.Orders;
import burnbag.custody.muster.OpenMuster;
import burnbag.custody.people.Clear;
import burnbag.custody.people.GrantRole;
import burnbag.custody.people.OpenRegistry;
import burnbag.custody.people.RevokeRole;
import burnbag.custody.people.Second;
import burnbag.custody.register.Certificate;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Handover;
import burnbag.custody.register.Kept;
import burnbag.custody.register.Muster;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.custody.register.Run;
import burnbag.custody.register.Shelf;
import burnbag.custody.sighting.ReportMissing;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every way into the desk, walked by somebody of another registry who is cleared for everything.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NeedToKnowTest {
  private static final String STRANGER = "carrier";

  /// What pages of the head office hold and a page for somebody else does not.
  private static final List<String> SECRETS =
      List.of(
          "Signals handbook",
          "Range tables",
          "Duty roster forms",
          "Index of war plans",
          "Signal school",
          "burn-1",
          "S-4700",
          "shredder-1");

  /// Ways that are not the office's, or where nobody is anybody yet: each has tests of its own.
  private static final List<String> OTHER_DOORS =
      List.of(
          "/gate", "/found", "/login", "/set-up", "/lock", "/locked", "/unlock", "/error",
          "/health");

  private static OpenDesk desk;
  private static Visitor visitor;
  private static String token;
  private static final Map<String, Asked> ASKED = new TreeMap<>();

  /// How a way is asked, and whether nothing but a refusal may come.
  private record Asked(String path, List<String> form, boolean refused) {}

  @BeforeAll
  static void open(@TempDir Path folder) throws Exception {
    desk = new OpenDesk(folder);
    desk.act("chief", new OpenRegistry("north", "hq"));
    for (Role role : List.of(Role.CARRIER, Role.WITNESS)) {
      two(new RevokeRole(STRANGER, new Grant(role, "hq")));
    }
    for (Role role : Role.values()) {
      if (role == Role.OFFICER || role == Role.AUDITOR) continue;
      two(new GrantRole(STRANGER, new Grant(role, "north")));
    }
    two(new Clear(STRANGER, List.of(Clearance.highest())));
    String order = only(DestructionOrder.SHELF, DestructionOrder::isOpen);
    String list = read(register -> Orders.digest(Orders.lines(register, order)));
    desk.act("chief", new ApproveOrder(order, list));
    desk.act("clerk-1", new OpenBag("bag-9", "", List.of(Clearance.highest())));
    String proposal = desk.act("clerk-1", new Insert("bag-9", List.of("B-2#1"))) + "";
    desk.act("clerk-1", new ReportMissing(List.of("B-1#1")));
    String muster = desk.act("chief", new OpenMuster(Muster.Scope.REGISTRY, "hq", 1)) + "";
    desk.act("registrar", new OpenContainer("safe-1", Container.Kind.SAFE, "", true, List.of()));
    visitor = Visitor.in(desk, STRANGER);
    token = visitor.token("/today");
    ask(order, proposal, muster);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static <T> T read(Function<Register, T> question) {
    return desk.home().office().store().read(session -> question.apply(session.register()));
  }

  private static <T extends Kept> String only(Shelf<T> shelf, Predicate<T> wanted) {
    List<String> found = new ArrayList<>();
    read(
        register -> {
          register.all(
              shelf,
              one -> {
                if (wanted.test(one)) found.add(one.id());
              });
          return found;
        });
    return found.getFirst();
  }

  private static void two(Act act) {
    long proposal = desk.act("chief", act);
    desk.act("registrar", new Second(Long.toString(proposal), desk.home().office().acts()));
  }

  private static String of(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static void refused(String way, String path, String... form) {
    ASKED.put(way, new Asked(path, List.of(form), true));
  }

  private static void silent(String way, String path, String... form) {
    ASKED.put(way, new Asked(path, List.of(form), false));
  }

  private static void ask(String order, String proposal, String muster) {
    String copy = of("B-1#1");
    String run = only(Run.SHELF, _ -> true);
    String certificate = only(Certificate.SHELF, _ -> true);
    String offer = only(Handover.SHELF, Handover::isOpen);
    String discrepancy = only(Discrepancy.SHELF, Discrepancy::isOpen);
    String receipt =
        read(register -> register.find(Copy.SHELF, "B-1#1").orElseThrow().seenIn() + "");
    refused("GET /copy", "/copy?id=" + copy);
    refused("GET /document", "/document?id=B-1");
    refused("GET /copy/label", "/copy/label?id=" + copy);
    refused("GET /document/labels", "/document/labels?id=B-1");
    silent("GET /register/new", "/register/new");
    silent("POST /register/new", "/register/new", "control", "Z-9");
    refused("POST /document/copies", "/document/copies", "id", "B-1", "count", "2");
    refused("POST /document/remark", "/document/remark", "id", "B-1", "marking", "SECRET");
    refused("POST /document/hold", "/document/hold", "id", "B-1", "hold", "FOI-1");
    refused("POST /document/lift", "/document/lift", "id", "B-1", "hold", "FOI-1");
    refused("POST /document/disposition", "/document/disposition", "id", "B-1", "rule", "x-1");
    refused("POST /document/return-only", "/document/return-only", "id", "B-1");
    refused("POST /document/supersede", "/document/supersede", "id", "B-1", "by", "B-2");
    refused("POST /document/correct", "/document/correct", "id", "B-1", "fact", "date");
    refused("GET /receipt", "/receipt?entry=" + receipt);
    refused("GET /orders/{id}", "/orders/" + order);
    refused("GET /bag", "/bag?id=bag-0");
    refused("GET /runs/{id}", "/runs/" + run);
    refused("GET /certificate", "/certificate?number=" + certificate);
    refused("GET /certificate/file", "/certificate/file?kind=json&number=" + certificate);
    refused("GET /offers/{id}", "/offers/" + offer);
    refused("GET /proposals/{id}", "/proposals/" + proposal);
    refused("GET /muster", "/muster?id=" + muster);
    refused("GET /muster/fresh", "/muster/fresh?id=" + muster);
    refused("GET /policy", "/policy?act=offer&copy=" + copy);
    refused("GET /log/entry", "/log/entry?index=" + order);
    refused("GET /log/tile/{*path}", "/log/tile/entries/000.p/5");
    refused("GET /people", "/people");
    refused("GET /people/rights", "/people/rights?party=clerk-1");
    refused("GET /gate-logins", "/gate-logins");
    silent("GET /", "/");
    silent("GET /today", "/today");
    silent("GET /register", "/register?q=signals");
    silent("GET /offer", "/offer");
    silent("GET /order", "/order");
    silent("GET /destruction", "/destruction");
    silent("GET /certificates", "/certificates");
    silent("GET /discrepancies", "/discrepancies");
    silent("GET /musters", "/musters");
    silent("GET /muster-worker.js", "/muster-worker.js");
    silent("GET /muster-codes.js", "/muster-codes.js");
    silent("GET /ledger", "/ledger");
    silent("GET /containers", "/containers");
    silent("POST /containers", "/containers", "container", "safe-9", "kind", "safe");
    refused("GET /container", "/container?id=safe-1");
    String[] put = {"id", "safe-1", "copy", "B-1#1"};
    refused("POST /container/put", "/container/put", put);
    refused("POST /container/move", "/container/move", "id", "safe-1", "into", "");
    refused("POST /container/close", "/container/close", "id", "safe-1");
    refused("POST /copy/count", "/copy/count", "id", "B-1#1", "pages", "3");
    refused("POST /copy/put", "/copy/put", "id", "B-1#1", "into", "");
    String[] how = {"id", "B-1#1", "how", "seen"};
    refused("POST /copy/compromised", "/copy/compromised", how);
    // To say what one has found, or that something is wrong, is anybody's.
    silent("POST /discrepancies/found", "/discrepancies/found", "copy", "B-1#1", "where", "street");
    silent(
        "POST /discrepancies/raise", "/discrepancies/raise", "kind", "extra", "subject", "B-1#1");
    silent("GET /outside", "/outside");
    silent("POST /outside", "/outside", "office", "ministry-4");
    silent("POST /outside/close", "/outside/close", "office", "ministry-4");
    refused("POST /outside/send", "/outside/send", "copy", "B-1#1", "to", "ministry-4");
    silent("POST /outside/receipt", "/outside/receipt", "dispatch", "4", "digest", "x");
    refused("POST /outside/back", "/outside/back", "copy", "B-1#1", "pages", "3");
    silent("GET /attest", "/attest");
    silent("POST /attest", "/attest", "topic", "handling");
    silent("GET /machines", "/machines");
    silent("POST /machines/test", "/machines/test", "equipment", "x", "result", "x");
    refused("POST /bag/take-out", "/bag/take-out", "id", "bag-9", "copy", "B-2#1");
    refused("POST /bag/unseal", "/bag/unseal", "id", "bag-9", "seal", "S-1", "weight", "1 kg");
    refused("POST /bag/correct-seal", "/bag/correct-seal", "id", "bag-9", "seal", "S-2");
    refused("POST /bag/waste", "/bag/waste", "id", "bag-9", "sheets", "3");
    silent("GET /ledger/entry", "/ledger/entry?index=" + order);
    silent("GET /ledger/proof", "/ledger/proof?entry=" + order);
    silent("GET /log/checkpoint", "/log/checkpoint");
    silent("GET /looked", "/looked?party=clerk-1");
    silent("GET /confirm/{id}", "/confirm/0123");
    silent("POST /confirm/{id}", "/confirm/0123");
    silent("GET /done/{id}", "/done/0123");
    silent("POST /labels/read", "/labels/read?width=1&height=1");
    refused("POST /offer", "/offer", "copy", "B-1#1", "to", "chief");
    refused("POST /copy/missing", "/copy/missing", "id", "B-1#1");
    refused("POST /copy/return", "/copy/return", "id", "B-1#1", "to", "chief");
    // What one has before one's eyes one may say, and is told nothing of.
    silent("POST /copy/sight", "/copy/sight", "id", "B-1#1");
    refused("POST /offers/{id}/accept", "/offers/" + offer + "/accept");
    refused("POST /offers/{id}/refuse", "/offers/" + offer + "/refuse", "reason", "not-mine");
    refused("POST /offers/{id}/withdraw", "/offers/" + offer + "/withdraw");
    refused("POST /order", "/order", "basis", "x", "copy", "B-1#1");
    refused("POST /orders/{id}/approve", "/orders/" + order + "/approve", "list", "x");
    refused("POST /orders/{id}/withdraw", "/orders/" + order + "/withdraw");
    refused("POST /orders/{id}/bag", "/orders/" + order + "/bag", "bag", "bag-8");
    refused("POST /orders/{id}/insert", "/orders/" + order + "/insert", "bag", "bag-9");
    String[] weighed = {"id", "bag-9", "seal", "S-1", "weight", "1 kg"};
    refused("POST /bag/seal", "/bag/seal", weighed);
    refused("POST /bag/receive", "/bag/receive", weighed);
    refused("POST /bag/open", "/bag/open", weighed);
    refused("POST /bag/end", "/bag/end", weighed);
    refused(
        "POST /bag/hand-over",
        "/bag/hand-over",
        "id",
        "bag-9",
        "seal",
        "S-1",
        "weight",
        "1 kg",
        "to",
        "chief");
    refused(
        "POST /bag/begin",
        "/bag/begin",
        "id",
        "bag-9",
        "equipment",
        "x",
        "witness",
        "chief",
        "witness",
        "clerk-2");
    refused("POST /runs/{id}/done", "/runs/" + run + "/done", "residue", "pass");
    refused("POST /runs/{id}/stop", "/runs/" + run + "/stop");
    refused("POST /runs/{id}/certify", "/runs/" + run + "/certify", "number", "9");
    refused(
        "POST /discrepancies/resolve",
        "/discrepancies/resolve",
        "id",
        discrepancy,
        "finding",
        "mistaken");
    refused("POST /proposals/{id}/second", "/proposals/" + proposal + "/second");
    refused("POST /proposals/{id}/withdraw", "/proposals/" + proposal + "/withdraw");
    silent("POST /musters", "/musters", "of", "registry hq");
    refused("POST /muster/sight", "/muster/sight", "id", muster, "copy", "B-1#1");
    refused("POST /muster/sight-late", "/muster/sight-late", "id", muster);
    refused("POST /muster/close", "/muster/close", "id", muster);
    refused("POST /people/invite", "/people/invite", "party", "x");
    refused("POST /people/bind", "/people/bind", "line", "x");
    refused("POST /people/enrol", "/people/enrol", "line", "x");
    for (String what : List.of("give", "take", "clear", "revoke-key", "leave")) {
      refused("POST /people/rights/" + what, "/people/rights/" + what, "party", "clerk-1");
    }
    refused("POST /people/registry", "/people/registry", "registry", "x", "parent", "hq");
    refused("POST /gate-logins/draw", "/gate-logins/draw", "name", "x");
    refused("POST /gate-logins/remove", "/gate-logins/remove", "name", "x");
  }

  private static boolean isOffice(String way) {
    String path = way.substring(way.indexOf(' ') + 1);
    // Finds are the whole office's, by role: FoundTest.
    if (path.startsWith("/finds")) return false;
    return OTHER_DOORS.stream().noneMatch(door -> path.equals(door) || path.startsWith(door + "/"));
  }

  private static HttpResponse<String> ask(String way) throws Exception {
    Asked asked = ASKED.get(way);
    if (way.startsWith("GET ")) return visitor.get(asked.path());
    List<String> form = new ArrayList<>(asked.form());
    form.addAll(List.of("_csrf", token));
    HttpResponse<String> answer = visitor.post(asked.path(), form.toArray(String[]::new));
    return answer.statusCode() == 302 ? visitor.get(Visitor.path(answer)) : answer;
  }

  @Test
  void somebody_of_another_registry_is_refused_on_every_way_or_told_nothing() throws Exception {
    long before = read(register -> register.count(Copy.SHELF, "holder", "clerk-1"));
    List<String> wrong = new ArrayList<>();
    for (String way : ASKED.keySet()) {
      HttpResponse<String> answer = ask(way);
      String body = answer.body();
      for (String secret : SECRETS) {
        if (body.contains(secret)) wrong.add(way + " tells of '" + secret + "'");
      }
      if (!ASKED.get(way).refused()) {
        if (answer.statusCode() >= 500) wrong.add(way + " is " + answer.statusCode());
        continue;
      }
      boolean reasons = body.contains("What would make it allowed") && body.contains("<dt>Rule");
      if (answer.statusCode() != 403 || !reasons) {
        wrong.add(way + " is " + answer.statusCode() + (reasons ? "" : " without reasons"));
      }
    }
    assertEquals(List.of(), wrong);
    long after = read(register -> register.count(Copy.SHELF, "holder", "clerk-1"));
    assertEquals(before, after);
  }

  @Test
  void no_way_into_the_desk_is_left_out_here() {
    TreeSet<String> ways = new TreeSet<>(desk.routes());
    ways.removeIf(way -> !isOffice(way));
    TreeSet<String> missing = new TreeSet<>(ways);
    missing.removeAll(ASKED.keySet());
    assertEquals(new TreeSet<>(), missing, "ways that nobody has walked");
    TreeSet<String> gone = new TreeSet<>(ASKED.keySet());
    gone.removeAll(ways);
    assertEquals(new TreeSet<>(), gone, "ways that are no longer there");
  }

  @Test
  void the_ledger_tells_of_another_registry_s_entries_only_that_they_are_there() throws Exception {
    String ledger = visitor.get("/ledger").body();
    assertTrue(ledger.contains("of another registry"), ledger);
    assertFalse(ledger.contains("open-muster/1"), ledger);
    assertTrue(Visitor.in(desk, "clerk-1").get("/ledger").body().contains("open-muster/1"));
  }

  @Test
  void a_marking_is_for_who_is_cleared_for_it() throws Exception {
    two(new Clear("clerk-1", List.of(new Clearance(Clearance.ALL, 1, List.of()))));
    Visitor clerk = Visitor.in(desk, "clerk-1");
    String bag = clerk.get("/offer").body();
    assertTrue(bag.contains("B-3#1"), bag);
    assertTrue(bag.contains("you are not cleared for it"), bag);
    assertFalse(bag.contains("SECRET"), bag);
    HttpResponse<String> certificate =
        clerk.get("/certificate/file?kind=json&number=" + only(Certificate.SHELF, _ -> true));
    assertEquals(403, certificate.statusCode());
    assertFalse(certificate.body().contains("Fire drill"), certificate.body());
  }

  @Test
  void policy_asked_by_label_is_looked_at_by_number() throws Exception {
    Visitor chief = Visitor.in(desk, "chief");
    String label = read(register -> register.find(Copy.SHELF, "B-3#1").orElseThrow().label());
    HttpResponse<String> answer = chief.get("/policy?act=offer&copy=" + label);
    assertEquals(302, answer.statusCode());
    String to = answer.headers().firstValue("location").orElseThrow();
    assertTrue(to.contains("copy=B-3%231"), to);
    assertEquals(200, chief.get("/policy?act=offer&copy=B-3%231&party=").statusCode());
  }
}
