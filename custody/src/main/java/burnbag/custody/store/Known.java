package burnbag.custody.store;

import burnbag.custody.register.Kept;
import burnbag.custody.register.Shelf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What transactions that read have found in the register, shared between them as long as the
/// ledger stands where it stood. The register is a function of the ledger, so that its size with
/// the last entry says which register it is; each transaction asks that of the database itself, and
/// one that stands elsewhere sees nothing of what lies here.
///
/// What a writer of this process is about to change is announced before its end. The first
/// transaction that finds the ledger where it was to be goes on with the rest; if it never is,
/// nothing was changed. After what another process has entered nothing is known.
///
/// Safe to share between threads. Bounded: what is too much is forgotten as a whole.
final class Known {
  /// Things, and ids in lists, together.
  static final int MOST = 50_000;

  /// A longer list is read each time.
  static final int LONGEST_LIST = 5_000;

  /// Where the ledger stands.
  ///
  /// @param nonce of the last entry; empty where there is none
  record State(long size, long recordedAt, String nonce) {}

  private record Place(String shelf, String id) {}

  /// What a list is of.
  ///
  /// @param column empty for all that lies on the shelf
  private record Question(String shelf, String column, String value) {}

  private record Announced(State from, State to, Changes changes) {}

  private final Map<Place, Optional<Kept>> things = new HashMap<>();
  private final Map<Question, List<String>> lists = new HashMap<>();
  private int held;
  private State state = new State(0, 0, "");

  /// Changes with the state, and when all is forgotten: what was found before is added no more.
  private long generation;

  private Optional<Announced> announced = Optional.empty();

  /// What one transaction changes.
  static final class Changes {
    private final Set<Place> things = new HashSet<>();
    private final Set<Question> lists = new HashSet<>();
    private boolean all;

    /// A thing is put in the place of one that was looked up by the same.
    void rewritten(Shelf<?> shelf, Kept thing) {
      things.add(new Place(shelf.name(), thing.id()));
    }

    /// A thing is put where none was, or one that was looked up by something else. Lists in which
    /// that one stood are found out when they are asked for.
    void put(Shelf<?> shelf, Kept thing) {
      rewritten(shelf, thing);
      lists.add(new Question(shelf.name(), "", ""));
      for (int i = 0; i < shelf.columns().size(); i++) {
        lists.add(new Question(shelf.name(), shelf.columns().get(i), thing.marks().get(i)));
      }
    }

    /// Nothing is as it was.
    void everything() {
      all = true;
    }

    boolean none() {
      return !all && things.isEmpty();
    }
  }

  /// What a transaction knows that finds the ledger there.
  synchronized Part at(State now) {
    arrive(now);
    // One that began before the others has nothing to do with what they know.
    if (now.size() < state.size()) return new Part(-1);
    if (!now.equals(state)) leave(now);
    return new Part(generation);
  }

  /// A transaction is about to end that began at `from`, and leads to `to`.
  synchronized void announce(State from, State to, Changes changes) {
    arrive(from);
    if (!to.equals(from)) announced = Optional.of(new Announced(from, to, changes));
  }

  /// What was announced is not to be.
  synchronized void retract() {
    announced = Optional.empty();
  }

  /// For what was changed without an entry.
  synchronized void forget() {
    leave(state);
  }

  private void arrive(State now) {
    if (announced.isEmpty() || !announced.get().to().equals(now)) return;
    Announced next = announced.get();
    announced = Optional.empty();
    if (next.changes().all || !next.from().equals(state)) {
      leave(now);
      return;
    }
    state = now;
    generation++;
    for (Place place : next.changes().things) {
      if (things.remove(place) != null) held--;
    }
    for (Question question : next.changes().lists) drop(question);
  }

  private void drop(Question question) {
    List<String> gone = lists.remove(question);
    if (gone != null) held -= gone.size() + 1;
  }

  private void leave(State now) {
    state = now;
    generation++;
    clear();
  }

  private void clear() {
    things.clear();
    lists.clear();
    held = 0;
  }

  private void hold(int more) {
    if (held + more > MOST) clear();
    held += more;
  }

  /// How much is held, of `MOST`.
  synchronized int held() {
    return held;
  }

  /// What one transaction sees of it, and adds to it: nothing any more as soon as the ledger is
  /// known to stand elsewhere.
  final class Part {
    private final long of;

    private Part(long of) {
      this.of = of;
    }

    /// Empty where nothing is known; else what lies there, if anything does.
    Optional<Optional<Kept>> thing(Shelf<?> shelf, String id) {
      synchronized (Known.this) {
        if (of != generation) return Optional.empty();
        return Optional.ofNullable(things.get(new Place(shelf.name(), id)));
      }
    }

    void keep(Shelf<?> shelf, String id, Optional<Kept> thing) {
      synchronized (Known.this) {
        if (of != generation) return;
        hold(1);
        if (things.put(new Place(shelf.name(), id), thing) != null) held--;
      }
    }

    /// The things that stood in a list when it was read, as they are now, in their order; empty
    /// where the list is not known. What is not known of them has its id only.
    ///
    /// @param column empty for all that lies on the shelf
    Optional<List<Member>> list(Shelf<?> shelf, String column, String value) {
      synchronized (Known.this) {
        if (of != generation) return Optional.empty();
        List<String> ids = lists.get(new Question(shelf.name(), column, value));
        if (ids == null) return Optional.empty();
        List<Member> members = new ArrayList<>(ids.size());
        for (String id : ids) {
          members.add(
              new Member(id, things.getOrDefault(new Place(shelf.name(), id), Optional.empty())));
        }
        return Optional.of(members);
      }
    }

    /// @param column empty for all that lies on the shelf
    void keepList(Shelf<?> shelf, String column, String value, List<? extends Kept> found) {
      if (found.size() > LONGEST_LIST) return;
      synchronized (Known.this) {
        if (of != generation) return;
        Question question = new Question(shelf.name(), column, value);
        drop(question);
        hold(found.size() + 1);
        lists.put(question, found.stream().map(Kept::id).toList());
        for (Kept thing : found) keep(shelf, thing.id(), Optional.of(thing));
      }
    }
  }

  /// @param thing empty where it is not known
  record Member(String id, Optional<Kept> thing) {}
}
