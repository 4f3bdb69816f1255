package burnbag.custody.verify;

import burnbag.custody.home.Home;
import burnbag.custody.home.Pen;
import burnbag.custody.office.Answer;
import burnbag.custody.office.Outcome;
import burnbag.custody.office.Session;
import burnbag.custody.simulator.Afternoon;
import burnbag.custody.simulator.BurnDay;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/// A program of its own that opens a home in which a bag lies open at the plant, and destroys it:
/// to be killed at any of its system calls. What it prints it has acknowledged: `entered N`.
public final class Burn {
  private Burn() {}

  /// @param arguments the folder; when the plant's papers were written, epoch milliseconds
  public static void main(String[] arguments) {
    SecureRandom random = new SecureRandom();
    try (Home home = Home.open(Path.of(arguments[0]), InstantSource.system(), random)) {
      long first = home.office().store().read(Session::size);
      enter(home, BurnDay.deed(Long.parseLong(arguments[1]), first));
    }
  }

  /// Does them, one after the other, and stops at the first that is refused.
  static void enter(Home home, List<Afternoon.Step> steps) {
    for (Afternoon.Step step : steps) {
      Pen pen = home.pen(step.party());
      Answer answer =
          home.enter(
              pen,
              List.of(
                  pen.sign(
                      step.act(), step.role(), "hq", home.pack(), home.office().checkpoint())));
      for (Outcome outcome : answer.outcomes()) {
        switch (outcome) {
          case Outcome.Entered entered -> System.out.println("entered " + entered.index());
          case Outcome.Refused refused ->
              throw new AssertionError(step.act().name() + ": " + refused.reasons());
        }
      }
      System.out.flush();
    }
  }
}
