package burnbag.desk.looked;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Writes a look down before its page is shown. The pages are named one by one: what is not here,
/// and so each page of finders and of the gate, is in no log.
@Component
class Watch implements WebMvcConfigurer {
  /// By path: the word for the page, and the parameter that holds the number.
  private static final Map<String, Page> PAGES =
      Map.ofEntries(
          Map.entry("/register", new Page("register", "")),
          Map.entry("/document", new Page("document", "id")),
          Map.entry("/copy", new Page("copy", "id")),
          Map.entry("/copy/label", new Page("label", "id")),
          Map.entry("/receipt", new Page("receipt", "entry")),
          Map.entry("/bag", new Page("bag", "id")),
          Map.entry("/document/labels", new Page("labels", "id")),
          Map.entry("/container", new Page("container", "id")),
          Map.entry("/outside", new Page("offices elsewhere", "")),
          Map.entry("/certificates", new Page("certificates", "")),
          Map.entry("/certificate", new Page("certificate", "number")),
          Map.entry("/certificate/file", new Page("certificate file", "number")),
          Map.entry("/discrepancies", new Page("discrepancies", "")),
          Map.entry("/musters", new Page("musters", "")),
          Map.entry("/muster", new Page("muster", "id")),
          Map.entry("/ledger", new Page("ledger", "")),
          Map.entry("/ledger/entry", new Page("entry", "index")),
          Map.entry("/ledger/proof", new Page("proof", "entry")),
          Map.entry("/log/entry", new Page("entry", "index")),
          Map.entry("/people", new Page("people", "")),
          Map.entry("/policy", new Page("policy", "copy")),
          Map.entry("/looked", new Page("looks", "")));

  /// Pages whose number stands in the path.
  private static final Map<String, String> NUMBERED =
      Map.of(
          "/orders/", "order",
          "/runs/", "run",
          "/offers/", "offer",
          "/proposals/", "proposal",
          "/log/tile/entries/", "entries");

  private final LookLog log;

  Watch(LookLog log) {
    this.log = log;
  }

  private record Page(String word, String parameter) {}

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(
        new HandlerInterceptor() {
          @Override
          public boolean preHandle(
              HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request.getUserPrincipal() != null) note(request);
            return true;
          }
        });
  }

  private void note(HttpServletRequest request) {
    String path = path(request);
    String party = request.getUserPrincipal().getName();
    Optional.ofNullable(PAGES.get(path))
        .ifPresent(page -> log.note(party, page.word(), number(request, page.parameter())));
    NUMBERED.forEach(
        (start, word) -> {
          if (path.startsWith(start)) log.note(party, word, path.substring(start.length()));
        });
  }

  /// Of the page that is shown: what is posted is answered with the page that its form stands on,
  /// one above, or sends its reader elsewhere.
  private static String path(HttpServletRequest request) {
    String path = request.getServletPath();
    if (!request.getMethod().equals("POST") || PAGES.containsKey(path)) return path;
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /// As the page itself gets it: several values are one, with commas between.
  private static String number(HttpServletRequest request, String parameter) {
    if (parameter.isEmpty()) return "";
    return Optional.ofNullable(request.getParameterValues(parameter))
        .map(values -> String.join(",", values))
        .orElse("");
  }
}
