package burnbag.custody.office;

import burnbag.custody.Trouble;
import burnbag.custody.act.Acts;
import burnbag.custody.act.Refusal;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.people.Second;
import burnbag.custody.policy.Policy;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Draft;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.checkpoint.LogProof;
import burnbag.ledger.entry.ActorKey;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.note.VerifierKey;
import burnbag.ledger.tree.Hash;
import burnbag.ledger.tree.Tree;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// Takes signed statements and enters them.
///
/// The order of an act, and what a crash loses: (1) signatures are checked, outside any
/// transaction; (2) in one transaction the act is decided, the entry appended, the register
/// changed, the tree grown: a crash before its end loses all of it; (3) the checkpoint is signed;
/// (4) it is written to the second place; (5) the answer is given. A crash between (2) and (5)
/// leaves an entry that nobody was told of; handing the statement in again is refused as a replay,
/// which tells.
///
/// Whoever comes while a transaction is under way waits, and all who wait go into the next one
/// together. While a checkpoint is signed and written, the next transaction is under way. Safe to
/// share between threads.
public final class Office {
  private final Store store;
  private final Notary notary;
  private final SecondPlace secondPlace;
  private final InstantSource clock;
  private final Acts acts;
  private final Signers signers = new Signers();
  private final PoliciesInForce policies = new PoliciesInForce();
  private final Admission admission;
  private final Fold fold;
  private final Queue queue = new Queue();

  /// The newest checkpoint that was acknowledged, as far as is known here. A store that is behind
  /// it is an older one, put in its place while this office was at work.
  private final AtomicReference<Checkpoint> acknowledged;

  /// @param logKey the log's key; in the midst of a rotation any of the two, and `hold` the other
  public Office(
      Store store, Acts acts, SignerKey logKey, SecondPlace secondPlace, InstantSource clock) {
    this(store, acts, new KeyNotary(logKey), secondPlace, clock);
  }

  public Office(
      Store store, Acts acts, Notary notary, SecondPlace secondPlace, InstantSource clock) {
    this.store = store;
    this.acts = acts;
    this.notary = notary;
    this.secondPlace = secondPlace;
    this.clock = clock;
    this.admission = new Admission(policies);
    this.fold = new Fold(acts);
    this.acknowledged = new AtomicReference<>(new Checkpoint(notary.origin(), 0, Hash.OF_NOTHING));
    compareWithSecondPlace();
  }

  public Acts acts() {
    return acts;
  }

  public Store store() {
    return store;
  }

  /// The policy in force now.
  public Policy policy() {
    return store.read(this::policy);
  }

  /// The policy in force where a transaction stands.
  public Policy policy(Session session) {
    return policies.of(session.register());
  }

  /// When the last entry was recorded, epoch milliseconds; 0 where there is none.
  public long lastRecordedAt() {
    return store.read(Session::lastRecordedAt);
  }

  /// Enters one statement.
  public Answer enter(SignedStatement statement) {
    return enter(List.of(statement));
  }

  /// Enters all of the statements, in their order, or none of them.
  public Answer enter(List<SignedStatement> statements) {
    List<Outcome> bad = new ArrayList<>();
    boolean sound = true;
    List<Heard> heard = heard(statements);
    for (Heard statement : heard) {
      Refusals refusals = checkSignatures(statement);
      sound &= refusals.none();
      bad.add(refusals.none() ? NOT_ENTERED : new Outcome.Refused(refusals.reasons()));
    }
    if (!sound) return new Answer(bad, checkpoint());
    return queue.enter(new Queue.Request(heard), this::enterTogether);
  }

  /// How many wait for their turn to be entered.
  public int waiting() {
    return queue.waiting();
  }

  private List<Heard> heard(List<SignedStatement> statements) {
    return statements.stream().map(one -> Heard.of(one, acts)).toList();
  }

  private static final Outcome.Refused NOT_ENTERED =
      new Outcome.Refused(
          List.of(
              new Refusal(
                  "TOGETHER",
                  "another statement that it came with was refused",
                  Rules.FORM,
                  "see that one's reasons")));

  private void enterTogether(List<Queue.Request> batch, Queue.Turn turn) {
    Written written;
    try {
      written = written(batch);
    } catch (RuntimeException e) {
      if (batch.size() == 1 || mayBeWritten(e)) batch.forEach(request -> request.fail(e));
      else for (Queue.Request request : batch) enterAlone(request);
      return;
    }
    turn.end();
    answer(batch, written);
  }

  /// Then whatever is tried after it could not say any more that nothing was.
  private static boolean mayBeWritten(RuntimeException e) {
    return e instanceof Trouble trouble && trouble.code() == Trouble.Code.B115_OUTCOME_NOT_KNOWN;
  }

  /// Of those who came together one is at fault, perhaps: it must not take the others down.
  private void enterAlone(Queue.Request request) {
    try {
      answer(List.of(request), written(List.of(request)));
    } catch (RuntimeException e) {
      request.fail(e);
    }
  }

  /// What the ledger says of itself, and with which of its keys.
  private record Head(Checkpoint checkpoint, String logKey) {}

  /// @param outcomes one list a request
  private record Written(List<List<Outcome>> outcomes, Head head) {}

  /// All or nothing.
  private Written written(List<Queue.Request> batch) {
    return store.write(
        session -> {
          compare(session, acknowledged.get());
          List<List<Outcome>> outcomes = new ArrayList<>();
          for (Queue.Request request : batch) {
            outcomes.add(decide(session, request.statements(), true));
          }
          Head head = head(session);
          notary.mustHold(head.logKey());
          return new Written(outcomes, head);
        });
  }

  /// What is written stays written, whatever happens here.
  private void answer(List<Queue.Request> batch, Written written) {
    try {
      SignedNote note = sign(written.head());
      secondPlace.keep(note);
      acknowledged.accumulateAndGet(written.head().checkpoint(), Office::newer);
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).answer(new Answer(written.outcomes().get(i), note));
      }
    } catch (RuntimeException e) {
      for (Queue.Request request : batch) request.fail(e);
    }
  }

  private static Checkpoint newer(Checkpoint one, Checkpoint other) {
    return one.size() > other.size() ? one : other;
  }

  /// Computed while the session lasts: the tree reads from it.
  private Head head(Session session) {
    Tree tree = session.tree();
    return new Head(
        new Checkpoint(notary.origin(), tree.size(), session.root(tree.size())),
        charter(session).map(Charter::logKey).orElse(""));
  }

  private SignedNote sign(Head head) {
    return notary.sign(head.checkpoint(), head.logKey());
  }

  /// Within a transaction.
  private List<Outcome> decide(Session session, List<Heard> statements, boolean forGood) {
    long at = Math.max(clock.millis(), session.lastRecordedAt());
    Draft draft = new Draft(session.register());
    Ahead ahead = new Ahead(session, draft);
    List<Outcome> outcomes = new ArrayList<>();
    boolean refused = false;
    for (Heard heard : statements) {
      Refusals refusals = admission.decide(ahead, heard, at);
      if (refusals.none() && heard instanceof Heard.Understood understood) {
        outcomes.add(entered(understood, at, draft, ahead));
      } else {
        refused = true;
        outcomes.add(new Outcome.Refused(refusals.reasons()));
      }
    }
    if (refused) {
      outcomes.replaceAll(outcome -> outcome instanceof Outcome.Entered ? NOT_ENTERED : outcome);
      return outcomes;
    }
    if (forGood) {
      draft.keep();
      ahead.keep();
    }
    return outcomes;
  }

  private Outcome entered(Heard.Understood heard, long at, Draft draft, Ahead ahead) {
    SignedStatement signed = heard.signed();
    Entry entry = signed.statement().entry(at, signed.signatures());
    byte[] bytes = entry.bytes();
    long index = ahead.size();
    fold.apply(draft, index, entry, heard.act());
    ahead.append(bytes, signed.statement().nonce(), at);
    signed.openings().forEach(ahead::keep);
    if (heard.act() instanceof Second) Erasures.of(draft, index, ahead);
    return new Outcome.Entered(index, bytes);
  }

  /// Says what would come of statements that are handed in together; enters nothing.
  public Answer rehearse(List<SignedStatement> statements) {
    return new Answer(
        store.read(session -> decide(session, heard(statements), false)), checkpoint());
  }

  /// What speaks against statements that nobody has signed yet: all of it, each reason once; empty
  /// where they would be entered, if those sign them who are named. Enters nothing.
  public List<Refusal> consider(List<Drawn> drawn) {
    List<Outcome> outcomes =
        store.read(
            session ->
                decide(
                    session,
                    heard(drawn.stream().map(one -> one.asIfSigned(acts, session)).toList()),
                    false));
    Set<Refusal> reasons = new LinkedHashSet<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Refused refused) reasons.addAll(refused.reasons());
    }
    if (reasons.size() > 1) reasons.removeAll(NOT_ENTERED.reasons());
    return List.copyOf(reasons);
  }

  /// Each signature is by the key that it names.
  private Refusals checkSignatures(Heard heard) {
    SignedStatement signed = heard.signed();
    Refusals refusals = new Refusals();
    Map<String, ActorKey> known =
        signers
            .knownBefore(signed)
            .orElseGet(() -> store.read(session -> signers.known(session.register(), heard)));
    for (Signature signature : signed.signatures()) {
      ActorKey key = known.get(signature.key().toString());
      if (key == null) {
        refusals.add(
            "KEY_UNKNOWN",
            "nobody here has bound the key " + signature.key(),
            Rules.KEYS,
            "have it enrolled by two officers");
      } else if (!notary.attests(signed.statement(), signature, key)) {
        Signers.refuse(signed.statement(), signature, key, refusals);
      }
    }
    return refusals;
  }

  /// The newest checkpoint, signed now.
  public SignedNote checkpoint() {
    Checkpoint seen = acknowledged.get();
    return sign(
        store.read(
            session -> {
              compare(session, seen);
              return head(session);
            }));
  }

  /// Another of the log's keys, for a rotation: from the entry on that changes to it, checkpoints
  /// bear it.
  public void hold(SignerKey key) {
    notary.hold(key);
  }

  /// That an entry is in the ledger, under the newest checkpoint.
  ///
  /// @throws IllegalArgumentException where there is no such entry
  public LogProof prove(long index) {
    return store.read(
        session ->
            new LogProof(index, session.tree().inclusion(index).path(), sign(head(session))));
  }

  private void compareWithSecondPlace() {
    Optional<SignedNote> newest = secondPlace.newest();
    if (newest.isEmpty()) return;
    Checkpoint seen = verified(newest.get());
    store.read(
        session -> {
          compare(session, seen);
          return seen;
        });
    acknowledged.set(seen);
  }

  /// By the log's key as it is, or as it was before the last rotation.
  private Checkpoint verified(SignedNote note) {
    List<VerifierKey> keys =
        store.read(session -> charter(session).map(Charter::logKeys).orElse(List.of()));
    try {
      return notary.verified(note, keys);
    } catch (NoteFormatException e) {
      throw new Trouble(
          Trouble.Code.B107_STORE_BEHIND_SECOND_PLACE,
          "the checkpoint in the second place does not verify: " + e.getMessage(),
          "keep it, and look who wrote there; the log's key may be another's");
    }
  }

  private static void compare(Session session, Checkpoint seen) {
    if (seen.size() > session.size()) {
      throw new Trouble(
          Trouble.Code.B107_STORE_BEHIND_SECOND_PLACE,
          "the store has "
              + session.size()
              + " entries, and "
              + seen.size()
              + " were acknowledged: an older store was put in its place",
          "write nothing; find the newer store, or 'burnbag ledger fsck'");
    }
    if (!session.root(seen.size()).equals(seen.root())) {
      throw new Trouble(
          Trouble.Code.B107_STORE_BEHIND_SECOND_PLACE,
          "the store's first " + seen.size() + " entries are not those that were acknowledged",
          "write nothing; keep both, and call an auditor");
    }
  }

  public static Optional<Charter> charter(Session session) {
    return session.register().find(Charter.SHELF, Charter.ID);
  }
}
