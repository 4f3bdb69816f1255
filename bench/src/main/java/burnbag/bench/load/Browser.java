package burnbag.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a browser does with pages and forms, and nothing that it shows. It goes to where an answer
/// sends it only when it is asked to. Safe to share between threads once it has come in.
final class Browser {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern COOKIE = Pattern.compile("desk=([^;]+)");

  private final HttpClient client;
  private final String url;
  private volatile String cookie = "";

  Browser(HttpClient client, String url) {
    this.client = client;
    this.url = url;
  }

  /// A page as it came.
  ///
  /// @param sentTo the path where it sends its reader; empty for none
  record Page(int status, String body, String sentTo) {
    /// The token of its forms.
    String token() throws Unexpected {
      return first(TOKEN);
    }

    /// What stands in an attribute, or a hidden field, of that name.
    String value(String name) throws Unexpected {
      return first(Pattern.compile(Pattern.quote(name) + "\"?(?: value)?=\"([^\"]*)\""));
    }

    /// @throws Unexpected where it is not there
    String first(Pattern pattern) throws Unexpected {
      Matcher found = pattern.matcher(body);
      if (!found.find()) throw new Unexpected("no " + pattern + " on a page, status " + status);
      return found.group(1);
    }

    /// The page itself, if it is one that was asked for.
    Page shown() throws Unexpected {
      if (status != 200) throw new Unexpected("status " + status + " " + sentTo);
      return this;
    }

    /// @throws Unexpected where it leads elsewhere
    String sentTo(String beginning) throws Unexpected {
      if (status == 302 && sentTo.startsWith(beginning)) return sentTo;
      throw new Unexpected("status " + status + " " + sentTo + " for a way to " + beginning);
    }
  }

  /// The desk answered, and not as it should.
  static final class Unexpected extends IOException {
    private static final long serialVersionUID = 1L;

    Unexpected(String what) {
      super(what);
    }
  }

  Page get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(url + path)));
  }

  /// @param form names and values in turn
  Page post(String path, String... form) throws IOException, InterruptedException {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < form.length; i += 2) {
      if (i > 0) body.append('&');
      body.append(code(form[i])).append('=').append(code(form[i + 1]));
    }
    return send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  static String code(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private Page send(HttpRequest.Builder request) throws IOException, InterruptedException {
    if (!cookie.isEmpty()) request.header("Cookie", "desk=" + cookie);
    HttpResponse<String> answer =
        client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    for (String set : answer.headers().allValues("set-cookie")) {
      Matcher one = COOKIE.matcher(set);
      if (one.find()) cookie = one.group(1);
    }
    String to =
        answer
            .headers()
            .firstValue("location")
            .map(place -> place.startsWith(url) ? place.substring(url.length()) : place)
            .orElse("");
    return new Page(answer.statusCode(), answer.body(), to);
  }
}
