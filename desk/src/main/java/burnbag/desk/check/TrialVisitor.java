package burnbag.desk.check;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody who goes the round of a trial's desk with a printed code: every page that a link leads
/// to, and a copy seen and signed for.
public final class TrialVisitor implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)\"");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern TO_SIGHT =
      Pattern.compile("action=\"/copy/sight\".*?name=\"id\" value=\"([^\"]+)\"", Pattern.DOTALL);

  private static final int OF_A_KIND = 2;

  private final String url;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();

  /// @param url of a desk on this machine
  public TrialVisitor(String url) {
    this.url = url;
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(url + path)));
  }

  /// @param form names and values in turn
  private HttpResponse<String> post(String path, String... form)
      throws IOException, InterruptedException {
    List<String> body = new ArrayList<>();
    for (int i = 0; i < form.length; i += 2) {
      body.add(form[i] + "=" + URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
    }
    return send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body))));
  }

  private static String first(Pattern pattern, HttpResponse<String> page) throws IOException {
    Matcher found = pattern.matcher(page.body());
    if (found.find()) return found.group(1);
    throw new IOException("no " + pattern + " on " + page.uri());
  }

  /// With a printed code.
  public void comeIn(String party, String code) throws IOException, InterruptedException {
    post("/login", "party", party, "code", code, "_csrf", first(TOKEN, get("/login")));
  }

  /// Opens what can be reached from the morning's page, a few of each kind.
  ///
  /// @return those that are pages; the others are papers to be printed, scripts and the like
  public List<String> round() throws IOException, InterruptedException {
    List<String> shown = new ArrayList<>();
    Set<String> known = new HashSet<>();
    Map<String, Integer> kinds = new HashMap<>();
    Queue<String> waiting = new ArrayDeque<>(List.of("/today", "/register?q=b"));
    while (!waiting.isEmpty()) {
      String path = waiting.remove();
      HttpResponse<String> page = get(path);
      if (page.statusCode() != 200) continue;
      if (page.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
        shown.add(path);
      }
      Matcher link = LINK.matcher(page.body());
      while (link.find()) {
        String to = link.group(1).replace("&amp;", "&");
        String kind = to.replaceAll("\\?.*|\\d+", "");
        if (known.add(to) && kinds.merge(kind, 1, Integer::sum) <= OF_A_KIND) waiting.add(to);
      }
    }
    return shown;
  }

  /// Opens them again.
  public void again(List<String> pages) throws IOException, InterruptedException {
    for (String page : pages) get(page);
  }

  /// Says that a copy is there, where one of these pages has the form for it, and signs.
  ///
  /// @return how many times it was entered
  public int sight(List<String> pages) throws IOException, InterruptedException {
    int entered = 0;
    for (String path : pages) {
      if (!path.startsWith("/copy?")) continue;
      HttpResponse<String> page = get(path);
      if (!TO_SIGHT.matcher(page.body()).find()) continue;
      HttpResponse<String> sent =
          post("/copy/sight", "_csrf", first(TOKEN, page), "id", first(TO_SIGHT, page));
      String confirm = URI.create(sent.headers().firstValue("location").orElse("/today")).getPath();
      post(confirm, "_csrf", first(TOKEN, get(confirm)));
      if (get(confirm.replaceFirst("^/confirm/", "/done/")).statusCode() == 200) entered++;
    }
    return entered;
  }

  @Override
  public void close() {
    client.close();
  }
}
