package burnbag.custody.destruction;

import burnbag.custody.act.Act;
import burnbag.custody.act.Actor;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.container.Content;
import burnbag.custody.policy.Facts;
import burnbag.custody.policy.Subject;
import burnbag.custody.register.Appointment;
import burnbag.custody.register.Copy;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Document;
import burnbag.custody.register.Fields;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Another than who gave it approves an order, all of it, as it stands on the list that the
/// approver has seen.
///
/// @param list digest of its lines, in hexadecimal
public record ApproveOrder(String order, String list) implements Act {
  public static final String NAME = "approve-order/1";

  public static ApproveOrder read(Fields fields) {
    return new ApproveOrder(fields.text("order"), fields.text("list"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("order", order).text("list", list).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.APPROVER);
  }

  @Override
  public List<Facts> questions(Situation situation) {
    Register register = situation.register();
    Optional<DestructionOrder> found = register.find(DestructionOrder.SHELF, order);
    if (found.isEmpty()) return List.of();
    Party approver = situation.actor().party();
    Set<Subject> subjects = new LinkedHashSet<>();
    for (Document document : Content.documents(register, copies(register))) {
      subjects.add(
          new Subject(
              document.protection().scheme(), document.protection().rank(), document.medium()));
    }
    boolean below = approver.superior().equals(found.get().orderer());
    boolean officer =
        Appointment.isDisposalOfficer(
            register, approver.id(), found.get().registry(), situation.at());
    List<Facts> questions = new ArrayList<>();
    for (Subject subject : subjects) {
      questions.add(
          Facts.of("approve", subject)
              .with("subordinate", below ? "yes" : "no")
              .with("disposal_officer", officer ? "yes" : "no"));
    }
    return questions;
  }

  private List<Copy> copies(Register register) {
    List<Copy> copies = new ArrayList<>();
    for (OrderLine line : Orders.lines(register, order)) {
      copies.add(register.find(Copy.SHELF, line.copy()).orElseThrow());
    }
    return copies;
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Optional<DestructionOrder> found = Orders.open(situation, order, refusals);
    if (found.isEmpty()) return;
    mustBeAnother(situation.actor(), found.get(), refusals);
    Register register = situation.register();
    Orders.mustCover(situation, found.get(), "an approver", refusals);
    if (!Orders.digest(Orders.lines(register, order)).equals(list)) {
      refusals.add(
          "OTHER_LIST",
          "the list of order " + order + " is not the one that was looked at",
          Rules.NOBODY_ALONE,
          "look at the list again, and sign what is on it");
    }
    Orders.mayBeDisposedOf(situation, copies(register), refusals);
  }

  /// By party and by key.
  private static void mustBeAnother(Actor approver, DestructionOrder order, Refusals refusals) {
    if (order.orderer().equals(approver.id())) {
      refusals.add(
          "SAME_PERSON",
          approver.id() + " gave the order and cannot approve it",
          Rules.NOBODY_ALONE,
          "ask somebody else");
    }
    if (order.ordererKey().equals(approver.key())) {
      refusals.add(
          "SAME_KEY", "it is the key that gave the order", Rules.NOBODY_ALONE, "ask another");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    DestructionOrder before = register.find(DestructionOrder.SHELF, order).orElseThrow();
    register.put(DestructionOrder.SHELF, before.approved(list, recorded.party(), recorded.at()));
  }
}
