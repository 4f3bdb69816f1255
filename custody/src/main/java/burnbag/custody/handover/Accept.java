package burnbag.custody.handover;

import burnbag.custody.Counted;
import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.copy.Asked;
import burnbag.custody.copy.Copies;
import burnbag.custody.discrepancy.Discrepancies;
import burnbag.custody.policy.Facts;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Handover;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.custody.sighting.Sightings;
import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The receiver's receipt, line by line. What is accepted moves; what is short or tampered stays
/// with the giver and raises a discrepancy; what was in the parcel and on no list does so too.
///
/// @param offer the handover's id
public record Accept(String offer, List<Line> lines) implements Act {
  public static final String NAME = "accept/1";

  /// How the receiver found a copy.
  ///
  /// @param outcome `accepted`, `short`, `tampered` or `extra`
  /// @param pages that were counted
  public record Line(String copy, String outcome, int pages) {
    public static final String ACCEPTED = "accepted";
    public static final String SHORT = "short";
    public static final String TAMPERED = "tampered";
    public static final String EXTRA = "extra";
    private static final Set<String> OUTCOMES = Set.of(ACCEPTED, SHORT, TAMPERED, EXTRA);

    public Line {
      if (!OUTCOMES.contains(outcome)) {
        throw new MalformedFields("a line is accepted, short, tampered or extra, not " + outcome);
      }
    }

    static Line read(Fields fields) {
      return new Line(fields.text("copy"), fields.text("outcome"), fields.count("pages"));
    }

    Json.Obj json() {
      return Fields.write()
          .text("copy", copy)
          .text("outcome", outcome)
          .number("pages", pages)
          .end();
    }
  }

  public Accept {
    lines = List.copyOf(lines);
  }

  public static Accept read(Fields fields) {
    return new Accept(fields.text("offer"), fields.objects("lines", Line::read));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("offer", offer).objects("lines", lines, Line::json).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of();
  }

  @Override
  public List<Facts> questions(Situation situation) {
    List<Facts> questions = new ArrayList<>();
    for (Line line : lines) {
      if (!line.outcome().equals(Line.ACCEPTED)) continue;
      Optional<Copy> copy = situation.register().find(Copy.SHELF, line.copy());
      if (copy.isEmpty()) continue;
      boolean counted = line.pages() > 0 && line.pages() == copy.get().pages();
      questions.add(
          Asked.of(
                  "accept",
                  situation.register(),
                  copy.get(),
                  situation.actor().party(),
                  situation.at())
              .with("pages_checked", counted ? "yes" : "no"));
    }
    return questions;
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Optional<Handover> found = Handovers.open(situation, offer, refusals);
    if (found.isEmpty()) return;
    Handover handover = found.get();
    Handovers.mustBeReceiver(situation, handover, refusals);
    Set<String> offered = new HashSet<>(handover.copies());
    Set<String> answered = lines.stream().map(Line::copy).collect(Collectors.toSet());
    if (answered.size() != lines.size()) {
      refusals.add("COPY_TWICE", "a copy stands twice in the list", Rules.FORM, "name it once");
    }
    for (String copy : handover.copies()) {
      if (answered.contains(copy)) continue;
      refusals.add(
          "LINE_MISSING", copy + " has no line", Rules.ONE_HOLDER, "say of each copy how it came");
    }
    for (Line line : lines) {
      boolean extra = line.outcome().equals(Line.EXTRA);
      if (offered.contains(line.copy()) == extra) {
        refusals.add(
            "LINE_WRONG",
            line.copy() + (extra ? " was offered and is not extra" : " was not offered"),
            Rules.FORM,
            "a copy that was on no list is 'extra'");
      }
      if (line.outcome().equals(Line.ACCEPTED)) decide(line, handover, situation, refusals);
    }
  }

  private static void decide(Line line, Handover handover, Situation situation, Refusals refusals) {
    Optional<Copy> found = situation.register().find(Copy.SHELF, line.copy());
    if (found.isEmpty()) return;
    Copy copy = found.get();
    if (!Handovers.isIn(copy, handover)) {
      refusals.add(
          "COPY_STATE",
          line.copy() + " is " + copy.state().word() + " since it was offered",
          Rules.ONE_HOLDER,
          "take the line as 'short' or 'tampered'; two others resolve what was reported");
    }
    if (line.pages() != copy.pages()) {
      refusals.add(
          "PAGES_DIFFER",
          line.copy() + " has " + Counted.pages(copy.pages()) + ", counted: " + line.pages(),
          Rules.ONE_HOLDER,
          "count again, or take the line as 'short'");
    }
    Copies.mustBeCleared(situation, situation.actor().party(), copy, refusals);
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Handover handover = register.find(Handover.SHELF, offer).orElseThrow();
    register.put(Handover.SHELF, handover.in(Handover.ACCEPTED));
    Discrepancies discrepancies = Discrepancies.of(register, recorded);
    for (Line line : lines) {
      Optional<Copy> found = register.find(Copy.SHELF, line.copy());
      if (line.outcome().equals(Line.ACCEPTED)) {
        register.put(Copy.SHELF, taken(register, handover, found.orElseThrow(), recorded));
        continue;
      }
      if (!line.outcome().equals(Line.EXTRA)) {
        Handovers.giveBack(register, handover, line.copy());
      }
      Discrepancy.Kind kind = Discrepancy.Kind.of(line.outcome());
      if (found.isEmpty()) {
        discrepancies.raise(kind, line.copy(), handover.registry(), handover.giver());
      } else if (kind == Discrepancy.Kind.SHORT) {
        discrepancies.raiseCounted(kind, found.get(), line.pages());
      } else {
        discrepancies.raise(kind, found.get());
        if (kind == Discrepancy.Kind.EXTRA && isNowhere(found.get())) {
          Sightings.seen(register, found.get(), recorded, discrepancies);
        }
      }
    }
  }

  /// Nobody should be able to see it: it is in a bag, or destroyed.
  private static boolean isNowhere(Copy copy) {
    return copy.state() == CopyState.IN_BAG || copy.state() == CopyState.DESTROYED;
  }

  /// A loan that was passed on ends no later than it would have; one that came back is over.
  private static Copy taken(Register register, Handover handover, Copy copy, Recorded recorded) {
    if (handover.isReturn()) {
      String home = register.find(Document.SHELF, copy.document()).orElseThrow().registry();
      return copy.restingAt(
              recorded.party(), home, CopyState.IN_STORE, recorded.at(), recorded.index())
          .due(0);
    }
    String home = register.find(Party.SHELF, recorded.party()).orElseThrow().registry();
    long due = handover.dueBack() == 0 ? copy.dueBack() : handover.dueBack();
    return copy.restingAt(recorded.party(), home, CopyState.ISSUED, recorded.at(), recorded.index())
        .due(due);
  }
}
