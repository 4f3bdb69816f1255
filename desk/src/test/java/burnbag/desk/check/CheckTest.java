package burnbag.desk.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("burnbag.root")).resolve("docs/how-to/proxy");

  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private int check(String what) {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return Check.run(List.of(what), folder, out, out);
  }

  private int edited(String file, String was, String is) throws IOException {
    String text = Files.readString(SHIPPED.resolve(file));
    assertTrue(text.contains(was), file + " has no '" + was + "'");
    Files.writeString(folder.resolve(file), text.replace(was, is));
    return check(file);
  }

  @Test
  void the_configurations_that_ship_keep_nothing() {
    for (String file : List.of("nginx.conf", "Caddyfile")) {
      assertEquals(
          0, check(SHIPPED.resolve(file).toString()), said.toString(StandardCharsets.UTF_8));
    }
    assertTrue(said.toString(StandardCharsets.UTF_8).contains("not seen"), "it claims to see all");
  }

  @Test
  void each_way_of_telling_who_came_is_found_in_nginx() throws IOException {
    assertEquals(1, edited("nginx.conf", "access_log off;", "access_log /var/log/nginx/a.log;"));
    assertEquals(
        1,
        edited(
            "nginx.conf",
            "    access_log off;\n    error_log /dev/null crit;\n    return",
            "    return"));
    assertEquals(1, edited("nginx.conf", "error_log /dev/null crit;", ""));
    assertEquals(1, edited("nginx.conf", "X-Forwarded-For \"\"", "X-Forwarded-For $remote_addr"));
    assertEquals(1, edited("nginx.conf", "proxy_set_header X-Real-IP \"\";", ""));
    assertEquals(1, edited("nginx.conf", "proxy_request_buffering off;", ""));
    assertEquals(1, edited("nginx.conf", "ssl_session_tickets off;", "add_header Set-Cookie a=b;"));
    assertEquals(1, edited("nginx.conf", "    access_log off;", "    # access_log off;"));
  }

  @Test
  void each_way_of_telling_who_came_is_found_in_Caddy() throws IOException {
    assertEquals(1, edited("Caddyfile", "reverse_proxy", "log\n\treverse_proxy"));
    assertEquals(1, edited("Caddyfile", "output discard", "output stderr"));
    assertEquals(1, edited("Caddyfile", "header_up -X-Forwarded-For", ""));
  }

  @Test
  void what_is_neither_is_not_called_clean() throws IOException {
    Files.writeString(folder.resolve("httpd.conf"), "ProxyPass / http://127.0.0.1:8040/\n");
    assertEquals(2, check("httpd.conf"));
    assertEquals(3, check("missing.conf"));
    assertEquals(3, check("http://"));
  }
}
