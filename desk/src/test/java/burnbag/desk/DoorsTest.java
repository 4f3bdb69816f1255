package burnbag.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.muster.OpenMuster;
import burnbag.custody.register.Muster;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may come in, and what a stranger learns.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DoorsTest {
  private static OpenDesk desk;

  @BeforeAll
  static void open(@TempDir Path folder) {
    desk = new OpenDesk(folder);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void a_stranger_learns_what_this_is_and_nothing_of_what_is_in_it() throws Exception {
    HttpResponse<String> front = Visitor.of(desk).get("/");
    assertEquals(200, front.statusCode());
    assertTrue(front.body().contains("TRIAL"));
    for (String secret : List.of("Signals handbook", "B-1", "Erin Vale", "clerk-1")) {
      assertFalse(front.body().contains(secret), secret);
    }
    for (String page :
        List.of("/today", "/register", "/copy?id=B-1%231", "/document?id=B-1", "/offer")) {
      assertEquals("/login", Visitor.path(Visitor.of(desk).get(page)), page);
    }
  }

  @Test
  void every_answer_forbids_frames_scripts_that_are_not_ours_and_keeping() throws Exception {
    for (String page : List.of("/", "/login", "/nothing-there", "/static/desk.css")) {
      HttpResponse<String> answer = Visitor.of(desk).get(page);
      String policy = answer.headers().firstValue("content-security-policy").orElse("");
      assertTrue(policy.startsWith("default-src 'none'"), page);
      assertFalse(policy.contains("unsafe"), page);
      assertEquals("DENY", answer.headers().firstValue("x-frame-options").orElse(""), page);
      assertEquals("nosniff", answer.headers().firstValue("x-content-type-options").orElse(""));
      String kept = answer.headers().firstValue("cache-control").orElse("");
      assertTrue(kept.contains("no-store") || page.startsWith("/static/"), page + " " + kept);
      assertFalse(answer.body().contains("<script>"), page);
      assertFalse(answer.body().contains("style=\""), page);
    }
  }

  @Test
  void the_cookie_is_not_for_scripts_nor_for_other_sites() throws Exception {
    String cookie = Visitor.of(desk).get("/login").headers().firstValue("set-cookie").orElseThrow();
    assertTrue(cookie.contains("HttpOnly"), cookie);
    assertTrue(cookie.contains("SameSite=Strict"), cookie);
  }

  @Test
  void a_wrong_code_and_an_unknown_party_are_answered_alike() throws Exception {
    HttpResponse<String> wrong = Visitor.of(desk).comeIn("chief", "AAAA-AAAA");
    HttpResponse<String> unknown = Visitor.of(desk).comeIn("nobody-here", "AAAA-AAAA");
    assertEquals("/login", Visitor.path(wrong));
    assertEquals("/login", Visitor.path(unknown));
    assertEquals(wrong.body(), unknown.body());
  }

  @Test
  void a_form_of_another_site_is_not_taken() throws Exception {
    Visitor visitor = Visitor.in(desk, "registrar");
    assertEquals(403, visitor.post("/offer", "copy", "B-5#1", "to", "clerk-1").statusCode());
    assertEquals(403, visitor.post("/lock").statusCode());
  }

  @Test
  void who_comes_in_gets_a_new_session() throws Exception {
    Visitor visitor = Visitor.of(desk);
    String before = visitor.get("/login").headers().firstValue("set-cookie").orElseThrow();
    String after =
        visitor
            .comeIn("carrier", desk.code("carrier"))
            .headers()
            .firstValue("set-cookie")
            .orElseThrow();
    assertNotEquals(before.split(";", 2)[0], after.split(";", 2)[0]);
  }

  @Test
  void a_session_left_alone_is_locked_and_opens_for_its_owner_only() throws Exception {
    Visitor visitor = Visitor.in(desk, "clerk-2");
    assertEquals(200, visitor.get("/today").statusCode());
    desk.putForward(Duration.ofMinutes(6));
    assertEquals("/locked", Visitor.path(visitor.get("/today")));
    assertEquals("/locked", Visitor.path(visitor.get("/register")));
    String token = visitor.token("/locked");
    HttpResponse<String> other =
        visitor.post("/unlock", "code", desk.code("chief"), "_csrf", token);
    assertEquals("/locked", Visitor.path(other));
    assertEquals("/locked", Visitor.path(visitor.get("/today")));
    HttpResponse<String> own =
        visitor.post("/unlock", "code", desk.code("clerk-2"), "_csrf", token);
    assertEquals("/today", Visitor.path(own));
    assertEquals(200, visitor.get("/today").statusCode());
  }

  @Test
  void what_one_need_not_know_is_refused_with_every_reason_and_its_remedy() throws Exception {
    Visitor clerk = Visitor.in(desk, "clerk-1");
    HttpResponse<String> refused = clerk.get("/document?id=B-6");
    assertEquals(403, refused.statusCode());
    assertTrue(refused.body().contains("NOT_CLEARED"));
    assertTrue(refused.body().contains("What would make it allowed"));
    assertFalse(refused.body().contains("Index of war plans"));
    assertFalse(clerk.get("/register").body().contains("Index of war plans"));
    assertFalse(clerk.get("/register?q=war+plans").body().contains("Index of war plans"));
    assertEquals(403, clerk.get("/copy?id=B-6%231").statusCode());
    Visitor chief = Visitor.in(desk, "chief");
    assertTrue(chief.get("/document?id=B-6").body().contains("Index of war plans"));
  }

  private static String confirmed(Visitor visitor, String path, String... form) throws Exception {
    String[] whole = Arrays.copyOf(form, form.length + 2);
    whole[form.length] = "_csrf";
    whole[form.length + 1] = visitor.token("/today");
    return visitor.get(Visitor.path(visitor.post(path, whole))).body();
  }

  @Test
  void what_one_need_not_know_no_page_to_confirm_names_either() throws Exception {
    Visitor clerk = Visitor.in(desk, "clerk-1");
    String hidden = confirmed(clerk, "/copy/sight", "id", "B-6#1");
    assertTrue(hidden.contains("B-6#1"), hidden);
    assertFalse(hidden.contains("Index of war plans"), hidden);
    assertFalse(hidden.contains("TOP SECRET"), hidden);
    String own = confirmed(clerk, "/copy/sight", "id", "B-1#1");
    assertTrue(own.contains("Signals handbook"), own);
    Visitor chief = Visitor.in(desk, "chief");
    String seen = confirmed(chief, "/copy/sight", "id", "B-6#1");
    assertTrue(seen.contains("Index of war plans"), seen);
  }

  @Test
  void a_round_tells_nothing_of_a_copy_that_is_not_on_its_list_and_that_one_may_not_see()
      throws Exception {
    Visitor clerk = Visitor.in(desk, "clerk-1");
    String muster =
        Long.toString(desk.act("chief", new OpenMuster(Muster.Scope.HOLDER, "clerk-1", 1)));
    String tick = desk.now() + "\t0\t\tB-6#1";
    String token = clerk.token("/today");
    String review = clerk.post("/muster/sight", "id", muster, "told", tick, "_csrf", token).body();
    assertTrue(review.contains("is not for you to see"), review);
    assertFalse(review.contains("The register says that it is"), review);
    assertFalse(review.contains("Index of war plans"), review);
    String sign = confirmed(clerk, "/muster/sight", "id", muster, "told", tick, "seen", "looked");
    assertTrue(sign.contains("B-6#1") && sign.contains("as told"), sign);
    assertFalse(sign.contains("Index of war plans"), sign);
  }

  @Test
  void health_says_up_and_no_more() throws Exception {
    String health = Visitor.of(desk).get("/health").body();
    assertTrue(health.contains("\"status\":\"UP\""), health);
    assertFalse(health.contains("disk"), health);
  }
}
