package burnbag.custody.store;

import static java.util.stream.Collectors.joining;

import burnbag.custody.office.Shelves;
import burnbag.custody.register.Shelf;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Copies all rows of one database into another one in which there are none, whatever kind each is.
record Transfer(Connection from, Connection to) {
  private static final int ROWS_AT_ONCE = 200;

  private enum Kind {
    NUMBER,
    TEXT,
    BYTES
  }

  private record Column(String name, Kind kind) {}

  private record Table(String name, List<Column> columns) {
    String names() {
      return columns.stream().map(Column::name).collect(joining(", "));
    }
  }

  private static final Column INDEX = new Column("idx", Kind.NUMBER);
  private static final Column ID = new Column("id", Kind.TEXT);

  private static List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    tables.add(
        new Table(
            "entry",
            List.of(
                INDEX,
                new Column("recorded_at", Kind.NUMBER),
                new Column("nonce", Kind.TEXT),
                new Column("bytes", Kind.BYTES))));
    tables.add(
        new Table(
            "tile",
            List.of(new Column("level", Kind.NUMBER), INDEX, new Column("hashes", Kind.BYTES))));
    tables.add(
        new Table(
            "opening",
            List.of(new Column("commitment", Kind.TEXT), new Column("bytes", Kind.BYTES))));
    for (Shelf<?> shelf : Shelves.ALL) {
      List<Column> columns = new ArrayList<>(List.of(ID));
      for (String column : shelf.columns()) columns.add(new Column(column, Kind.TEXT));
      columns.add(new Column("body", Kind.TEXT));
      tables.add(new Table(shelf.name(), columns));
      if (shelf.worded()) {
        tables.add(new Table(WordIndex.table(shelf), List.of(new Column("word", Kind.TEXT), ID)));
      }
    }
    return tables;
  }

  /// Within the transactions that both are in.
  void run() throws SQLException {
    for (Table table : tables()) copy(table);
  }

  private void copy(Table table) throws SQLException {
    String marks = "?" + ", ?".repeat(table.columns().size() - 1);
    String put = "INSERT INTO %s (%s) VALUES (%s)".formatted(table.name(), table.names(), marks);
    String all = "SELECT %s FROM %s".formatted(table.names(), table.name());
    try (PreparedStatement query = from.prepareStatement(all);
        PreparedStatement insert = to.prepareStatement(put)) {
      query.setFetchSize(ROWS_AT_ONCE);
      int waiting = 0;
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          int at = 1;
          for (Column column : table.columns()) {
            switch (column.kind()) {
              case NUMBER -> insert.setLong(at, rows.getLong(at));
              case TEXT -> insert.setString(at, rows.getString(at));
              case BYTES -> insert.setBytes(at, rows.getBytes(at));
            }
            at++;
          }
          insert.addBatch();
          if (++waiting % ROWS_AT_ONCE == 0) insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }
}
