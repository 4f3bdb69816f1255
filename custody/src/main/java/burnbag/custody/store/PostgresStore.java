package burnbag.custody.store;

import burnbag.custody.Trouble;
import burnbag.custody.office.Session;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Ledger and register in a database on a PostgreSQL server. Many processes, on many machines, may
/// use it.
///
/// Writers take turns by the row of the table `head`: who writes holds it from the first statement
/// to the end. So each sees what the one before has left, and no two entries get one index.
///
/// A connection may break. Before the end of a transaction is asked for nothing of it is done, and
/// it is done again on a new connection. When the connection breaks between that question and its
/// answer, nobody but the database knows: then the old connection is ended at the server, its lock
/// on `head` waited for, and the first entry's nonce looked for. It is there, or never will be. If
/// not even that can be asked, the trouble says that nobody knows.
public final class PostgresStore implements Database {
  private static final int MOST_TRIES = 3;
  private static final int MOST_READERS = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final PostgresServer server;
  private final Duration patience;
  private final Object turn = new Object();
  private final Deque<Statements> readers = new ArrayDeque<>();
  private final Semaphore reading = new Semaphore(MOST_READERS);
  private final Known known;

  /// Bound while a thread reads. What it reads within that waits for nobody: all might wait so.
  private final ScopedValue<Boolean> within = ScopedValue.newInstance();

  private Optional<Writer> writer;

  /// Connections that this end has let go of. The server may not know: then their transactions hold
  /// what others wait for, until they are ended there.
  private final List<PostgresServer.Line> lost = new ArrayList<>();

  private PostgresStore(PostgresServer server, Duration patience, Known known, Writer writer) {
    this.server = server;
    this.patience = patience;
    this.known = known;
    this.writer = Optional.of(writer);
  }

  /// Opens the database, and makes the tables in one that is empty.
  ///
  /// @throws Trouble for a server that cannot be reached or lets nobody in, for another program's
  ///   database, or one that was written by a newer program
  public static PostgresStore open(DatabaseUrl url) {
    return open(url, UnaryOperator.identity());
  }

  /// @param line what the store speaks to the database through
  static PostgresStore open(DatabaseUrl url, UnaryOperator<Connection> line) {
    return open(url, line, PATIENCE);
  }

  /// @param patience how long a server is waited for that alone knows whether an act was entered
  static PostgresStore open(DatabaseUrl url, UnaryOperator<Connection> line, Duration patience) {
    String process = UUID.randomUUID().toString();
    PostgresServer server = new PostgresServer(url, line, process, new AtomicLong());
    Known known = new Known();
    Writer writer = new Writer(server.writing(), known);
    boolean opened = false;
    try {
      server.prepare(writer.line.connection());
      opened = true;
      return new PostgresStore(server, patience, known, writer);
    } catch (SQLException e) {
      throw Dialect.POSTGRESQL.trouble(e);
    } finally {
      if (!opened) PostgresServer.drop(writer.line.connection());
    }
  }

  /// The one connection by which this process writes.
  private static final class Writer {
    private final PostgresServer.Line line;
    private final Statements statements;
    private final SqlSession session;

    Writer(PostgresServer.Line line, Known known) {
      this.line = line;
      this.statements = new Statements(line.connection(), Dialect.POSTGRESQL);
      this.session = new SqlSession(statements, known);
    }

    /// Begins, alone.
    SqlSession begun() {
      long version = held();
      session.begunAgain(version - 1);
      session.leaves(version);
      return session;
    }

    /// Waits for the row that only one can hold.
    ///
    /// @return the version that this transaction leaves behind
    long held() {
      return statements.run(
          "UPDATE head SET version = version + 1 RETURNING version",
          update -> {
            try (ResultSet rows = update.executeQuery()) {
              if (rows.next()) return rows.getLong(1);
              throw new SQLException("the table 'head' has no row");
            }
          });
    }
  }

  /// Nothing of it was done, and the same again may go well.
  private static final class Undone extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Trouble trouble;

    Undone(Trouble trouble) {
      super(trouble);
      this.trouble = trouble;
    }
  }

  @Override
  public <T> T write(Function<Session, T> work) {
    synchronized (turn) {
      for (int tries = 1; ; tries++) {
        try {
          return writtenOnce(work);
        } catch (Undone undone) {
          if (tries == MOST_TRIES) throw undone.trouble;
        }
      }
    }
  }

  private <T> T writtenOnce(Function<Session, T> work) throws Undone {
    Writer now = writer.isPresent() ? writer.get() : renewed();
    T result;
    boolean unswept;
    try {
      SqlSession session = now.begun();
      result = work.apply(session);
      session.flush();
      unswept = session.isUnswept();
    } catch (RuntimeException | Error e) {
      undo(now, e);
      if (e instanceof Trouble trouble && PostgresComplaint.of(trouble).mayPass()) {
        throw new Undone(trouble);
      }
      throw e;
    }
    end(now);
    now.session.ended();
    if (unswept) sweep();
    return result;
  }

  private void undo(Writer now, Throwable wrong) {
    now.session.abandoned();
    try {
      now.line.connection().rollback();
    } catch (SQLException over) {
      wrong.addSuppressed(over);
      letGo();
    }
  }

  private void letGo() {
    writer.ifPresent(
        it -> {
          it.session.abandoned();
          PostgresServer.drop(it.line.connection());
          lost.add(it.line);
        });
    writer = Optional.empty();
  }

  private Writer renewed() {
    Writer now = new Writer(server.writing(), known);
    writer = Optional.of(now);
    boolean ended = false;
    try {
      for (PostgresServer.Line one : lost) PostgresServer.end(now.line.connection(), one);
      now.line.connection().rollback();
      ended = true;
    } catch (SQLException e) {
      throw Dialect.POSTGRESQL.trouble(e);
    } finally {
      if (!ended) letGo();
    }
    lost.clear();
    return now;
  }

  /// Ends the transaction.
  ///
  /// @throws Undone where it is certain that it was not
  /// @throws Trouble where nobody knows
  private void end(Writer now) throws Undone {
    String nonce = now.session.firstNonce();
    try {
      now.line.connection().commit();
    } catch (SQLException e) {
      letGo();
      if (isThere(nonce, e)) return;
      throw new Undone(Dialect.POSTGRESQL.trouble(e));
    } catch (RuntimeException | Error e) {
      letGo();
      throw e;
    }
  }

  /// Whether the transaction has ended well whose end was cut off. A server that starts again is
  /// waited for.
  ///
  /// @param nonce of an entry that it appended; where there was none, doing it again does no harm
  private boolean isThere(String nonce, SQLException why) {
    if (nonce.isEmpty()) return false;
    long until = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return looked(nonce);
      } catch (SQLException | Trouble e) {
        why.addSuppressed(e);
        letGo();
        if (System.nanoTime() - until > 0) throw unknown(why);
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private boolean looked(String nonce) throws SQLException {
    Writer now = renewed();
    now.held();
    boolean there = now.session.hasSeen(nonce);
    now.line.connection().rollback();
    return there;
  }

  private static Trouble unknown(SQLException why) {
    return new Trouble(
        Trouble.Code.B115_OUTCOME_NOT_KNOWN,
        "the connection to the database broke while the act was being entered, and whether it was"
            + " is not known: "
            + why.getMessage(),
        "when the database can be reached again look at what the act was about, before it is done"
            + " again",
        why);
  }

  /// Makes the table of private values again without those that were destroyed, so that they do not
  /// stand in its file. Not while somebody reads who began before they were destroyed, since then
  /// they would be kept; a later write does it. Others may destroy more meanwhile, and mark it:
  /// only the marks of before are taken away.
  private void sweep() {
    Writer now = writer.orElseThrow();
    Connection connection = now.line.connection();
    boolean fit = false;
    try (Statement sweep = connection.createStatement()) {
      connection.setAutoCommit(true);
      Set<String> marked = new LinkedHashSet<>();
      try (ResultSet rows = sweep.executeQuery("SELECT commitment FROM unswept")) {
        while (rows.next()) marked.add(rows.getString(1));
      }
      boolean seen;
      try (ResultSet rows = sweep.executeQuery(STILL_SEEN)) {
        rows.next();
        seen = rows.getBoolean(1);
      }
      if (!seen) {
        sweep.execute("VACUUM (FULL) opening");
        unmark(connection, marked);
      }
      connection.setAutoCommit(false);
      fit = true;
    } catch (SQLException _) {
      // What was to be written is written, and the rows of 'unswept' say what is left to do.
      return;
    } finally {
      if (!fit) letGo();
    }
  }

  private static void unmark(Connection connection, Set<String> swept) throws SQLException {
    try (PreparedStatement unmark =
        connection.prepareStatement("DELETE FROM unswept WHERE commitment = ANY (?)")) {
      unmark.setArray(1, connection.createArrayOf("text", swept.toArray()));
      unmark.executeUpdate();
    }
  }

  private static final String STILL_SEEN =
      """
      SELECT EXISTS (
        SELECT 1
          FROM unswept, pg_stat_activity AS other
         WHERE (other.datname = current_database() OR other.datname IS NULL)
           AND other.pid <> pg_backend_pid()
           AND age(other.backend_xmin) >= age(unswept.xmin))
      """;

  @Override
  public <T> T read(Function<Session, T> work) {
    if (within.isBound()) return readAt(work);
    reading.acquireUninterruptibly();
    try {
      return ScopedValue.where(within, true).call(() -> readAt(work));
    } finally {
      reading.release();
    }
  }

  private <T> T readAt(Function<Session, T> work) {
    Statements reader = idle();
    SqlSession session;
    try {
      session = begun(reader);
    } catch (Trouble trouble) {
      if (PostgresComplaint.of(trouble) != PostgresComplaint.LOST) throw trouble;
      // Where one is dead the others may be.
      dropIdle();
      reader = new Statements(server.reading(), Dialect.POSTGRESQL);
      session = begun(reader);
    }
    try {
      return work.apply(session);
    } finally {
      putBack(reader);
    }
  }

  /// Lets go of a reader that cannot begin.
  private SqlSession begun(Statements reader) {
    boolean begun = false;
    try {
      SqlSession session = new SqlSession(reader, known).begunToRead();
      begun = true;
      return session;
    } finally {
      if (!begun) PostgresServer.drop(reader.connection());
    }
  }

  private Statements idle() {
    synchronized (readers) {
      if (!readers.isEmpty()) return readers.pop();
    }
    return new Statements(server.reading(), Dialect.POSTGRESQL);
  }

  private void putBack(Statements reader) {
    try {
      reader.connection().rollback();
    } catch (SQLException _) {
      PostgresServer.drop(reader.connection());
      return;
    }
    synchronized (readers) {
      if (readers.size() < MOST_READERS) {
        readers.push(reader);
        return;
      }
    }
    PostgresServer.drop(reader.connection());
  }

  private void dropIdle() {
    synchronized (readers) {
      readers.forEach(reader -> PostgresServer.drop(reader.connection()));
      readers.clear();
    }
  }

  @Override
  public void snapshot(Path target) {
    Connection from = server.reading();
    try (SqliteStore to = SqliteStore.open(target)) {
      to.fill(from);
    } finally {
      PostgresServer.drop(from);
    }
  }

  /// Takes all that lies in a file of SQLite, or nothing of it.
  ///
  /// @throws Trouble where something lies here already
  public void fill(Path file) {
    mustBeEmpty();
    synchronized (turn) {
      Writer now = writer.orElseThrow();
      try (SqliteStore from = SqliteStore.open(file)) {
        now.begun();
        from.pour(now.line.connection());
        now.line.connection().commit();
      } catch (SQLException e) {
        throw Dialect.POSTGRESQL.trouble(e);
      } finally {
        // What it read before is no more so; and what was not ended is not done.
        letGo();
      }
    }
  }

  /// @throws Trouble where something lies here already
  public void mustBeEmpty() {
    long size = read(Session::size);
    if (size == 0) return;
    throw new Trouble(
        Trouble.Code.B104_HOME_IN_THE_WAY,
        "the database " + server.url() + " holds a ledger already, of size " + size,
        "name an empty one; nothing in this one was touched");
  }

  @Override
  public void close() {
    dropIdle();
    synchronized (turn) {
      letGo();
    }
  }
}
