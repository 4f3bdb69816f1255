package burnbag.desk.sign;

import burnbag.custody.act.Refusal;
import burnbag.custody.home.Home;
import burnbag.custody.home.Pen;
import burnbag.custody.office.Answer;
import burnbag.custody.office.Outcome;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.register.Discrepancy;
import burnbag.desk.sign.Ending.Entered;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Where what was signed is handed in.
@Component
public final class Counter {
  private final Home home;

  Counter(Home home) {
    this.home = home;
  }

  /// What speaks against it as things stand; nothing is entered. Empty where it would go in.
  List<Refusal> rehearse(Intent intent) {
    Answer answer = home.office().rehearse(List.of(byTrialKey(home.pen(intent.party()), intent)));
    return answer.outcomes().getFirst() instanceof Outcome.Refused refused
        ? refused.reasons()
        : List.of();
  }

  /// Signs with the key that lies in a trial home, and enters.
  Ending enterByTrialKey(Intent intent) {
    return intent.enter(
        () -> {
          Pen pen = home.pen(intent.party());
          return told(intent, home.enter(pen, List.of(byTrialKey(pen, intent))));
        });
  }

  private SignedStatement byTrialKey(Pen pen, Intent intent) {
    return pen.sign(
        intent.act(),
        intent.as().role(),
        intent.as().registry(),
        home.pack(),
        home.office().checkpoint());
  }

  private Ending told(Intent intent, Answer answer) {
    return switch (answer.outcomes().getFirst()) {
      case Outcome.Refused refused -> new Ending.Refused(refused.reasons());
      case Outcome.Entered entered ->
          new Entered(
              entered.index(),
              answer.checkpoint().text(),
              intent.act().ofTwo(),
              raised(entered.index()));
    };
  }

  private List<Discrepancy> raised(long index) {
    return home.office()
        .store()
        .read(
            session -> {
              List<Discrepancy> raised = new ArrayList<>();
              session
                  .register()
                  .each(
                      Discrepancy.SHELF,
                      "state",
                      Discrepancy.OPEN,
                      one -> {
                        if (one.id().startsWith(index + "/")) raised.add(one);
                      });
              return raised;
            });
  }
}
