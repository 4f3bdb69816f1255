package burnbag.desk.page;

import burnbag.custody.Trouble;
import burnbag.sweep.Visible;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/// What is shown where there is no page: what it is, what to do. Nothing of the inside.
@Controller
class TroublePage implements ErrorController {
  private static final Map<Integer, String> WORDS =
      Map.of(
          400, "This cannot be read. Go back and try again.",
          403, "This is not yours to do, or the page was open for too long. Open it again.",
          404, "There is nothing here.",
          405, "This is not done by opening a page. Go back.",
          413, "This is too long.",
          500, "Something broke here. What was acknowledged is kept; look under Today.");

  @RequestMapping("/error")
  String error(HttpServletRequest request, Model model) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int code = status instanceof Integer number ? number : HttpStatus.NOT_FOUND.value();
    model.addAttribute("code", code);
    model.addAttribute("says", WORDS.getOrDefault(code, "This could not be done."));
    model.addAttribute("help", "");
    return "trouble";
  }

  /// Trouble of the office: a code, what, and what to do.
  @ControllerAdvice
  static class OfOffice {
    private final EveryPage everyPage;

    OfOffice(EveryPage everyPage) {
      this.everyPage = everyPage;
    }

    @ExceptionHandler(Trouble.class)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String trouble(Trouble trouble, Model model) {
      String[] parts = trouble.getMessage().split("\n  help: ", 2);
      model.addAttribute("code", trouble.code().number());
      model.addAttribute("says", parts[0]);
      model.addAttribute("help", parts.length > 1 ? parts[1] : "");
      // Nothing is asked of a home that has just failed.
      model.addAttribute("trial", false);
      model.addAttribute("officer", false);
      model.addAttribute("origin", "");
      model.addAttribute("who", "");
      return "trouble";
    }

    @ExceptionHandler(NotYours.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String notYours(NotYours asked, Model model, HttpServletRequest request) {
      everyPage.mark(model, request.getUserPrincipal());
      model.addAttribute("title", Visible.of(asked.getMessage()));
      model.addAttribute("reasons", asked.reasons());
      model.addAttribute("back", "/today");
      return "refused";
    }

    @ExceptionHandler(NothingThere.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String nothing(NothingThere nothing, Model model, HttpServletRequest request) {
      everyPage.mark(model, request.getUserPrincipal());
      model.addAttribute("code", HttpStatus.NOT_FOUND.value());
      model.addAttribute("says", nothing.getMessage());
      model.addAttribute("help", "Look for it in the register.");
      return "trouble";
    }
  }
}
