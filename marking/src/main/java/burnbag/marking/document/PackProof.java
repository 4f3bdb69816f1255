package burnbag.marking.document;

import burnbag.marking.Examiner;
import burnbag.marking.Kind;
import burnbag.marking.page.Page;
import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import java.util.ArrayList;
import java.util.List;

/// Proves a pack by its own examples, under all packs in use at once.
public final class PackProof {
  /// A level has as many of each kind, or says too little of itself.
  public static final int FEWEST_EXAMPLES = 3;

  /// What an example was to show.
  public enum Claim {
    FINDS,
    MENTIONS,
    IGNORES
  }

  /// An example that does not hold.
  ///
  /// @param text the example
  /// @param seen what was found instead; empty where nothing was
  public record Failure(Rule rule, Claim claim, String text, List<RolledMarking> seen) {
    public Failure {
      seen = List.copyOf(seen);
    }
  }

  private final Examiner examiner;

  /// @param examiner under the pack to be proved and those that stand beside it
  public PackProof(Examiner examiner) {
    this.examiner = examiner;
  }

  /// The pack's examples that do not hold; none where it is proved.
  public List<Failure> prove(Pack pack) {
    List<Failure> failures = new ArrayList<>();
    for (Rule rule : pack.rules()) {
      for (String text : rule.finds()) {
        List<RolledMarking> seen = examine(text);
        if (seen.stream().noneMatch(marking -> isOf(rule, marking)))
          failures.add(new Failure(rule, Claim.FINDS, text, seen));
      }
      nothingIn(rule, Claim.MENTIONS, rule.mentions(), failures);
      nothingIn(rule, Claim.IGNORES, rule.ignores(), failures);
    }
    return failures;
  }

  /// Rules with a level that have fewer examples of a kind than they should; fixed wordings of a
  /// cancellation are never a mention.
  public static List<Rule> thin(Pack pack) {
    return pack.rules().stream()
        .filter(rule -> !rule.level().isEmpty() && rule.kind() != Kind.CANCELLATION)
        .filter(
            rule ->
                rule.finds().size() < FEWEST_EXAMPLES
                    || rule.mentions().size() < FEWEST_EXAMPLES
                    || rule.ignores().size() < FEWEST_EXAMPLES)
        .toList();
  }

  private void nothingIn(Rule rule, Claim claim, List<String> texts, List<Failure> failures) {
    for (String text : texts) {
      List<RolledMarking> seen = examine(text);
      if (!seen.isEmpty()) failures.add(new Failure(rule, claim, text, seen));
    }
  }

  private List<RolledMarking> examine(String text) {
    DocumentExam exam = new DocumentExam(examiner);
    exam.page(Page.ofText(text));
    return exam.finish().markings();
  }

  /// Whether the marking is the rule's: its own, or one of its level and rank whose words another
  /// scheme shares.
  private static boolean isOf(Rule rule, RolledMarking marking) {
    if (rule.level().isEmpty()) return marking.judgement().kind() == rule.kind();
    boolean named =
        marking.judgement().readings().stream().anyMatch(r -> r.scheme().equals(rule.scheme()));
    boolean sameLevel = marking.meaning().level().equals(rule.level());
    boolean sameScheme = marking.meaning().scheme().equals(rule.scheme());
    return sameLevel && (sameScheme || marking.meaning().rank() == rule.rank()) || named;
  }
}
