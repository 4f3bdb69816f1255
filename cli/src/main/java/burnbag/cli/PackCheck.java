package burnbag.cli;

import burnbag.marking.Examiner;
import burnbag.marking.Meaning;
import burnbag.marking.document.PackProof;
import burnbag.marking.document.RolledMarking;
import burnbag.marking.scheme.Ladders;
import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import burnbag.marking.scheme.Schemes;
import burnbag.sweep.Visible;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Packs held against their own examples, beside all that ship.
final class PackCheck {
  private static final int SHOWN = 300;

  private final Schemes schemes;
  private final List<Pack> asked;
  private final List<String> failures = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  /// @param own packs of the user's; empty to check those that ship
  /// @param beside other packs of the user's, that these have to live with
  PackCheck(List<Pack> own, List<Pack> beside, LocalDate today) {
    List<Pack> all = new ArrayList<>(own);
    for (Pack pack : beside)
      if (own.stream().noneMatch(one -> one.id().equals(pack.id()))) all.add(pack);
    schemes = Schemes.with(all);
    asked = own.isEmpty() ? schemes.packs() : own;
    ids();
    for (Pack pack : own) {
      if (Schemes.ALL.contains(pack.id()))
        remarks.add(
            "a pack that ships is called '"
                + Visible.of(pack.id())
                + "' too; --pack takes yours under an id of its own");
    }
    PackProof proof = new PackProof(new Examiner(schemes, today));
    for (Pack pack : asked) {
      for (PackProof.Failure failure : proof.prove(pack)) failures.add(words(failure));
      for (Rule rule : PackProof.thin(pack))
        remarks.add(
            rule.id() + " has fewer than " + PackProof.FEWEST_EXAMPLES + " examples of a kind");
    }
    quarrels();
  }

  /// Whether every example shows what it should and no rule's name stands twice.
  boolean holds() {
    return failures.isEmpty();
  }

  String words() {
    StringBuilder words = new StringBuilder();
    for (String failure : failures) words.append("fails: ").append(failure).append('\n');
    for (String remark : remarks) words.append("note: ").append(remark).append('\n');
    String names = asked.stream().map(Pack::id).collect(Collectors.joining(", "));
    int rules = asked.stream().mapToInt(pack -> pack.rules().size()).sum();
    words.append(Visible.of(names)).append(": ").append(rules).append(" rules, ");
    return words
        .append(holds() ? "every example holds" : failures.size() + " failures")
        .append('\n')
        .toString();
  }

  private void ids() {
    Set<String> seen = new HashSet<>();
    for (Pack pack : schemes.packs()) {
      for (Rule rule : pack.rules())
        if (!seen.add(rule.id()) && asked.contains(pack))
          failures.add("two rules are called " + Visible.of(rule.id()));
    }
  }

  private static String words(PackProof.Failure failure) {
    String what =
        switch (failure.claim()) {
          case FINDS -> " is not found in: ";
          case MENTIONS -> " should be a mention in: ";
          case IGNORES -> " should leave alone: ";
        };
    String seen =
        failure.seen().isEmpty()
            ? "nothing"
            : failure.seen().stream().map(PackCheck::words).collect(Collectors.joining("; "));
    String text = Visible.cut(SchemeText.oneLine(failure.text()), SHOWN);
    return Visible.of(failure.rule().id()) + what + text + "\n       seen: " + Visible.of(seen);
  }

  private static String words(RolledMarking marking) {
    Meaning meaning = marking.meaning();
    String why = String.join(", ", marking.judgement().why());
    return meaning.scheme()
        + " "
        + meaning.canonical()
        + ", rank "
        + meaning.rank()
        + " ("
        + why
        + ")";
  }

  /// Words that two packs claim at different ranks: whoever meets them without a letterhead is not
  /// sure what they mean.
  private void quarrels() {
    Ladders ladders = new Ladders(schemes);
    for (String word : ladders.words()) {
      List<Rule> rules = ladders.all(word);
      boolean ours =
          rules.stream().anyMatch(rule -> asked.stream().anyMatch(p -> p.rules().contains(rule)));
      long ranks = rules.stream().map(Rule::rank).distinct().count();
      if (!ours || ranks < 2) continue;
      String who =
          rules.stream()
              .map(rule -> rule.scheme() + " at rank " + rule.rank())
              .distinct()
              .collect(Collectors.joining(", "));
      remarks.add("'" + Visible.of(word) + "' is claimed by " + Visible.of(who));
    }
  }
}
