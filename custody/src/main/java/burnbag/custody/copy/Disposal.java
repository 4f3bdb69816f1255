package burnbag.custody.copy;

import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.policy.Facts;
import burnbag.custody.policy.PolicyPack;
import burnbag.custody.policy.PolicyRule;
import burnbag.custody.policy.Requirement;
import burnbag.custody.policy.Subject;
import burnbag.custody.register.Document;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/// Whether a document may be destroyed at all. Asked at every step towards it, since holds come and
/// rules change.
public final class Disposal {
  private static final int LENGTH_OF_YEAR = 4;
  private static final int LENGTH_OF_MONTH = 7;

  private Disposal() {}

  /// No hold, no return, a disposition, and its time is over.
  public static void mustBeAllowed(Situation situation, Document document, Refusals refusals) {
    if (!document.holds().isEmpty()) {
      refusals.add(
          "HELD",
          document.id() + " is under legal hold " + String.join(", ", document.holds()),
          Rules.HELD_BACK,
          "keep it until two have lifted the hold");
    }
    if (document.returnOnly()) {
      refusals.add(
          "RETURN_ONLY",
          document.id() + " is only to be returned to " + document.originator(),
          Rules.HELD_BACK,
          "send it back, or have two lift that");
    }
    if (document.disposition().equals(Document.UNSET)) {
      refusals.add(
          "DISPOSITION_UNSET",
          document.id() + " has no disposition rule",
          Rules.HELD_BACK,
          "let a registrar set the rule by which it is disposed of");
    }
    mustBeKeptNoLonger(situation, document, refusals);
  }

  /// By the rules of retention that the document's disposition names.
  private static void mustBeKeptNoLonger(
      Situation situation, Document document, Refusals refusals) {
    Subject subject =
        new Subject(
            document.protection().scheme(), document.protection().rank(), document.medium());
    Facts facts = Facts.of("dispose", subject);
    OptionalLong kept = keptDays(document, situation.day());
    if (kept.isPresent()) facts = facts.with("kept_days", kept.getAsLong());
    for (PolicyPack pack : situation.policy().packs()) {
      if (!pack.inForce(situation.day())) continue;
      for (PolicyRule rule : pack.rules()) {
        boolean named =
            rule.id().equals(document.disposition())
                && rule.requirement() instanceof Requirement.Kept;
        if (!named) continue;
        rule.requirement()
            .against(facts)
            .ifPresent(
                why ->
                    refusals.add(
                        pack.id() + "/" + rule.id(),
                        document.id() + ": " + why,
                        rule.cited(),
                        rule.remedy()));
      }
    }
  }

  /// Since its date; of a month or a year, since the end of it. Empty where the date is not known.
  public static OptionalLong keptDays(Document document, LocalDate day) {
    String date = document.date();
    try {
      LocalDate made =
          switch (date.length()) {
            case 0 -> LocalDate.MAX;
            case LENGTH_OF_YEAR -> Year.parse(date).atMonth(12).atEndOfMonth();
            case LENGTH_OF_MONTH -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
          };
      return made.equals(LocalDate.MAX)
          ? OptionalLong.empty()
          : OptionalLong.of(ChronoUnit.DAYS.between(made, day));
    } catch (DateTimeException _) {
      // No date that a calendar has: how long it was kept is not known.
      return OptionalLong.empty();
    }
  }
}
