package burnbag.custody.simulator;

import burnbag.custody.office.Filed;
import burnbag.custody.office.Row;
import burnbag.custody.office.Session;
import burnbag.custody.office.Shelves;
import burnbag.custody.office.Store;
import burnbag.custody.register.Draft;
import burnbag.custody.register.Kept;
import burnbag.custody.register.MemoryRegister;
import burnbag.custody.register.Register;
import burnbag.custody.register.Shelf;
import burnbag.ledger.opening.Commitment;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.tile.KeptTiles;
import burnbag.ledger.tile.TiledTree;
import burnbag.ledger.tile.Tiles;
import burnbag.ledger.tree.Hash;
import burnbag.ledger.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// A store without a disk, for the simulator. A transaction works on a draft and on pending
/// entries, which become real at its end or are forgotten.
public final class MemoryStore implements Store {
  private MemoryRegister register = new MemoryRegister();
  private final List<Filed> entries = new ArrayList<>();
  private final Set<String> nonces = new HashSet<>();
  private final Map<Commitment, Opening> openings = new HashMap<>();
  private final KeptTiles tiles = new KeptTiles();
  private final Map<Long, Hash> roots = new HashMap<>();
  private TiledTree tree = new TiledTree(tiles, 0);

  @Override
  public synchronized <T> T write(Function<Session, T> work) {
    Draft draft = new Draft(register);
    MemorySession session = new MemorySession(draft);
    boolean done = false;
    try {
      T result = work.apply(session);
      tree.flush();
      if (session.view instanceof MemoryRegister made) register = made;
      else draft.keep();
      done = true;
      return result;
    } finally {
      if (!done) session.undo();
    }
  }

  @Override
  public synchronized <T> T read(Function<Session, T> work) {
    return work.apply(new MemorySession(register));
  }

  @Override
  public void close() {}

  private final class MemorySession implements Session {
    private Register view;
    private final int before = entries.size();
    private final List<Commitment> kept = new ArrayList<>();
    private final List<Opening> destroyed = new ArrayList<>();

    MemorySession(Register view) {
      this.view = view;
    }

    void undo() {
      kept.forEach(openings::remove);
      for (Opening opening : destroyed) openings.put(opening.commitment(), opening);
      while (entries.size() > before) nonces.remove(entries.removeLast().nonce());
      tree = new TiledTree(tiles, before);
      roots.clear();
    }

    @Override
    public Register register() {
      return view;
    }

    @Override
    public long size() {
      return entries.size();
    }

    @Override
    public Tree tree() {
      return tree.tree();
    }

    @Override
    public Hash root(long size) {
      return roots.computeIfAbsent(size, _ -> new Tree(tree, size).root());
    }

    @Override
    public long lastRecordedAt() {
      return entries.isEmpty() ? 0 : entries.getLast().recordedAt();
    }

    @Override
    public boolean hasSeen(String nonce) {
      return nonces.contains(nonce);
    }

    @Override
    public void append(byte[] entry, String nonce, long recordedAt) {
      entries.add(new Filed(entries.size(), recordedAt, nonce, entry));
      if (!nonces.add(nonce)) throw new IllegalStateException("the nonce " + nonce + " twice");
      tree.append(List.of(Hash.ofLeaf(entry)));
    }

    @Override
    public List<byte[]> entries(long from, long to) {
      return filed(from, to).stream().map(Filed::bytes).toList();
    }

    @Override
    public List<Filed> filed(long from, long to) {
      return List.copyOf(entries.subList((int) from, (int) Math.min(to, entries.size())));
    }

    @Override
    public void rows(Shelf<?> shelf, Consumer<Row> taker) {
      rowsOf(shelf, taker);
    }

    private <T extends Kept> void rowsOf(Shelf<T> shelf, Consumer<Row> taker) {
      view.all(shelf, thing -> taker.accept(Row.of(thing)));
    }

    @Override
    public void clear(Shelf<?> shelf) {
      MemoryRegister without = new MemoryRegister();
      for (Shelf<?> other : Shelves.ALL) if (!other.equals(shelf)) copy(other, without);
      view = without;
    }

    private <T extends Kept> void copy(Shelf<T> shelf, MemoryRegister into) {
      view.all(shelf, thing -> into.put(shelf, thing));
    }

    @Override
    public Tiles tiles() {
      return tiles;
    }

    @Override
    public Optional<Opening> opening(Commitment commitment) {
      return Optional.ofNullable(openings.get(commitment));
    }

    @Override
    public void keep(Opening opening) {
      kept.add(opening.commitment());
      openings.put(opening.commitment(), opening);
    }

    @Override
    public void destroy(Commitment commitment) {
      opening(commitment).ifPresent(destroyed::add);
      openings.remove(commitment);
    }
  }
}
