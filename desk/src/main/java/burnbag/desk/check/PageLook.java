package burnbag.desk.check;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The page for finders, opened once as a stranger would, and looked at for what tells of them.
final class PageLook {
  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final int MOST_BYTES = 1 << 20;
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?:src|href|action)\\s*=\\s*[\"']?(https?:)?//([^\"'/\\s>]+)");

  private PageLook() {}

  /// @param page the address of `/found`
  static List<Remark> look(URI page) throws IOException, InterruptedException {
    try (HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(LONGEST)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build()) {
      HttpResponse<java.io.InputStream> answer =
          client.send(
              HttpRequest.newBuilder(page).timeout(LONGEST).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      try (java.io.InputStream body = answer.body()) {
        String text = new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        return remarks(page, answer, text);
      }
    }
  }

  private static List<Remark> remarks(URI page, HttpResponse<?> answer, String text) {
    List<Remark> remarks = new ArrayList<>();
    if (answer.statusCode() != 200) {
      remarks.add(
          Remark.fault("it answers " + answer.statusCode() + ": there is no page for finders"));
    }
    boolean secret = "https".equals(page.getScheme());
    boolean here = List.of("localhost", "127.0.0.1", "[::1]").contains(page.getHost());
    if (secret) remarks.add(Remark.good("what is written goes there encrypted"));
    else if (!here) remarks.add(Remark.fault("what is written goes there in the open: use https"));
    List<String> cookies = answer.headers().allValues("set-cookie");
    remarks.add(
        cookies.isEmpty()
            ? Remark.good("no cookie is set")
            : Remark.fault("a cookie is set: " + cookies.getFirst().split("=", 2)[0]));
    remarks.add(
        text.contains("<script")
            ? Remark.fault("the page has a script, which none of ours has")
            : Remark.good("no script"));
    Matcher elsewhere = ELSEWHERE.matcher(text);
    boolean other = false;
    while (elsewhere.find()) {
      if (elsewhere.group(2).equals(page.getRawAuthority())) continue;
      other = true;
      remarks.add(
          Remark.fault("the page leads to " + elsewhere.group(2) + ", which sees who came"));
    }
    if (!other) remarks.add(Remark.good("nothing on the page comes from elsewhere"));
    String policy = answer.headers().firstValue("content-security-policy").orElse("");
    remarks.add(
        policy.startsWith("default-src 'none'")
            ? Remark.good("the browser is told to load nothing from elsewhere")
            : Remark.fault(
                "the content security policy is not ours: something on the way changes it"));
    for (String header : List.of("via", "cf-ray", "x-cache", "x-served-by", "x-amz-cf-id")) {
      answer
          .headers()
          .firstValue(header)
          .ifPresent(
              value ->
                  remarks.add(
                      Remark.fault(
                          "somebody stands between ("
                              + header
                              + "): they see address, time and what is written")));
    }
    answer
        .headers()
        .firstValue("server")
        .ifPresent(
            name ->
                remarks.add(
                    Remark.unseen(
                        "a proxy answers (" + name + "): look at its configuration, too")));
    remarks.add(
        Remark.unseen(
            "whether anybody keeps a log: no page shows that. Look at the proxy's configuration and"
                + " at its folder of logs; ask who runs the network"));
    return remarks;
  }
}
