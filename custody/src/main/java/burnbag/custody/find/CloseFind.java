package burnbag.custody.find;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Find;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Two people close a find, and say how it ended.
///
/// @param find its id
public record CloseFind(String find, Outcome outcome) implements Act {
  public static final String NAME = "close-find/1";

  /// How a find can end.
  public enum Outcome {
    /// The papers are with the office.
    TAKEN_OVER,
    /// They belong to another office, which was told.
    PASSED_ON,
    /// Nothing about them is protected.
    NOTHING_PROTECTED,
    /// Another find is about the same papers.
    KNOWN_ALREADY,
    /// Nothing could be found out, and the finder no longer answers.
    NO_TRACE;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// As statements write it.
    public String word() {
      return word;
    }

    /// @throws MalformedFields for a word that is none
    public static Outcome of(String word) {
      return Arrays.stream(values())
          .filter(outcome -> outcome.word.equals(word))
          .findFirst()
          .orElseThrow(() -> new MalformedFields("no find ends as '" + word + "'"));
    }
  }

  public static CloseFind read(Fields fields) {
    return new CloseFind(fields.text("find"), Outcome.of(fields.text("outcome")));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("find", find).text("outcome", outcome.word()).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.REGISTRAR, Role.CUSTODIAN, Role.CASE_OFFICER, Role.OFFICER);
  }

  @Override
  public boolean ofTwo() {
    return true;
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Optional<Find> found = Finds.open(situation, find, refusals);
    if (found.isEmpty()) return;
    boolean taken = found.get().items() > 0;
    if (outcome == Outcome.TAKEN_OVER && !taken) {
      refusals.add(
          "NOTHING_TAKEN_OVER",
          "no paper of find " + find + " was taken over",
          Rules.COMPLETE,
          "enter the hand-over first (take-over-papers/1), or say how else it ended");
    }
    if (outcome == Outcome.NO_TRACE && taken) {
      refusals.add(
          "PAPERS_THERE",
          found.get().items() + " papers of find " + find + " are with the office",
          Rules.COMPLETE,
          "say what became of them");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Find before = register.find(Find.SHELF, find).orElseThrow();
    register.put(Find.SHELF, before.closed(outcome.word(), recorded.index()));
  }
}
