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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody who works at the gate.
final class AtTheGate {
  private static final Pattern TOKEN = Pattern.compile("_csrf(?:=|\" value=\")([^\"&]+)\"");

  private final String url;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  private AtTheGate(String url) {
    this.url = url;
  }

  static AtTheGate stranger(OpenDesk desk) {
    return new AtTheGate(desk.url());
  }

  static AtTheGate in(OpenDesk desk) throws IOException, InterruptedException {
    AtTheGate keeper = stranger(desk);
    HttpResponse<String> answer =
        keeper.post(
            "/gate/login",
            "/gate/login",
            "name=" + desk.gate().name() + "&code=" + desk.gate().code());
    assertEquals("/gate", Visitor.path(answer));
    return keeper;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(url + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(url + path)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  /// As a browser would send them.
  String cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .map(one -> one.getName() + "=" + one.getValue())
        .collect(Collectors.joining("; "));
  }

  String token(String page) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get(page).body());
    assertTrue(token.find(), page + " has a form");
    return token.group(1);
  }

  /// @param page with the form
  HttpResponse<String> post(String page, String path, String body)
      throws IOException, InterruptedException {
    String token = URLEncoder.encode(token(page), StandardCharsets.UTF_8);
    return client.send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body + "&_csrf=" + token))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> sweep(List<Finder.Upload> files) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(url + "/gate/lots?_csrf=" + token("/gate")))
            .header("Content-Type", "multipart/form-data; boundary=----finder0123456789")
            .POST(HttpRequest.BodyPublishers.ofByteArray(Finder.form(files)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
