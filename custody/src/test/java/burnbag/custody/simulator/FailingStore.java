package burnbag.custody.simulator;

import burnbag.custody.office.Filed;
import burnbag.custody.office.Row;
import burnbag.custody.office.Session;
import burnbag.custody.office.Store;
import burnbag.custody.register.Kept;
import burnbag.custody.register.Register;
import burnbag.custody.register.Shelf;
import burnbag.ledger.opening.Commitment;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.tile.Tiles;
import burnbag.ledger.tree.Hash;
import burnbag.ledger.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// A store of which one write fails: an entry, a thing on a shelf, the end of the transaction, or
/// the way back from it, when all is written and nobody is told.
public record FailingStore(Store store, Mishap mishap, Changes changes) implements Store {
  /// Where nobody asks what changed.
  public FailingStore(Store store, Mishap mishap) {
    this(store, mishap, new Changes());
  }

  @Override
  public <T> T write(Function<Session, T> work) {
    changes.forget();
    T result =
        store.write(
            session -> {
              T made = work.apply(new Failing(session, mishap, changes));
              mishap.step("before the transaction ended");
              return made;
            });
    mishap.step("when the transaction had ended");
    return result;
  }

  @Override
  public <T> T read(Function<Session, T> work) {
    return store.read(work);
  }

  @Override
  public void close() {
    store.close();
  }

  private record Failing(Session session, Mishap mishap, Changes changes)
      implements Session, Register {
    @Override
    public Register register() {
      return this;
    }

    @Override
    public long size() {
      return session.size();
    }

    @Override
    public Tree tree() {
      return session.tree();
    }

    @Override
    public Hash root(long size) {
      return session.root(size);
    }

    @Override
    public long lastRecordedAt() {
      return session.lastRecordedAt();
    }

    @Override
    public boolean hasSeen(String nonce) {
      return session.hasSeen(nonce);
    }

    @Override
    public void append(byte[] entry, String nonce, long recordedAt) {
      mishap.step("before an entry");
      changes.entered(recordedAt);
      session.append(entry, nonce, recordedAt);
    }

    @Override
    public List<byte[]> entries(long from, long to) {
      return session.entries(from, to);
    }

    @Override
    public List<Filed> filed(long from, long to) {
      return session.filed(from, to);
    }

    @Override
    public void rows(Shelf<?> shelf, Consumer<Row> taker) {
      session.rows(shelf, taker);
    }

    @Override
    public void clear(Shelf<?> shelf) {
      mishap.step("before shelf " + shelf.name() + " was cleared");
      session.clear(shelf);
    }

    @Override
    public Tiles tiles() {
      return session.tiles();
    }

    @Override
    public Optional<Opening> opening(Commitment commitment) {
      return session.opening(commitment);
    }

    @Override
    public void keep(Opening opening) {
      mishap.step("before an opening");
      session.keep(opening);
    }

    @Override
    public void destroy(Commitment commitment) {
      mishap.step("before an opening was destroyed");
      session.destroy(commitment);
    }

    @Override
    public <T extends Kept> Optional<T> find(Shelf<T> shelf, String id) {
      return session.register().find(shelf, id);
    }

    @Override
    public <T extends Kept> void each(
        Shelf<T> shelf, String column, String value, Consumer<T> taker) {
      session.register().each(shelf, column, value, taker);
    }

    @Override
    public <T extends Kept> void all(Shelf<T> shelf, Consumer<T> taker) {
      session.register().all(shelf, taker);
    }

    @Override
    public <T extends Kept> long count(Shelf<T> shelf, String column, String value) {
      return session.register().count(shelf, column, value);
    }

    @Override
    public <T extends Kept> void put(Shelf<T> shelf, T thing) {
      mishap.step("before a thing was put on shelf " + shelf.name());
      changes.add(session.register().find(shelf, thing.id()), thing);
      session.register().put(shelf, thing);
    }
  }
}
