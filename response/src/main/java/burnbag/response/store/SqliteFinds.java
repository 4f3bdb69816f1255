package burnbag.response.store;

import burnbag.response.Trouble;
import burnbag.response.find.CodeHash;
import burnbag.response.find.Find;
import burnbag.response.find.FindStore;
import burnbag.response.find.Message;
import burnbag.response.find.PaperHandover;
import burnbag.response.find.Photo;
import burnbag.response.find.Private;
import burnbag.response.find.Refund;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Finds in a SQLite file of their own. After each change the file and its folder bear the day's
/// first instant as their time: a file's time would tell when the last report came.
public final class SqliteFinds implements FindStore {
  private static final String COLUMNS =
      "id, way, received_on, language, commitment, entry, outcome, erased";
  private static final String TOLD = "opening, contact, locator, salt, rounds, hash";

  private final Database database;

  private SqliteFinds(Database database) {
    this.database = database;
  }

  /// @param folder that nothing else lies in; made where it is missing
  /// @throws Trouble for what the disk or the database cannot do
  public static SqliteFinds in(Path folder) {
    return new SqliteFinds(
        Database.open(folder.resolve("finds.db"), "finds.sql", Trouble.Code.B401_FINDS_NOT_USABLE));
  }

  private <T> T write(LocalDate day, Database.Work<T> work) {
    T result = database.write(work);
    coarsen(day);
    return result;
  }

  private void coarsen(LocalDate day) {
    FileTime start = FileTime.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    Path file = database.file().toAbsolutePath();
    for (Path one : List.of(file, file.getParent())) {
      try {
        Files.getFileAttributeView(one, BasicFileAttributeView.class).setTimes(start, start, start);
      } catch (IOException e) {
        throw new Trouble(
            Trouble.Code.B401_FINDS_NOT_USABLE,
            "the time of " + one + " cannot be set: " + e.getMessage(),
            "let the folder belong to who runs burnbag; what was told is kept",
            e);
      }
    }
  }

  /// The day of a file's own time as it was set last, for changes that come with no day.
  private LocalDate dayOfFile() {
    try {
      return LocalDate.ofInstant(
          Files.getLastModifiedTime(database.file()).toInstant(), ZoneOffset.UTC);
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B401_FINDS_NOT_USABLE,
          database.file() + " cannot be looked at: " + e.getMessage(),
          "look at disk and permissions",
          e);
    }
  }

  private <T> T write(Database.Work<T> work) {
    return write(dayOfFile(), work);
  }

  @Override
  public boolean add(Find find, Private told, List<Photo> photos, int most) {
    return write(
        find.receivedOn(),
        all -> {
          boolean taken =
              all.count("SELECT count(*) FROM told WHERE locator = ?", told.code().locator()) > 0;
          if (taken || count(all, find.receivedOn()) >= most) return false;
          insert(all, find);
          CodeHash code = told.code();
          all.change(
              "INSERT INTO told (find, " + TOLD + ") VALUES (?, ?, ?, ?, ?, ?, ?)",
              find.id(),
              told.opening(),
              told.contact(),
              code.locator(),
              code.salt(),
              code.rounds(),
              code.hash());
          for (int i = 0; i < photos.size(); i++) {
            all.change(
                "INSERT INTO photo (find, number, measured, bytes) VALUES (?, ?, ?, ?)",
                find.id(),
                i + 1,
                photos.get(i).measured().written(),
                photos.get(i).bytes());
          }
          return true;
        });
  }

  private static void insert(Database all, Find find) throws SQLException {
    all.change(
        "INSERT INTO find (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        find.id(),
        find.way().word(),
        find.receivedOn().toString(),
        find.language(),
        find.commitment(),
        find.entry(),
        find.outcome(),
        find.erased() ? 1 : 0);
  }

  private static void update(Database all, Find find) throws SQLException {
    all.change(
        "UPDATE find SET entry = ?, outcome = ?, erased = ? WHERE id = ?",
        find.entry(),
        find.outcome(),
        find.erased() ? 1 : 0,
        find.id());
  }

  private static int count(Database all, LocalDate day) throws SQLException {
    return all.count("SELECT count(*) FROM find WHERE received_on = ?", day.toString());
  }

  @Override
  public int countOn(LocalDate day) {
    return database.read(all -> count(all, day));
  }

  private static Find find(ResultSet row) throws SQLException {
    return new Find(
        row.getString(1),
        Find.Way.of(row.getString(2)),
        LocalDate.parse(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getLong(6),
        row.getString(7),
        row.getInt(8) == 1);
  }

  @Override
  public Optional<Find> find(String id) {
    return database.read(
        all ->
            all.all("SELECT " + COLUMNS + " FROM find WHERE id = ?", SqliteFinds::find, id).stream()
                .findFirst());
  }

  @Override
  public List<Find> all() {
    return database.read(
        all ->
            all.all(
                "SELECT " + COLUMNS + " FROM find ORDER BY received_on DESC, id",
                SqliteFinds::find));
  }

  @Override
  public Optional<Find> at(String locator) {
    return database.read(
        all ->
            all
                .all(
                    "SELECT "
                        + COLUMNS
                        + " FROM find WHERE id = (SELECT find FROM told WHERE locator = ?)",
                    SqliteFinds::find,
                    locator)
                .stream()
                .findFirst());
  }

  @Override
  public Optional<Private> told(String id) {
    return database.read(
        all ->
            all
                .all(
                    "SELECT " + TOLD + " FROM told WHERE find = ?",
                    row ->
                        new Private(
                            row.getBytes(1),
                            row.getString(2),
                            new CodeHash(
                                row.getString(3), row.getBytes(4), row.getInt(5), row.getBytes(6))),
                    id)
                .stream()
                .findFirst());
  }

  @Override
  public List<Photo> photos(String id) {
    return database.read(
        all ->
            all.all(
                "SELECT measured, bytes FROM photo WHERE find = ? ORDER BY number",
                row -> new Photo(Photo.Measured.read(row.getString(1)), row.getBytes(2)),
                id));
  }

  @Override
  public void put(Find find) {
    write(
        all -> {
          update(all, find);
          return find;
        });
  }

  @Override
  public List<Message> messages(String id) {
    return database.read(
        all ->
            all.all(
                "SELECT number, speaker, said_on, words FROM message WHERE find = ? ORDER BY number",
                row ->
                    new Message(
                        row.getInt(1),
                        Message.From.valueOf(row.getString(2)),
                        LocalDate.parse(row.getString(3)),
                        row.getString(4)),
                id));
  }

  @Override
  public boolean say(String id, Message.From from, LocalDate on, String text, int most) {
    return write(
        on,
        all -> {
          int today =
              all.count(
                  "SELECT count(*) FROM message WHERE find = ? AND speaker = ? AND said_on = ?",
                  id,
                  from.name(),
                  on.toString());
          if (today >= most) return false;
          int before = all.count("SELECT count(*) FROM message WHERE find = ?", id);
          all.change(
              "INSERT INTO message (find, number, speaker, said_on, words) VALUES (?, ?, ?, ?, ?)",
              id,
              before + 1,
              from.name(),
              on.toString(),
              text);
          return true;
        });
  }

  @Override
  public List<PaperHandover> handovers(String id) {
    return database.read(
        all ->
            all.all(
                """
                SELECT number, taken_on, items, grams, party, confirmed, entry
                  FROM handover WHERE find = ? ORDER BY number
                """,
                row ->
                    new PaperHandover(
                        row.getInt(1),
                        LocalDate.parse(row.getString(2)),
                        row.getInt(3),
                        row.getLong(4),
                        row.getString(5),
                        PaperHandover.Confirmed.valueOf(row.getString(6)),
                        row.getLong(7)),
                id));
  }

  @Override
  public void put(String id, PaperHandover handover) {
    write(
        all ->
            all.change(
                """
                INSERT OR REPLACE INTO handover
                  (find, number, taken_on, items, grams, party, confirmed, entry)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                handover.number(),
                handover.on().toString(),
                handover.items(),
                handover.grams(),
                handover.by(),
                handover.confirmed().name(),
                handover.entry()));
  }

  @Override
  public Refund refund(String id) {
    return database.read(
        all ->
            all
                .all(
                    "SELECT words, state FROM refund WHERE find = ?",
                    row -> new Refund(row.getString(1), Refund.State.valueOf(row.getString(2))),
                    id)
                .stream()
                .findFirst()
                .orElse(Refund.NONE));
  }

  @Override
  public void put(String id, Refund refund) {
    write(
        all ->
            all.change(
                "INSERT OR REPLACE INTO refund (find, words, state) VALUES (?, ?, ?)",
                id,
                refund.words(),
                refund.state().name()));
  }

  @Override
  public void erase(Find erased) {
    write(
        all -> {
          for (String table : List.of("told", "photo", "message", "refund")) {
            all.change("DELETE FROM " + table + " WHERE find = ?", erased.id());
          }
          update(all, erased);
          return erased;
        });
  }

  @Override
  public void close() {
    database.close();
  }
}
