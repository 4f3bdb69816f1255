package burnbag.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a session ends.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionsTest {
  private OpenDesk desk;

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = new OpenDesk(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void after_twelve_hours_one_comes_in_anew_however_busy_one_was() throws Exception {
    Visitor clerk = Visitor.in(desk, "clerk-1");
    for (int i = 0; i < 12 * 15; i++) {
      assertEquals(200, clerk.get("/offer").statusCode(), "after " + 4 * i + " minutes");
      desk.putForward(Duration.ofMinutes(4));
    }
    desk.putForward(Duration.ofSeconds(2));
    assertEquals("/login", Visitor.path(clerk.get("/offer")));
    assertEquals("/login", Visitor.path(clerk.get("/today")));
  }

  @Test
  void who_leaves_has_left_whoever_kept_the_cookie() throws Exception {
    Visitor clerk = Visitor.in(desk, "clerk-1");
    Visitor other = clerk.withTheSameCookie();
    assertEquals(200, other.get("/today").statusCode());
    clerk.post("/logout", "_csrf", clerk.token("/today"));
    assertEquals("/login", Visitor.path(other.get("/today")));
  }
}
