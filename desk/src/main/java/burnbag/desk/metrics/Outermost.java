package burnbag.desk.metrics;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// Round everything else: takes the time of each answer, and tells of what went wrong inside
/// without a word of what was asked for. Messages of exceptions may hold ids, titles and what
/// somebody typed; what is logged of one is its kind and where it came from.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Outermost extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger("burnbag.desk");
  private static final int MOST_CAUSES = 8;
  private static final int MOST_FRAMES = 12;

  private final Counts counts;

  Outermost(Counts counts) {
    this.counts = counts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    long begin = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } catch (InvalidParameterException e) {
      // What was sent is too much, or no form; the server says which.
      if (!response.isCommitted()) response.sendError(e.getErrorCode());
    } catch (ServletException | RuntimeException e) {
      LOG.error("B299: a page could not be made\n{}", described(e));
      if (response.isCommitted()) throw new IOException("broken off");
      response.resetBuffer();
      response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    } finally {
      Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
      String page = pattern == null ? "other" : pattern.toString();
      counts.served(page, response.getStatus(), System.nanoTime() - begin);
    }
  }

  /// Kinds and places, no messages.
  private static String described(Throwable wrong) {
    StringBuilder text = new StringBuilder();
    Throwable cause = wrong;
    for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
      text.append(i == 0 ? "" : "  by ").append(cause.getClass().getName()).append('\n');
      StackTraceElement[] frames = cause.getStackTrace();
      for (int at = 0; at < Math.min(MOST_FRAMES, frames.length); at++) {
        text.append("    at ").append(frames[at]).append('\n');
      }
      cause = cause.getCause();
    }
    return text.toString();
  }
}
