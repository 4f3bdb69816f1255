package burnbag.custody.verify;

import burnbag.custody.document.RegisterDocument;
import burnbag.custody.home.Home;
import burnbag.custody.home.Pen;
import burnbag.custody.office.Answer;
import burnbag.custody.office.Outcome;
import burnbag.custody.register.Role;
import burnbag.custody.simulator.Afternoon;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/// A program of its own that opens a home, or makes it, and enters documents: to be killed at any
/// of its system calls. What it prints it has acknowledged: `entered N`.
public final class Append {
  private Append() {}

  /// @param arguments the folder; the first document's number; how many
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    int first = Integer.parseInt(arguments[1]);
    InstantSource clock = InstantSource.system();
    SecureRandom random = new SecureRandom();
    try (Home home = Home.open(folder, clock, random)) {
      Pen pen = home.pen("a");
      for (int i = first; i < first + Integer.parseInt(arguments[2]); i++) {
        RegisterDocument act =
            new RegisterDocument(Afternoon.chart("K-" + i), List.of("K" + i + ".1"));
        Answer answer =
            home.enter(
                pen,
                List.of(
                    pen.sign(act, Role.REGISTRAR, "hq", home.pack(), home.office().checkpoint())));
        for (Outcome outcome : answer.outcomes()) {
          switch (outcome) {
            case Outcome.Entered entered -> System.out.println("entered " + entered.index());
            case Outcome.Refused refused ->
                System.out.println("refused " + refused.reasons().getFirst());
          }
        }
        System.out.flush();
      }
    }
  }
}
