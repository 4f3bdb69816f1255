package burnbag.custody.simulator;

import burnbag.custody.discrepancy.Finding;
import burnbag.custody.office.Session;
import burnbag.custody.people.Second;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Kept;
import burnbag.custody.register.Outside;
import burnbag.custody.register.Party;
import burnbag.custody.register.PrivateValue;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Register;
import burnbag.custody.register.Trail;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.opening.Commitment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What must hold after every step, whoever did what. Asked of what the step changed; of everything
/// now and then by `everywhere`.
final class Invariants {
  private static final Set<CopyState> GONE =
      Set.of(CopyState.DESTROYED, CopyState.MISSING, CopyState.SENT_OUT);

  private long recordedAt;

  /// A step that was not entered has left no trace.
  void refused(Changes changes) {
    require(changes.all().isEmpty(), "a refused act changed " + changes.all());
    require(changes.times().isEmpty(), "a refused act was entered");
  }

  /// @param register as it is behind the step
  void entered(Register register, Statement statement, Changes changes) {
    require(changes.times().size() == 1, "one statement made " + changes.times().size());
    long at = changes.times().getFirst();
    require(at >= recordedAt, "recorded at " + at + ", behind one of " + recordedAt);
    recordedAt = at;
    require(statement.expiresAt() > at, "entered when it had expired");
    for (Changes.Change change : changes.all()) {
      if (change.now() instanceof Copy now) {
        Optional<Copy> before = change.before().map(Copy.class::cast);
        copy(register, statement, before, now);
      }
    }
    if (statement.act().equals(Second.NAME)) twoPeople(register, statement);
    DestructionInvariants.entered(register, statement, changes, at);
  }

  private static void copy(
      Register register, Statement statement, Optional<Copy> before, Copy now) {
    require(!now.holder().isEmpty(), now.id() + " has no holder");
    require(
        now.state() == CopyState.SENT_OUT
            || now.state() == CopyState.OFFERED == !now.offer().isEmpty(),
        now.id() + " is " + now.state() + " and in offer '" + now.offer() + "'");
    boolean moved = before.map(it -> !it.holder().equals(now.holder())).orElse(false);
    if (!moved) return;
    String proposer = proposer(register, statement);
    boolean byTwo = !proposer.isEmpty();
    require(
        statement.party().equals(now.holder())
            || proposer.equals(now.holder())
            || (byTwo && (Outside.holds(now) || isInBagOf(register, now))),
        now.id() + " went to " + now.holder() + " by " + statement.act());
    // An office elsewhere answers for who is cleared there.
    if (Outside.holds(now)) return;
    Party holder = register.find(Party.SHELF, now.holder()).orElseThrow();
    Document document = register.find(Document.SHELF, now.document()).orElseThrow();
    require(
        GONE.contains(now.state()) || holder.mayHandle(document.protection()),
        now.id() + " went to " + holder.id() + ", who is not cleared for it");
  }

  /// It was in a bag after all, and somebody took the bag meanwhile.
  private static boolean isInBagOf(Register register, Copy copy) {
    return copy.state() == CopyState.IN_BAG
        && register
            .find(Container.SHELF, copy.place())
            .map(bag -> bag.custodian().equals(copy.holder()))
            .orElse(false);
  }

  /// Who proposed what the statement seconds; empty for an act of one.
  private static String proposer(Register register, Statement statement) {
    if (!statement.act().equals(Second.NAME)) return "";
    String id = Fields.of(statement.fields()).text("proposal");
    return register.find(Proposal.SHELF, id).orElseThrow().party();
  }

  /// By distinct persons, with keys that are distinct as points, not as names.
  private static void twoPeople(Register register, Statement statement) {
    String id = Fields.of(statement.fields()).text("proposal");
    Proposal first = register.find(Proposal.SHELF, id).orElseThrow();
    require(!first.party().equals(statement.party()), "one person did an act of two");
    require(!first.isOpen(), "an act of two is still open");
    BoundKey key = register.find(BoundKey.SHELF, first.key()).orElseThrow();
    require(key.party().equals(first.party()), "a proposal by a key of somebody else");
  }

  /// What was erased is gone, and nothing else is.
  static void openings(Session session) {
    session
        .register()
        .all(
            PrivateValue.SHELF,
            value -> {
              boolean there = session.opening(commitment(value)).isPresent();
              require(there != value.isErased(), value.id() + " is there: " + there);
            });
  }

  private static Commitment commitment(PrivateValue value) {
    try {
      return Commitment.parse(value.id());
    } catch (NoteFormatException e) {
      throw new AssertionError(e);
    }
  }

  /// Rule 1: the holdings add up to the copies made. And one key speaks for one person.
  static void everywhere(Register register) {
    Map<String, Integer> made = new HashMap<>();
    Map<String, Integer> held = new HashMap<>();
    register.all(
        Copy.SHELF,
        copy -> {
          made.merge(copy.document(), 1, Integer::sum);
          boolean here = register.find(Party.SHELF, copy.holder()).isPresent();
          require(here || Outside.holds(copy), copy.id() + " is held by nobody");
          if (!here) held.merge(copy.document(), 1, Integer::sum);
          reported(register, copy);
        });
    register.all(
        Party.SHELF,
        party ->
            register.each(
                Copy.SHELF,
                "holder",
                party.id(),
                copy -> held.merge(copy.document(), 1, Integer::sum)));
    require(made.equals(held), "copies made " + made + ", copies held " + held);
    DestructionInvariants.everywhere(register);
    Map<String, Kept> points = new HashMap<>();
    register.all(
        BoundKey.SHELF,
        key ->
            require(points.put(key.raw(), key) == null, key.id() + " speaks under another name"));
  }

  /// What is missing, found or known outside is so by a report that nobody has resolved, or was
  /// written off by two. And the trail's last step says how the copy stands.
  private static void reported(Register register, Copy copy) {
    Set<Discrepancy.Kind> kinds =
        switch (copy.state()) {
          case MISSING -> Set.of(Discrepancy.Kind.MISSING);
          case FOUND -> Set.of(Discrepancy.Kind.FOUND, Discrepancy.Kind.SEEN_AGAIN);
          case COMPROMISED -> Set.of(Discrepancy.Kind.COMPROMISED);
          case IN_STORE, ISSUED, OFFERED, IN_BAG, DESTROYED, SENT_OUT -> Set.of();
        };
    boolean said =
        register.where(Discrepancy.SHELF, "subject", copy.id()).stream()
            .anyMatch(
                one ->
                    kinds.contains(one.kind())
                        && (one.isOpen() || one.resolution().equals(Finding.WRITTEN_OFF.word())));
    require(kinds.isEmpty() || said, copy.id() + " is " + copy.state() + " without a report");
    Trail last = register.where(Trail.SHELF, "subject", copy.id()).getLast();
    require(
        last.holder().equals(copy.holder())
            && last.place().equals(copy.place())
            && last.state().equals(copy.state().word())
            && last.pages() == copy.pages(),
        copy.id() + " is not as its trail says: " + last);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) throw new AssertionError(otherwise);
  }
}
