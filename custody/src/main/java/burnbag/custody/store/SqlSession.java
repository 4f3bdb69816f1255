package burnbag.custody.store;

import burnbag.custody.Trouble;
import burnbag.custody.office.Filed;
import burnbag.custody.office.Row;
import burnbag.custody.office.Session;
import burnbag.custody.register.Register;
import burnbag.custody.register.Shelf;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.opening.Commitment;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.tile.MissingTile;
import burnbag.ledger.tile.TiledTree;
import burnbag.ledger.tile.Tiles;
import burnbag.ledger.tree.Hash;
import burnbag.ledger.tree.Tree;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// One transaction of a connection.
final class SqlSession implements Session {
  private static final int MOST_ROOTS = 1_024;

  private final Statements statements;
  private final Known known;
  private final SqlRegister register;
  private final SqlTiles tiles = new SqlTiles();
  private final Map<Long, Hash> roots = new LinkedHashMap<>();
  private long size;
  private long lastRecordedAt;
  private long seenVersion = -1;
  private String firstNonce = "";
  private String lastNonce = "";
  private Known.State began = new Known.State(0, 0, "");

  /// Of what was asked for or has grown; read when first needed.
  private Optional<TiledTree> tree = Optional.empty();

  /// @param known of the store whose connection it is
  SqlSession(Statements statements, Known known) {
    this.statements = statements;
    this.known = known;
    this.register = new SqlRegister(statements);
  }

  /// Goes on where the database stands now: another process may have written.
  SqlSession begun() {
    began =
        statements.run(
            "SELECT idx, recorded_at, nonce FROM entry ORDER BY idx DESC LIMIT 1",
            query -> {
              try (ResultSet rows = query.executeQuery()) {
                return rows.next()
                    ? new Known.State(rows.getLong(1) + 1, rows.getLong(2), rows.getString(3))
                    : new Known.State(0, 0, "");
              }
            });
    lastRecordedAt = began.recordedAt();
    size = began.size();
    lastNonce = began.nonce();
    firstNonce = "";
    register.begin();
    if (tree.isPresent() && tree.get().size() != size) forget();
    return this;
  }

  /// As `begun`, for who only reads: all of it is as of one instant, so that what was found once
  /// need not be asked for again.
  SqlSession begunToRead() {
    begun();
    register.share(known.at(began));
    return this;
  }

  private TiledTree grown() {
    try {
      if (tree.isEmpty()) tree = Optional.of(new TiledTree(tiles, size));
      return tree.get();
    } catch (MissingTile e) {
      throw new Trouble(
          Trouble.Code.B101_LEDGER_DOES_NOT_VERIFY,
          "the tree of the ledger is damaged: " + e.getMessage(),
          "run 'burnbag ledger fsck', which makes it again of the entries",
          e);
    }
  }

  /// Puts away what has grown, and says what readers will find changed, as the last step before the
  /// end.
  void flush() {
    tree.ifPresent(TiledTree::flush);
    known.announce(began, new Known.State(size, lastRecordedAt, lastNonce), register.changes());
  }

  /// It has ended well. By what was changed without an entry readers cannot tell.
  void ended() {
    if (size == began.size() && !register.changes().none()) known.forget();
  }

  /// As `begun`, for who alone writes here: what was read in an earlier transaction is as it was,
  /// unless another connection has written since.
  ///
  /// @param version changes when another connection has
  SqlSession begunAgain(long version) {
    if (version != seenVersion) {
      forget();
      // An entry readers find out themselves; a register that was made again they would not.
      known.forget();
    }
    seenVersion = version;
    register.remember();
    return begun();
  }

  /// The version that the database has by what was written here.
  void leaves(long version) {
    seenVersion = version;
  }

  /// The nonce of the first entry that this transaction has appended; empty for none.
  String firstNonce() {
    return firstNonce;
  }

  /// What was done since `begun` is not to be: everything is read anew.
  void abandoned() {
    known.retract();
    forget();
  }

  private void forget() {
    tree = Optional.empty();
    roots.clear();
    register.forget();
  }

  @Override
  public Register register() {
    return register;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public Tree tree() {
    return grown().tree();
  }

  @Override
  public Hash root(long asked) {
    Hash known = roots.get(asked);
    if (known != null) return known;
    Hash root = new Tree(grown(), asked).root();
    roots.put(asked, root);
    if (roots.size() > MOST_ROOTS) roots.remove(roots.keySet().iterator().next());
    return root;
  }

  @Override
  public long lastRecordedAt() {
    return lastRecordedAt;
  }

  @Override
  public boolean hasSeen(String nonce) {
    return statements.run(
        "SELECT 1 FROM entry WHERE nonce = ?",
        query -> {
          query.setString(1, nonce);
          try (ResultSet rows = query.executeQuery()) {
            return rows.next();
          }
        });
  }

  @Override
  public void append(byte[] entry, String nonce, long recordedAt) {
    statements.run(
        "INSERT INTO entry (idx, recorded_at, nonce, bytes) VALUES (?, ?, ?, ?)",
        insert -> {
          insert.setLong(1, size);
          insert.setLong(2, recordedAt);
          insert.setString(3, nonce);
          insert.setBytes(4, entry);
          return insert.executeUpdate();
        });
    if (firstNonce.isEmpty()) firstNonce = nonce;
    lastNonce = nonce;
    grown().append(List.of(Hash.ofLeaf(entry)));
    size++;
    lastRecordedAt = recordedAt;
  }

  @Override
  public List<byte[]> entries(long from, long to) {
    return statements.run(
        "SELECT bytes FROM entry WHERE idx >= ? AND idx < ? ORDER BY idx",
        query -> {
          query.setLong(1, from);
          query.setLong(2, to);
          List<byte[]> entries = new ArrayList<>();
          try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) entries.add(rows.getBytes(1));
          }
          return entries;
        });
  }

  @Override
  public List<Filed> filed(long from, long to) {
    return statements.run(
        "SELECT idx, recorded_at, nonce, bytes FROM entry WHERE idx >= ? AND idx < ? ORDER BY idx",
        query -> {
          query.setLong(1, from);
          query.setLong(2, to);
          List<Filed> filed = new ArrayList<>();
          try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
              filed.add(
                  new Filed(rows.getLong(1), rows.getLong(2), rows.getString(3), rows.getBytes(4)));
            }
          }
          return filed;
        });
  }

  @Override
  public void rows(Shelf<?> shelf, Consumer<Row> taker) {
    register.rows(shelf, taker);
  }

  @Override
  public void clear(Shelf<?> shelf) {
    register.clear(shelf);
  }

  @Override
  public Tiles tiles() {
    return tiles;
  }

  @Override
  public Optional<Opening> opening(Commitment commitment) {
    return statements.run(
        "SELECT bytes FROM opening WHERE commitment = ?",
        query -> {
          query.setString(1, commitment.toString());
          try (ResultSet rows = query.executeQuery()) {
            return rows.next() ? Optional.of(opening(rows.getBytes(1))) : Optional.empty();
          }
        });
  }

  private static Opening opening(byte[] bytes) {
    try {
      return Opening.read(bytes);
    } catch (NoteFormatException e) {
      throw Statements.edited("opening", e);
    }
  }

  @Override
  public void keep(Opening opening) {
    statements.run(
        "INSERT INTO opening (commitment, bytes) VALUES (?, ?)",
        insert -> {
          insert.setString(1, opening.commitment().toString());
          insert.setBytes(2, opening.bytes());
          return insert.executeUpdate();
        });
  }

  @Override
  public void destroy(Commitment commitment) {
    for (String sql :
        List.of(
            "DELETE FROM opening WHERE commitment = ?",
            "INSERT INTO unswept (commitment) VALUES (?)")) {
      statements.run(
          sql,
          change -> {
            change.setString(1, commitment.toString());
            return change.executeUpdate();
          });
    }
  }

  /// Whether a destroyed value may still stand in a file of the database.
  boolean isUnswept() {
    return statements.run(
        "SELECT 1 FROM unswept LIMIT 1",
        query -> {
          try (ResultSet rows = query.executeQuery()) {
            return rows.next();
          }
        });
  }

  /// Tiles as rows.
  private final class SqlTiles implements Tiles {
    @Override
    public Optional<byte[]> hashes(int level, long index) {
      return statements.run(
          "SELECT hashes FROM tile WHERE level = ? AND idx = ?",
          query -> {
            query.setInt(1, level);
            query.setLong(2, index);
            try (ResultSet rows = query.executeQuery()) {
              return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
          });
    }

    @Override
    public void put(int level, long index, byte[] hashes) {
      statements.run(
          "INSERT INTO tile (level, idx, hashes) VALUES (?, ?, ?)"
              + " ON CONFLICT (level, idx) DO UPDATE SET hashes = excluded.hashes",
          insert -> {
            insert.setInt(1, level);
            insert.setLong(2, index);
            insert.setBytes(3, hashes);
            return insert.executeUpdate();
          });
    }
  }
}
