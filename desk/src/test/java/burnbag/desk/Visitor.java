package burnbag.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody with a browser's memory and nothing else.
final class Visitor {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String url;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  private Visitor(String url) {
    this.url = url;
  }

  /// Somebody else who has got hold of it.
  Visitor withTheSameCookie() {
    Visitor other = new Visitor(url);
    cookies
        .getCookieStore()
        .getCookies()
        .forEach(cookie -> other.cookies.getCookieStore().add(URI.create(url), cookie));
    return other;
  }

  static Visitor of(OpenDesk desk) {
    return new Visitor(desk.url());
  }

  /// One who has come in.
  static Visitor in(OpenDesk desk, String party) throws IOException, InterruptedException {
    Visitor visitor = of(desk);
    assertEquals("/today", path(visitor.comeIn(party, desk.code(party))));
    return visitor;
  }

  /// Where an answer sends its reader.
  static String path(HttpResponse<String> answer) {
    assertEquals(302, answer.statusCode());
    return URI.create(answer.headers().firstValue("location").orElseThrow()).getPath();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(url + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /// @param form names and values in turn
  HttpResponse<String> post(String path, String... form) throws IOException, InterruptedException {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < form.length; i += 2) {
      body.append(body.isEmpty() ? "" : "&")
          .append(URLEncoder.encode(form[i], StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
    }
    return client.send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /// The token in the forms of a page.
  String token(String path) throws IOException, InterruptedException {
    Matcher token = CSRF.matcher(get(path).body());
    assertTrue(token.find(), path + " has a form");
    return token.group(1);
  }

  HttpResponse<String> comeIn(String party, String code) throws IOException, InterruptedException {
    return post("/login", "party", party, "code", code, "_csrf", token("/login"));
  }
}
