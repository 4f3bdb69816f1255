package burnbag.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two windows that do the same, or what excludes each other, in the same moment; and steps in the
/// wrong order.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoAtOnceTest {
  private static final Pattern OFFER = Pattern.compile("/offers/(\\d+)\"");

  private static OpenDesk desk;

  @BeforeAll
  static void open(@TempDir Path folder) {
    desk = new OpenDesk(folder);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static long entries() {
    return desk.home().office().store().read(session -> session.size());
  }

  private static Copy copy(String id) {
    return desk.home()
        .office()
        .store()
        .read(session -> session.register().find(Copy.SHELF, id).orElseThrow());
  }

  /// A page where an act waits to be signed, and the token to sign it with.
  private record Ready(Visitor visitor, String page, String token) {
    HttpResponse<String> sign() throws Exception {
      return visitor.post(page, "_csrf", token);
    }
  }

  private static Ready ready(Visitor visitor, String at, String path, String... form)
      throws Exception {
    List<String> fields = new ArrayList<>(List.of(form));
    fields.add("_csrf");
    fields.add(visitor.token(at));
    String page = Visitor.path(visitor.post(path, fields.toArray(String[]::new)));
    return new Ready(visitor, page, visitor.token(page));
  }

  private static List<Integer> together(List<Ready> all) throws Exception {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> answers =
          all.stream().map(one -> pool.submit(one::sign)).toList();
      List<Integer> statuses = new ArrayList<>();
      for (Future<HttpResponse<String>> answer : answers) {
        statuses.add(answer.get().statusCode());
      }
      return statuses.stream().sorted().toList();
    }
  }

  @Test
  void one_copy_offered_to_two_in_the_same_moment_goes_to_one() throws Exception {
    Visitor left = Visitor.in(desk, "registrar");
    Visitor right = Visitor.in(desk, "registrar");
    Ready first = ready(left, "/offer", "/offer", "copy", "B-6#1", "to", "chief");
    Ready second = ready(right, "/offer", "/offer", "copy", "B-6#1", "to", "clerk-1");
    long before = entries();
    assertEquals(List.of(302, 422), together(List.of(first, second)));
    assertEquals(before + 1, entries());
    assertEquals(CopyState.OFFERED, copy("B-6#1").state());
    assertEquals("registrar", copy("B-6#1").holder());
  }

  @Test
  void a_button_pressed_many_times_enters_once() throws Exception {
    Visitor clerk = Visitor.in(desk, "clerk-1");
    Ready ready = ready(clerk, "/offer", "/offer", "copy", "B-1#1", "to", "chief");
    long before = entries();
    assertEquals(List.of(302, 302, 302, 302), together(List.of(ready, ready, ready, ready)));
    assertEquals(before + 1, entries());
  }

  @Test
  void accepting_and_refusing_at_once_ends_in_one_of_them() throws Exception {
    Visitor clerk = Visitor.in(desk, "clerk-2");
    Matcher offer = OFFER.matcher(clerk.get("/today").body());
    assertTrue(offer.find());
    String page = "/offers/" + offer.group(1);
    Ready accept = ready(clerk, page, page + "/accept", "outcome-B-5#1", "accepted");
    Ready refuse = ready(clerk, page, page + "/refuse", "reason", "not-mine");
    assertEquals(List.of(302, 422), together(List.of(accept, refuse)));
    assertTrue(List.of("registrar", "clerk-2").contains(copy("B-5#1").holder()));
    assertTrue(copy("B-5#1").state().inHand());
  }

  @Test
  void a_step_before_its_time_is_refused_with_its_reasons() throws Exception {
    Visitor operator = Visitor.in(desk, "operator");
    String token = operator.token("/bag?id=bag-0");
    HttpResponse<String> answer =
        operator.post(
            "/bag/open",
            "_csrf",
            token,
            "id",
            "bag-0",
            "plant",
            "cellar-1",
            "seal",
            "S-4700",
            "weight",
            "1830");
    HttpResponse<String> refused = operator.get(Visitor.path(answer));
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("What would make it allowed"));
  }

  @Test
  void an_intent_of_somebody_else_is_nothing_to_me() throws Exception {
    Visitor clerk = Visitor.in(desk, "clerk-1");
    Ready ready = ready(clerk, "/offer", "/offer", "copy", "B-2#1", "to", "chief");
    Visitor carrier = Visitor.in(desk, "carrier");
    assertEquals(404, carrier.get(ready.page()).statusCode());
    String token = carrier.token("/today");
    assertEquals(404, carrier.post(ready.page(), "_csrf", token).statusCode());
  }
}
