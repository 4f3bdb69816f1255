package burnbag.custody.office;

import burnbag.custody.register.Register;
import burnbag.custody.register.Shelf;
import burnbag.ledger.opening.Commitment;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.tile.Tiles;
import burnbag.ledger.tree.Hash;
import burnbag.ledger.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A session with some entries ahead of it, which are not in the store until they are kept. A basis
/// among them is that of the ledger as it stands.
final class Ahead implements Session {
  private record Pending(byte[] entry, String nonce, long at) {}

  private final Session session;
  private final Register register;
  private final List<Pending> pending = new ArrayList<>();
  private final List<Opening> openings = new ArrayList<>();
  private final List<Commitment> destroyed = new ArrayList<>();
  private final Set<String> nonces = new HashSet<>();

  Ahead(Session session, Register register) {
    this.session = session;
    this.register = register;
  }

  void keep() {
    for (Pending one : pending) session.append(one.entry(), one.nonce(), one.at());
    openings.forEach(session::keep);
    destroyed.forEach(session::destroy);
    pending.clear();
  }

  @Override
  public Register register() {
    return register;
  }

  @Override
  public long size() {
    return session.size() + pending.size();
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
    return pending.isEmpty() ? session.lastRecordedAt() : pending.getLast().at();
  }

  @Override
  public boolean hasSeen(String nonce) {
    return nonces.contains(nonce) || session.hasSeen(nonce);
  }

  @Override
  public void append(byte[] entry, String nonce, long recordedAt) {
    nonces.add(nonce);
    pending.add(new Pending(entry, nonce, recordedAt));
  }

  @Override
  public List<byte[]> entries(long from, long to) {
    return session.entries(from, Math.min(to, session.size()));
  }

  @Override
  public List<Filed> filed(long from, long to) {
    return session.filed(from, Math.min(to, session.size()));
  }

  @Override
  public void rows(Shelf<?> shelf, Consumer<Row> taker) {
    session.rows(shelf, taker);
  }

  @Override
  public void clear(Shelf<?> shelf) {
    throw new IllegalStateException("a statement clears no shelf");
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
    openings.add(opening);
  }

  @Override
  public void destroy(Commitment commitment) {
    destroyed.add(commitment);
  }
}
