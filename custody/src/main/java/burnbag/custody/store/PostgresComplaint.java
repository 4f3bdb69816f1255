package burnbag.custody.store;

import burnbag.custody.Trouble;
import java.sql.SQLException;
import java.util.Set;

/// What a server's complaint is about, by its code (PostgreSQL documentation, appendix A).
enum PostgresComplaint {
  /// The connection is gone, or never came about. Whatever was not ended by then was not done.
  LOST,

  /// Another transaction was in the way; the same again may go well.
  CONFLICT,

  /// Somebody holds what is needed, for longer than one waits.
  BUSY,

  /// Another password, or none.
  NOT_LET_IN,

  /// There is no such database.
  NO_DATABASE,

  /// It follows another server, and takes nothing itself.
  FOLLOWER,

  OTHER;

  private static final Set<String> GONE = Set.of("57P01", "57P02", "57P03", "57P05", "25P03");

  static PostgresComplaint of(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    if (state.startsWith("28") || state.equals("08004")) return NOT_LET_IN;
    if (state.startsWith("08") || GONE.contains(state)) return LOST;
    return switch (state) {
      case "40001", "40P01" -> CONFLICT;
      case "55P03", "53300", "57014" -> BUSY;
      case "3D000" -> NO_DATABASE;
      case "25006" -> FOLLOWER;
      default -> OTHER;
    };
  }

  /// What a trouble was about; `OTHER` where no server complained.
  static PostgresComplaint of(Trouble trouble) {
    return trouble.getCause() instanceof SQLException e ? of(e) : OTHER;
  }

  /// Whether the same again may go well at once, on another connection.
  boolean mayPass() {
    return this == LOST || this == CONFLICT;
  }

  Trouble trouble(SQLException e) {
    String said = "the database says: " + e.getMessage();
    return switch (this) {
      case LOST ->
          trouble(
              said,
              "look whether the server runs and can be reached; nothing of this act was written",
              e);
      case CONFLICT, BUSY ->
          new Trouble(
              Trouble.Code.B108_STORE_BUSY,
              said,
              "try again, or look in pg_stat_activity who holds it; nothing was written",
              e);
      case NOT_LET_IN ->
          trouble(
              said,
              "write HOST:PORT:DATABASE:USER:PASSWORD into ~/.pgpass, or into the file that"
                  + " PGPASSFILE names",
              e);
      case NO_DATABASE ->
          trouble(said, "make it: createdb --encoding=UTF8 --template=template0 DATABASE", e);
      case FOLLOWER -> trouble(said, "name the server that takes writes; nothing was written", e);
      case OTHER -> trouble(said, "look at the server's log; nothing of this act was written", e);
    };
  }

  private static Trouble trouble(String said, String doNext, SQLException e) {
    return new Trouble(Trouble.Code.B102_STORE_NOT_USABLE, said, doNext, e);
  }
}
