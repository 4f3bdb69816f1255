package burnbag.desk.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Locks a session that nobody has used for some minutes, or that its owner locks: the phone may go
/// from hand to hand. What was begun stays; to go on, one shows once more who one is.
@Component
final class Lock extends OncePerRequestFilter {
  static final Duration IDLE = Duration.ofMinutes(5);

  /// After which one comes in anew, however busy one was.
  static final Duration LONGEST = Duration.ofHours(12);

  private static final String BEGAN = "burnbag.began";
  private static final String LAST_USED = "burnbag.last-used";
  private static final String LOCKED = "burnbag.locked";
  private static final List<String> OPEN =
      List.of(
          "/", "/locked", "/unlock", "/unlock/passkey", "/login", "/logout", "/error", "/health");

  private final InstantSource clock;

  Lock(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    boolean member = request.getUserPrincipal() != null;
    String path = request.getServletPath();
    // The gate is a place, not a phone that goes from hand to hand.
    boolean elsewhere =
        path.startsWith("/static/") || path.equals("/gate") || path.startsWith("/gate/");
    if (session == null || !member || OPEN.contains(path) || elsewhere) {
      chain.doFilter(request, response);
      return;
    }
    long now = clock.millis();
    if (!(session.getAttribute(BEGAN) instanceof Long began)) {
      session.setAttribute(BEGAN, now);
    } else if (now - began > LONGEST.toMillis()) {
      session.invalidate();
      response.sendRedirect(request.getContextPath() + "/login");
      return;
    }
    Long used = (Long) session.getAttribute(LAST_USED);
    if (used != null && now - used > IDLE.toMillis()) lock(session);
    if (isLocked(session)) {
      response.sendRedirect(request.getContextPath() + "/locked");
      return;
    }
    session.setAttribute(LAST_USED, now);
    chain.doFilter(request, response);
  }

  static boolean isLocked(HttpSession session) {
    return session.getAttribute(LOCKED) != null;
  }

  static void lock(HttpSession session) {
    session.setAttribute(LOCKED, Boolean.TRUE);
  }

  void unlock(HttpSession session) {
    session.removeAttribute(LOCKED);
    session.setAttribute(LAST_USED, clock.millis());
  }
}
