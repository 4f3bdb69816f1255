package burnbag.custody.discrepancy;

import burnbag.custody.act.Act;
import burnbag.custody.act.Actor;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.copy.Copies;
import burnbag.custody.policy.Facts;
import burnbag.custody.register.Bag;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Registry;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Two people have looked into discrepancies and say what they found. Neither of them answered for
/// the copies, then or now; who takes a copy in is the first of the two, and signs for it by this.
///
/// @param discrepancies ids
public record Resolve(List<String> discrepancies, Finding finding) implements Act {
  public static final String NAME = "resolve/1";

  public Resolve {
    discrepancies = List.copyOf(discrepancies);
  }

  public static Resolve read(Fields fields) {
    return new Resolve(fields.texts("discrepancies"), Finding.of(fields.text("finding")));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .texts("discrepancies", discrepancies)
        .text("finding", finding.word())
        .end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.CUSTODIAN, Role.REGISTRAR, Role.APPROVER, Role.OFFICER, Role.CASE_OFFICER);
  }

  @Override
  public List<String> handled(Register register) {
    return discrepancies.stream()
        .flatMap(id -> register.find(Discrepancy.SHELF, id).stream())
        .map(Discrepancy::subject)
        .toList();
  }

  @Override
  public boolean ofTwo() {
    return true;
  }

  /// Where by this something is destroyed, policy is asked as at the deed, of the two.
  @Override
  public List<Facts> questions(Situation situation) {
    Optional<Actor> second = situation.second();
    if (finding != Finding.RESIDUE_PASSED || second.isEmpty()) return List.of();
    return BagFindings.questions(discrepancies, situation, second.get());
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    if (discrepancies.isEmpty()) {
      refusals.add("NO_DISCREPANCY", "the list is empty", Rules.FORM, "name the discrepancies");
    }
    if (new HashSet<>(discrepancies).size() != discrepancies.size()) {
      refusals.add("DISCREPANCY_TWICE", "one stands twice in it", Rules.FORM, "name it once");
    }
    if (finding.asksForApprover()) mustHaveApprover(situation, refusals);
    for (String id : discrepancies) {
      Optional<Discrepancy> found = situation.register().find(Discrepancy.SHELF, id);
      if (found.isEmpty() || !found.get().isOpen()) {
        refusals.add(
            "NO_DISCREPANCY",
            found.isEmpty() ? "there is no discrepancy " + id : id + " is resolved already",
            Rules.FORM,
            "'burnbag waiting' lists those that are open");
        continue;
      }
      decide(found.get(), situation, refusals);
    }
  }

  private void mustHaveApprover(Situation situation, Refusals refusals) {
    Optional<Actor> second = situation.second();
    if (second.isEmpty()
        || situation.actor().role() == Role.APPROVER
        || second.get().role() == Role.APPROVER) return;
    refusals.add(
        "APPROVER_MISSING",
        "'" + finding.word() + "' asks for an approver among the two",
        Rules.NOBODY_ALONE,
        "let an approver second it");
  }

  private void decide(Discrepancy one, Situation situation, Refusals refusals) {
    if (!finding.answers(one.kind())) {
      refusals.add(
          "FINDING_UNFIT",
          "'" + finding.word() + "' answers no '" + one.kind().word() + "' (" + one.id() + ")",
          Rules.FORM,
          "see the findings in the reference");
    }
    Optional<Copy> copy = situation.register().find(Copy.SHELF, one.subject());
    Register register = situation.register();
    mustNotBeConcerned(register, one, copy, situation.actor(), refusals);
    situation
        .second()
        .ifPresent(second -> mustNotBeConcerned(register, one, copy, second, refusals));
    mustBeOfItsRegistry(one, situation, situation.actor(), refusals);
    situation.second().ifPresent(s -> mustBeOfItsRegistry(one, situation, s, refusals));
    copy.ifPresent(c -> decide(one, c, situation, refusals));
    if (!one.kind().ofBag()) return;
    situation
        .register()
        .find(Bag.SHELF, one.subject())
        .ifPresent(
            bag -> BagFindings.decide(one, bag, finding, discrepancies, situation, refusals));
  }

  private static void mustNotBeConcerned(
      Register register, Discrepancy one, Optional<Copy> copy, Actor actor, Refusals refusals) {
    boolean concerned =
        one.concerned().equals(actor.id())
            || BagFindings.answersFor(register, one, actor.id())
            || copy.map(c -> c.holder().equals(actor.id())).orElse(false);
    if (!concerned) return;
    refusals.add(
        "CONCERNED",
        actor.id() + " answered for " + one.subject() + " and cannot resolve " + one.id(),
        Rules.NOBODY_ALONE,
        "let two others do it");
  }

  private static void mustBeOfItsRegistry(
      Discrepancy one, Situation situation, Actor actor, Refusals refusals) {
    if (Registry.covers(situation.register(), actor.registry(), one.registry())) return;
    refusals.add(
        "OUTSIDE_REGISTRY",
        actor.id() + " acts in " + actor.registry() + ", and " + one.id() + " in " + one.registry(),
        Rules.RIGHTS,
        "let somebody of " + one.registry() + " do it");
  }

  private void decide(Discrepancy one, Copy copy, Situation situation, Refusals refusals) {
    switch (finding) {
      case TAKEN_IN -> {
        Copies.mustBeCleared(situation, situation.actor().party(), copy, refusals);
        mustBe(copy, Set.of(CopyState.MISSING, CopyState.FOUND), refusals);
        mustAnswerAll(copy, situation, refusals);
      }
      case PUT_RIGHT -> {
        if (!changesState(one)) return;
        mustAnswerAll(copy, situation, refusals);
        mustHaveBeenInHand(one, copy, situation, refusals);
      }
      case WRITTEN_OFF -> mustBe(copy, Set.of(CopyState.MISSING), refusals);
      case PAGES_RIGHT, PAGES_LOST -> {
        if (one.counted() > 0) return;
        refusals.add(
            "NOT_COUNTED",
            "nobody counted the pages of " + copy.id() + " in " + one.id(),
            Rules.ONE_HOLDER,
            "count them ('burnbag page-check'), and resolve that");
      }
      case MISTAKEN -> {
        if (changesState(one)) mustAnswerLater(one, copy, situation, refusals);
        BagFindings.mustBeThereFor(one, copy, situation, refusals);
        if (one.kind() == Discrepancy.Kind.SEEN_AGAIN) {
          BagFindings.mustNotHaveVouched(one, copy, situation, refusals);
        }
      }
      case KNOWN_OUTSIDE, AS_SEEN, CONTENTS_MISSING, RESIDUE_PASSED, RUN_AGAIN -> {}
    }
  }

  /// Nobody holds what was written off, sent out or destroyed before it turned up.
  private void mustHaveBeenInHand(
      Discrepancy one, Copy copy, Situation situation, Refusals refusals) {
    CopyState before = CopyState.of(one.before());
    if (before.inHand() || before == CopyState.OFFERED || before == CopyState.COMPROMISED) return;
    boolean earlierToo =
        openChanges(situation, copy).stream()
            .anyMatch(other -> entry(other) < entry(one) && discrepancies.contains(other.id()));
    if (earlierToo) return;
    refusals.add(
        "COPY_STATE",
        copy.id() + " was " + before.word() + " before, and in nobody's hands",
        Rules.ONE_HOLDER,
        "let one of you take it in ('taken-in')");
  }

  /// What was reported later was reported of a copy in the state that this report gave it.
  private void mustAnswerLater(Discrepancy one, Copy copy, Situation situation, Refusals refusals) {
    for (Discrepancy other : openChanges(situation, copy)) {
      if (entry(other) > entry(one)) mustAnswerToo(other, copy, refusals);
    }
  }

  private static void mustBe(Copy copy, Set<CopyState> states, Refusals refusals) {
    if (states.contains(copy.state())) return;
    refusals.add(
        "COPY_STATE",
        copy.id() + " is " + copy.state().word(),
        Rules.ONE_HOLDER,
        "choose the finding that fits");
  }

  /// Whether it says where a copy is. That somebody outside knows it does not: it may be both
  /// missing and known.
  private static boolean changesState(Discrepancy one) {
    return !one.before().isEmpty() && one.kind() != Discrepancy.Kind.COMPROMISED;
  }

  /// A copy that goes on in somebody's hands leaves no report of its loss behind.
  private void mustAnswerAll(Copy copy, Situation situation, Refusals refusals) {
    for (Discrepancy other : openChanges(situation, copy)) mustAnswerToo(other, copy, refusals);
  }

  private void mustAnswerToo(Discrepancy other, Copy copy, Refusals refusals) {
    if (discrepancies.contains(other.id())) return;
    refusals.add(
        "RESOLVE_TOGETHER",
        "'" + other.kind().word() + "' of " + copy.id() + " (" + other.id() + ") is open too",
        Rules.COMPLETE,
        "resolve both in one act");
  }

  private static List<Discrepancy> openChanges(Situation situation, Copy copy) {
    return Discrepancies.about(situation.register(), copy.id()).stream()
        .filter(one -> one.isOpen() && changesState(one))
        .toList();
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    List<Discrepancy> latestFirst = new ArrayList<>();
    for (String id : discrepancies) {
      latestFirst.add(register.find(Discrepancy.SHELF, id).orElseThrow());
    }
    latestFirst.sort(Comparator.comparingLong(Resolve::entry).reversed());
    Discrepancies further = Discrepancies.of(register, recorded);
    for (Discrepancy one : latestFirst) {
      register.put(Discrepancy.SHELF, one.resolved(finding.word(), recorded.index()));
      Optional<Copy> copy = register.find(Copy.SHELF, one.subject());
      copy.ifPresent(c -> register.put(Copy.SHELF, changed(register, one, c, recorded)));
      if (!one.kind().ofBag()) continue;
      Optional<Bag> bag = register.find(Bag.SHELF, one.subject());
      bag.ifPresent(b -> BagFindings.apply(register, one, b, finding, further));
    }
  }

  /// The entry that raised it.
  private static long entry(Discrepancy one) {
    return Long.parseLong(one.id().substring(0, one.id().indexOf('/')));
  }

  private Copy changed(Register register, Discrepancy one, Copy copy, Recorded recorded) {
    return switch (finding) {
      case MISTAKEN, PUT_RIGHT, KNOWN_OUTSIDE -> back(register, one, copy, recorded);
      case TAKEN_IN ->
          copy.restingAt(
                  recorded.party(),
                  recorded.registry(),
                  CopyState.IN_STORE,
                  recorded.at(),
                  recorded.index())
              .due(0);
      case WRITTEN_OFF, AS_SEEN, CONTENTS_MISSING, RESIDUE_PASSED, RUN_AGAIN -> copy;
      case PAGES_RIGHT, PAGES_LOST -> copy.withPages(one.counted());
    };
  }

  /// As it was before it was reported, if it is still as the report left it. An offer that it was
  /// in has gone on without it.
  private Copy back(Register register, Discrepancy one, Copy copy, Recorded recorded) {
    boolean seen = finding == Finding.PUT_RIGHT;
    Copy now = seen ? copy.seen(recorded.at(), recorded.index()) : copy;
    if (one.before().isEmpty() || copy.state() != given(one.kind())) return now;
    CopyState before = CopyState.of(one.before());
    if (before == CopyState.IN_BAG) return BagFindings.backIn(register, now);
    boolean over =
        before == CopyState.OFFERED
            || (before == CopyState.COMPROMISED && !isKnownOutside(register, copy));
    return now.in(over ? Copies.atRest(register, copy) : before);
  }

  /// The state that a report of that kind gives a copy, if it gives it one.
  private static CopyState given(Discrepancy.Kind kind) {
    return switch (kind) {
      case MISSING -> CopyState.MISSING;
      case COMPROMISED -> CopyState.COMPROMISED;
      case FOUND,
          SEEN_AGAIN,
          SHORT,
          TAMPERED,
          EXTRA,
          NOT_SIGHTED,
          UNEXPECTED,
          WRONG_HOLDER,
          WRONG_PLACE,
          WRONG_PAGES,
          WRONG_MARKING,
          WRONG_LABEL,
          ABOVE_LIMIT,
          UNKNOWN,
          OTHER_WEIGHT,
          OTHER_SEAL,
          BAG_OPENED,
          BAG_MISSING,
          WASTE_MISSING,
          OVERDUE,
          RESIDUE_FAILED,
          RESIDUE_UNKNOWN ->
          CopyState.FOUND;
    };
  }

  private static boolean isKnownOutside(Register register, Copy copy) {
    return Discrepancies.about(register, copy.id()).stream()
        .anyMatch(one -> one.isOpen() && one.kind() == Discrepancy.Kind.COMPROMISED);
  }
}
