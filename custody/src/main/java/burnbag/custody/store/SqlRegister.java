package burnbag.custody.store;

import static java.util.stream.Collectors.joining;

import burnbag.custody.office.Row;
import burnbag.custody.register.Begun;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Kept;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Shelf;
import burnbag.ledger.json.CanonicalJson;
import burnbag.ledger.json.Json;
import burnbag.ledger.json.NotCanonicalException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Shelves as tables: the id, the columns that things are looked up by, and all of the thing as
/// canonical JSON.
final class SqlRegister implements Register {
  private static final int MOST_REMEMBERED = 20_000;
  private static final int ROWS_AT_ONCE = 1_000;

  /// So many things of a known list are looked up one by one; with more it is read as a whole.
  private static final int FEW = 8;

  private final Statements statements;
  private final WordIndex words;
  private final Map<String, String> puts = new HashMap<>();

  /// What was read or put, by shelf and id, while nobody else can write or nothing of it is seen.
  private final Map<String, Optional<Kept>> remembered = new HashMap<>();

  private boolean remembers;

  /// What other transactions share that stand here too; empty for who writes.
  private Optional<Known.Part> shared = Optional.empty();

  private Known.Changes changes = new Known.Changes();

  SqlRegister(Statements statements) {
    this.statements = statements;
    this.words = new WordIndex(statements);
  }

  /// From now on things are kept that were found, since what others write is not seen.
  void remember() {
    remembers = true;
  }

  /// As `remember`, for who only reads: with what the others know.
  void share(Known.Part known) {
    remember();
    shared = Optional.of(known);
  }

  void forget() {
    remembered.clear();
  }

  /// What is put from now on is told by `changes`.
  void begin() {
    changes = new Known.Changes();
  }

  Known.Changes changes() {
    return changes;
  }

  private static String place(Shelf<?> shelf, String id) {
    return shelf.name() + ' ' + id;
  }

  private void remember(Shelf<?> shelf, String id, Optional<? extends Kept> thing) {
    if (!remembers) return;
    if (remembered.size() >= MOST_REMEMBERED) remembered.clear();
    remembered.put(place(shelf, id), thing.map(it -> it));
  }

  @Override
  public <T extends Kept> Optional<T> find(Shelf<T> shelf, String id) {
    if (!remembers) return stored(shelf, id);
    Optional<Kept> known = remembered.get(place(shelf, id));
    if (known != null) return known.map(SqlRegister::<T>as);
    Optional<Optional<Kept>> common = shared.flatMap(part -> part.thing(shelf, id));
    if (common.isPresent()) return common.get().map(SqlRegister::<T>as);
    Optional<T> found = stored(shelf, id);
    shared.ifPresent(part -> part.keep(shelf, id, found.map(it -> it)));
    remember(shelf, id, found);
    return found;
  }

  /// Under a shelf's name lie things of its kind only.
  @SuppressWarnings("unchecked")
  private static <T> T as(Kept thing) {
    return (T) thing;
  }

  private <T extends Kept> Optional<T> stored(Shelf<T> shelf, String id) {
    return statements.run(
        "SELECT body FROM " + shelf.name() + " WHERE id = ?",
        query -> {
          query.setString(1, id);
          try (ResultSet rows = query.executeQuery()) {
            return rows.next() ? Optional.of(read(shelf, rows.getString(1))) : Optional.empty();
          }
        });
  }

  @Override
  public <T extends Kept> void each(
      Shelf<T> shelf, String column, String value, Consumer<T> taker) {
    int mark = shelf.column(column);
    Optional<List<T>> known = known(shelf, column, value);
    if (known.isPresent()) {
      for (T thing : known.get()) if (thing.marks().get(mark).equals(value)) taker.accept(thing);
      return;
    }
    List<T> found =
        statements.run(
            "SELECT body FROM " + shelf.name() + " WHERE " + column + " = ? ORDER BY id",
            query -> {
              query.setString(1, value);
              return readAll(shelf, query);
            });
    shared.ifPresent(part -> part.keepList(shelf, column, value, found));
    found.forEach(taker);
  }

  @Override
  public <T extends Kept> void all(Shelf<T> shelf, Consumer<T> taker) {
    Optional<List<T>> known = known(shelf, "", "");
    if (known.isPresent()) {
      known.get().forEach(taker);
      return;
    }
    List<T> found =
        statements.run(
            "SELECT body FROM " + shelf.name() + " ORDER BY id", query -> readAll(shelf, query));
    shared.ifPresent(part -> part.keepList(shelf, "", "", found));
    found.forEach(taker);
  }

  /// The things of a list that others have read, as they are now; empty where it is not known, or
  /// too little of it.
  private <T extends Kept> Optional<List<T>> known(Shelf<T> shelf, String column, String value) {
    Optional<List<Known.Member>> members = shared.flatMap(part -> part.list(shelf, column, value));
    if (members.isEmpty()) return Optional.empty();
    long missing = members.get().stream().filter(one -> one.thing().isEmpty()).count();
    if (missing > FEW) return Optional.empty();
    List<T> things = new ArrayList<>();
    for (Known.Member one : members.get()) {
      one.thing().map(SqlRegister::<T>as).or(() -> find(shelf, one.id())).ifPresent(things::add);
    }
    return Optional.of(things);
  }

  @Override
  public <T extends Kept> long count(Shelf<T> shelf, String column, String value) {
    shelf.column(column);
    return statements.run(
        "SELECT count(*) FROM " + shelf.name() + " WHERE " + column + " = ?",
        query -> {
          query.setString(1, value);
          try (ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  @Override
  public <T extends Kept> void put(Shelf<T> shelf, T thing) {
    if (shared.isPresent()) throw new IllegalStateException("who reads puts nothing");
    if (shelf.worded()) words.put(shelf, find(shelf, thing.id()), thing);
    String body = new String(CanonicalJson.write(thing.json()), StandardCharsets.UTF_8);
    boolean there = isFoundAsBefore(shelf, thing) && rewritten(shelf, thing.id(), body);
    if (there) changes.rewritten(shelf, thing);
    else changes.put(shelf, thing);
    remember(shelf, thing.id(), Optional.of(thing));
    if (there) return;
    statements.run(
        puts.computeIfAbsent(shelf.name(), _ -> put(shelf)),
        insert -> {
          insert.setString(1, thing.id());
          int at = 2;
          for (String mark : thing.marks()) insert.setString(at++, mark);
          insert.setString(at, body);
          return insert.executeUpdate();
        });
  }

  /// Whether it is known to lie there already, and is looked up by the same as now.
  private boolean isFoundAsBefore(Shelf<?> shelf, Kept thing) {
    Optional<Kept> before = remembered.get(place(shelf, thing.id()));
    return before != null && before.isPresent() && before.get().marks().equals(thing.marks());
  }

  /// Leaves the columns and their indexes alone, which are most of what a row costs.
  ///
  /// @return whether there was such a row
  private boolean rewritten(Shelf<?> shelf, String id, String body) {
    return statements.run(
            "UPDATE " + shelf.name() + " SET body = ? WHERE id = ?",
            update -> {
              update.setString(1, body);
              update.setString(2, id);
              return update.executeUpdate();
            })
        > 0;
  }

  private static String put(Shelf<?> shelf) {
    String marks = ", ?".repeat(shelf.columns().size());
    String names = shelf.columns().isEmpty() ? "" : ", " + String.join(", ", shelf.columns());
    String anew =
        shelf.columns().stream().map(it -> it + " = excluded." + it + ", ").collect(joining());
    return "INSERT INTO %1$s (id%2$s, body) VALUES (?%3$s, ?) ON CONFLICT (id) DO UPDATE SET %4$sbody = excluded.body"
        .formatted(shelf.name(), names, marks, anew);
  }

  @Override
  public <T extends Kept> Begun<T> begun(Shelf<T> shelf, List<String> beginnings, int most) {
    List<T> first = new ArrayList<>();
    for (String id : words.ids(shelf, beginnings, most)) {
      find(shelf, id).ifPresent(first::add);
    }
    long count = first.size() < most ? first.size() : words.count(shelf, beginnings);
    return new Begun<>(first, count);
  }

  /// Takes everything off a shelf.
  void clear(Shelf<?> shelf) {
    forget();
    changes.everything();
    if (shelf.worded()) words.clear(shelf);
    statements.run("DELETE FROM " + shelf.name(), PreparedStatement::executeUpdate);
  }

  /// Finds the words of what lies on a shelf already.
  <T extends Kept> void fillWords(Shelf<T> shelf) {
    all(shelf, thing -> words.put(shelf, Optional.empty(), thing));
  }

  /// What lies on a shelf, not read as what it should be.
  void rows(Shelf<?> shelf, Consumer<Row> taker) {
    String names = shelf.columns().isEmpty() ? "" : ", " + String.join(", ", shelf.columns());
    statements.run(
        "SELECT id, body" + names + " FROM " + shelf.name() + " ORDER BY id",
        query -> {
          query.setFetchSize(ROWS_AT_ONCE);
          try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
              List<String> marks = new ArrayList<>();
              for (String column : shelf.columns()) marks.add(rows.getString(column));
              taker.accept(new Row(rows.getString(1), marks, rows.getString(2)));
            }
            return shelf;
          }
        });
  }

  private static <T extends Kept> List<T> readAll(Shelf<T> shelf, PreparedStatement query)
      throws SQLException {
    List<T> found = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) found.add(read(shelf, rows.getString(1)));
    }
    return found;
  }

  private static <T extends Kept> T read(Shelf<T> shelf, String body) {
    try {
      Json json = CanonicalJson.read(body.getBytes(StandardCharsets.UTF_8));
      if (json instanceof Json.Obj object) return shelf.reader().apply(Fields.of(object));
      throw new MalformedFields("no object");
    } catch (NotCanonicalException | MalformedFields e) {
      throw Statements.edited(shelf.name(), e);
    }
  }
}
