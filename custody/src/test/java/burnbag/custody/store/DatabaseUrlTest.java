package burnbag.custody.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.Trouble;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseUrlTest {
  @Test
  void a_url_says_where_and_as_whom_and_is_written_as_it_is_read() {
    String text = "postgresql://burnbag@db.example:6000/register?sslmode=verify-ca";
    DatabaseUrl url = DatabaseUrl.parse(text);
    assertEquals("burnbag", url.user());
    assertEquals("db.example", url.host());
    assertEquals(6000, url.port());
    assertEquals("register", url.name());
    assertEquals(text, url.text());
    assertEquals(url, DatabaseUrl.parse(url.text()));
    DatabaseUrl short_ = DatabaseUrl.parse("postgres://a%40b@[::1]/r");
    assertEquals("a@b", short_.user());
    assertEquals(5432, short_.port());
    assertEquals(short_, DatabaseUrl.parse(short_.text()));
    String odd = "postgresql://a@db/r?sslkey=/k%25&sslrootcert=/my%20certs/a%23b.pem";
    // A port that is usual is written out.
    assertEquals(odd.replace("@db", "@db:5432"), DatabaseUrl.parse(odd).text());
    assertEquals(DatabaseUrl.parse(odd), DatabaseUrl.parse(DatabaseUrl.parse(odd).text()));
  }

  @Test
  void a_server_elsewhere_shows_who_it_is_unless_it_is_told_otherwise() {
    assertEquals("verify-full", DatabaseUrl.parse("postgresql://a@db.example/r").sslMode());
    assertEquals("prefer", DatabaseUrl.parse("postgresql://a@localhost/r").sslMode());
    assertEquals(
        "require", DatabaseUrl.parse("postgresql://a@db.example/r?sslmode=require").sslMode());
  }

  @Test
  void a_password_in_it_is_refused_and_not_repeated() {
    Trouble trouble =
        assertThrows(Trouble.class, () -> DatabaseUrl.parse("postgresql://a:hunter2@db/r"));
    assertTrue(trouble.getMessage().contains("PGPASSFILE"), trouble.getMessage());
    assertFalse(trouble.getMessage().contains("hunter2"), trouble.getMessage());
  }

  @Test
  void what_is_no_such_url_is_told_in_a_line() {
    for (String text :
        List.of(
            "",
            "register",
            "mysql://a@db/r",
            "postgresql:r",
            "postgresql://db/r",
            "postgresql://a@db",
            "postgresql://a@db/r/s",
            "postgresql://a@db/r?password=hunter2",
            "postgresql://a@db/r?options=-c%20fsync=off",
            "postgresql://a b@db/r")) {
      Trouble trouble = assertThrows(Trouble.class, () -> DatabaseUrl.parse(text), text);
      assertEquals(Trouble.Code.B102_STORE_NOT_USABLE, trouble.code());
      assertFalse(trouble.getMessage().contains("hunter2"), trouble.getMessage());
    }
  }
}
