package burnbag.custody.morning;

import burnbag.custody.act.Act;
import burnbag.custody.act.Acts;
import burnbag.custody.copy.Copies;
import burnbag.custody.morning.Item.What;
import burnbag.custody.office.Session;
import burnbag.custody.policy.Policy;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Dispatch;
import burnbag.custody.register.Document;
import burnbag.custody.register.Handover;
import burnbag.custody.register.KeyLoss;
import burnbag.custody.register.Muster;
import burnbag.custody.register.Party;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/// The morning list: what waits, for one party or for the whole office. The longest first, kind by
/// kind.
public final class Morning {
  private static final Duration LATELY = Duration.ofDays(30);
  private static final Set<Role> RESOLVERS =
      Set.of(Role.CUSTODIAN, Role.REGISTRAR, Role.APPROVER, Role.OFFICER, Role.CASE_OFFICER);
  private static final Set<Role> KEEPERS = Set.of(Role.CUSTODIAN, Role.REGISTRAR);

  private final Register register;
  private final Acts acts;
  private final long now;
  private final List<Item> items = new ArrayList<>();

  private Morning(Register register, Acts acts, long now) {
    this.register = register;
    this.acts = acts;
    this.now = now;
  }

  /// All that waits in the office.
  ///
  /// @param policy in force
  /// @param now epoch milliseconds
  public static List<Item> ofOffice(Register register, Acts acts, Policy policy, long now) {
    Morning morning = new Morning(register, acts, now);
    Deadlines deadlines = new Deadlines(register, policy, now, morning.items);
    register.each(
        Handover.SHELF, "state", Handover.OPEN, h -> morning.offer(What.OFFER_UNANSWERED, h));
    register.each(Handover.SHELF, "state", Handover.OPEN, deadlines::offer);
    deadlines.sightings(new Unsighted().due(register, policy, 0, now), _ -> true);
    register.all(Party.SHELF, deadlines::holder);
    register.each(Proposal.SHELF, "state", Proposal.OPEN, morning::proposal);
    register.each(
        Discrepancy.SHELF,
        "state",
        Discrepancy.OPEN,
        one -> morning.discrepancy(What.DISCREPANCY_TO_RESOLVE, one));
    register.each(Copy.SHELF, "lent", Copy.LENT, morning::overdue);
    register.each(Dispatch.SHELF, "state", Dispatch.UNDERWAY, morning::dispatch);
    register.each(Muster.SHELF, "state", Muster.OPEN, morning::muster);
    morning.keys();
    new DestructionMorning(register, now, morning.items).ofOffice();
    return morning.sorted();
  }

  /// What waits for one party.
  ///
  /// @param policy in force
  /// @param now epoch milliseconds
  public static List<Item> of(Register register, Acts acts, Policy policy, Party party, long now) {
    return of(register, acts, policy, party, now, new Unsighted().due(register, policy, 0, now));
  }

  /// The same, of who asks often.
  ///
  /// @param unsighted one for all who ask
  public static List<Item> of(
      Session session, Acts acts, Policy policy, Party party, long now, Unsighted unsighted) {
    Register register = session.register();
    return of(
        register, acts, policy, party, now, unsighted.due(register, policy, session.size(), now));
  }

  private static List<Item> of(
      Register register,
      Acts acts,
      Policy policy,
      Party party,
      long now,
      SortedMap<String, Unsighted.Due> unsighted) {
    Morning morning = new Morning(register, acts, now);
    Deadlines deadlines = new Deadlines(register, policy, now, morning.items);
    register.each(
        Handover.SHELF,
        "receiver",
        party.id(),
        offer -> {
          if (offer.isOpen()) morning.offer(What.OFFER_TO_ANSWER, offer);
        });
    register.each(
        Handover.SHELF,
        "giver",
        party.id(),
        offer -> {
          if (offer.isOpen()) morning.offer(What.OFFER_UNANSWERED, offer);
        });
    register.each(
        Handover.SHELF,
        "state",
        Handover.OPEN,
        offer -> {
          boolean mine = offer.giver().equals(party.id()) || offer.receiver().equals(party.id());
          if (mine || morning.is(party, KEEPERS, offer.registry())) deadlines.offer(offer);
        });
    deadlines.sightings(unsighted, registry -> morning.is(party, KEEPERS, registry));
    List<Copy> held = register.where(Copy.SHELF, "holder", party.id());
    if (morning.isOfficer(party)) register.all(Party.SHELF, deadlines::holder);
    else deadlines.holder(party, held);
    register.each(
        Proposal.SHELF,
        "state",
        Proposal.OPEN,
        one -> {
          if (morning.maySecond(party, one)) morning.proposal(one);
        });
    register.each(
        Discrepancy.SHELF, "state", Discrepancy.OPEN, one -> morning.discrepancyFor(party, one));
    register.each(
        Copy.SHELF,
        "lent",
        Copy.LENT,
        copy -> {
          boolean mine = copy.holder().equals(party.id());
          if (mine || Copies.keeps(register, party, morning.home(copy))) morning.overdue(copy);
        });
    register.each(
        Dispatch.SHELF,
        "sender",
        party.id(),
        one -> {
          if (one.isUnderway()) morning.dispatch(one);
        });
    register.each(
        Muster.SHELF,
        "state",
        Muster.OPEN,
        one -> {
          boolean mine = one.openedBy().equals(party.id()) || one.subject().equals(party.id());
          if (mine || morning.is(party, KEEPERS, one.registry())) morning.muster(one);
        });
    held.forEach(morning::superseded);
    if (morning.isOfficer(party)) morning.keys();
    new DestructionMorning(register, now, morning.items).of(party);
    return morning.sorted();
  }

  private List<Item> sorted() {
    items.sort(Comparator.comparing(Item::what).thenComparing(Item::since).thenComparing(Item::id));
    return List.copyOf(items);
  }

  private boolean isOfficer(Party party) {
    return party.grants().stream().anyMatch(grant -> grant.role() == Role.OFFICER);
  }

  private boolean is(Party party, Set<Role> roles, String registry) {
    return roles.stream().anyMatch(role -> party.is(role, registry, register));
  }

  private String home(Copy copy) {
    return register.find(Document.SHELF, copy.document()).orElseThrow().registry();
  }

  private boolean maySecond(Party party, Proposal proposal) {
    if (proposal.party().equals(party.id())) return false;
    Act act = acts.read(proposal.act(), proposal.fields());
    Set<Role> roles = act.roles().isEmpty() ? EnumSet.allOf(Role.class) : act.roles();
    return is(party, roles, proposal.registry());
  }

  private void offer(What what, Handover offer) {
    String other = what == What.OFFER_TO_ANSWER ? offer.giver() : offer.receiver();
    items.add(
        new Item(
            what,
            offer.id(),
            other,
            String.join(" ", offer.copies()),
            offer.registry(),
            offer.at(),
            offer.dueBack()));
  }

  private void proposal(Proposal one) {
    items.add(
        new Item(
            What.PROPOSAL_TO_SECOND,
            one.id(),
            one.party(),
            one.act(),
            one.registry(),
            one.at(),
            0));
  }

  private void discrepancyFor(Party party, Discrepancy one) {
    boolean concerned =
        one.concerned().equals(party.id())
            || register
                .find(Copy.SHELF, one.subject())
                .map(copy -> copy.holder().equals(party.id()))
                .orElse(false);
    if (concerned) discrepancy(What.DISCREPANCY_ABOUT_YOU, one);
    else if (is(party, RESOLVERS, one.registry())) {
      discrepancy(What.DISCREPANCY_TO_RESOLVE, one);
    }
  }

  private void discrepancy(What what, Discrepancy one) {
    items.add(
        new Item(
            what,
            one.id(),
            one.raisedBy(),
            one.subject() + " " + one.kind().word(),
            one.registry(),
            one.at(),
            0));
  }

  private void overdue(Copy copy) {
    if (copy.dueBack() > now) return;
    items.add(
        new Item(
            What.COPY_OVERDUE,
            copy.id(),
            copy.holder(),
            copy.id(),
            copy.registry(),
            copy.lastSeen(),
            copy.dueBack()));
  }

  private void dispatch(Dispatch one) {
    items.add(
        new Item(
            What.RECEIPT_MISSING,
            one.id(),
            one.sender(),
            one.to() + ": " + String.join(" ", one.copies()),
            one.registry(),
            one.at(),
            one.dueBack()));
  }

  private void muster(Muster one) {
    items.add(
        new Item(
            What.MUSTER_OPEN,
            one.id(),
            one.openedBy(),
            one.scope().word() + " " + one.subject(),
            one.registry(),
            one.at(),
            0));
  }

  private void superseded(Copy copy) {
    boolean there = copy.state().inHand() || copy.state() == CopyState.COMPROMISED;
    if (!there) return;
    Document document = register.find(Document.SHELF, copy.document()).orElseThrow();
    if (document.supersededBy().isEmpty()) return;
    items.add(
        new Item(
            What.COPY_SUPERSEDED,
            copy.id(),
            "",
            "by " + document.supersededBy(),
            copy.registry(),
            copy.lastSeen(),
            0));
  }

  private void keys() {
    register.all(
        KeyLoss.SHELF,
        loss -> {
          if (loss.at() < now - LATELY.toMillis()) return;
          items.add(
              new Item(
                  What.KEY_REVOKED,
                  loss.key(),
                  loss.party(),
                  loss.reason(),
                  register.find(Party.SHELF, loss.party()).map(Party::registry).orElse(""),
                  loss.at(),
                  0));
        });
  }
}
