package burnbag.response.store;

import burnbag.ledger.json.CanonicalJson;
import burnbag.ledger.json.Json;
import burnbag.ledger.json.NotCanonicalException;
import burnbag.response.Trouble;
import burnbag.response.gate.GateEntry;
import burnbag.response.gate.GateStore;
import burnbag.response.gate.Persons;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The gate's log in a SQLite file of its own, which refuses to change or shorten it.
public final class SqliteGate implements GateStore {
  private static final String COLUMNS = "number, at, kind, lot, facts, before";
  private static final int AT_ONCE = 1_000;

  private final Database database;

  private SqliteGate(Database database) {
    this.database = database;
  }

  /// @param folder that nothing else lies in; made where it is missing
  /// @throws Trouble for what the disk or the database cannot do
  public static SqliteGate in(Path folder) {
    return new SqliteGate(
        Database.open(folder.resolve("gate.db"), "gate.sql", Trouble.Code.B402_GATE_NOT_USABLE));
  }

  @Override
  public GateEntry append(long at, GateEntry.Kind kind, String lot, Json.Obj facts) {
    return database.write(all -> append(all, at, kind, lot, facts));
  }

  private static GateEntry append(
      Database all, long at, GateEntry.Kind kind, String lot, Json.Obj facts) throws SQLException {
    record Last(long number, String hash) {}
    Last last =
        all
            .all(
                "SELECT number, hash FROM log ORDER BY number DESC LIMIT 1",
                row -> new Last(row.getLong(1), row.getString(2)))
            .stream()
            .findFirst()
            .orElse(new Last(0, GateEntry.NOTHING));
    GateEntry entry = new GateEntry(last.number() + 1, at, kind, lot, facts, last.hash());
    all.change(
        "INSERT INTO log (" + COLUMNS + ", hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
        entry.number(),
        entry.at(),
        kind.word(),
        lot,
        new String(CanonicalJson.write(facts), StandardCharsets.UTF_8),
        entry.before(),
        entry.hash());
    return entry;
  }

  @Override
  public GateEntry begin(long at, String prefix, Json.Obj facts) {
    return database.write(
        all -> {
          int before =
              all.count(
                  "SELECT count(*) FROM log WHERE kind = 'swept' AND lot LIKE ?", prefix + "%");
          String lot = prefix + "%03d".formatted(before + 1);
          return append(all, at, GateEntry.Kind.SWEPT, lot, facts);
        });
  }

  private static GateEntry entry(ResultSet row) throws SQLException {
    return new GateEntry(
        row.getLong(1),
        row.getLong(2),
        GateEntry.Kind.of(row.getString(3)),
        row.getString(4),
        facts(row.getLong(1), row.getString(5)),
        row.getString(6));
  }

  private static Json.Obj facts(long number, String text) {
    try {
      Json json = CanonicalJson.read(text.getBytes(StandardCharsets.UTF_8));
      if (json instanceof Json.Obj object) return object;
    } catch (NotCanonicalException e) {
      throw changed(number, e.getMessage());
    }
    throw changed(number, "it is no object");
  }

  private static Trouble changed(long number, String why) {
    return new Trouble(
        Trouble.Code.B403_GATE_LOG_CHANGED,
        "entry " + number + " of the gate's log is not as it was written: " + why,
        "keep the file, and look who wrote there");
  }

  @Override
  public List<GateEntry> of(String lot) {
    return database.read(
        all ->
            all.all(
                "SELECT " + COLUMNS + " FROM log WHERE lot = ? ORDER BY number",
                SqliteGate::entry,
                lot));
  }

  @Override
  public List<GateEntry> last(int most) {
    return database.read(
        all ->
            all.all(
                "SELECT " + COLUMNS + " FROM log ORDER BY number DESC LIMIT ?",
                SqliteGate::entry,
                most));
  }

  @Override
  public void each(Consumer<GateEntry> taker) {
    long after = 0;
    while (true) {
      long from = after;
      List<GateEntry> some =
          database.read(
              all ->
                  all.all(
                      "SELECT " + COLUMNS + " FROM log WHERE number > ? ORDER BY number LIMIT ?",
                      SqliteGate::entry,
                      from,
                      AT_ONCE));
      if (some.isEmpty()) return;
      some.forEach(taker);
      after = some.getLast().number();
    }
  }

  @Override
  public Optional<Persons> persons(String lot) {
    return database.read(
        all ->
            all
                .all(
                    "SELECT supplier, receiver FROM persons WHERE lot = ?",
                    row -> new Persons(row.getString(1), row.getString(2)),
                    lot)
                .stream()
                .findFirst());
  }

  @Override
  public void keep(String lot, Persons persons) {
    database.write(
        all ->
            all.change(
                "INSERT OR REPLACE INTO persons (lot, supplier, receiver) VALUES (?, ?, ?)",
                lot,
                persons.supplier(),
                persons.receiver()));
  }

  @Override
  public void erase(String lot) {
    database.write(all -> all.change("DELETE FROM persons WHERE lot = ?", lot));
  }

  @Override
  public List<String> knownBefore(long at) {
    return database.read(
        all ->
            all.all(
                """
                SELECT persons.lot FROM persons JOIN log ON log.lot = persons.lot
                 WHERE log.kind = 'swept' AND log.at < ? ORDER BY persons.lot
                """,
                row -> row.getString(1),
                at));
  }

  @Override
  public void close() {
    database.close();
  }
}
