package burnbag.custody.store;

import static java.util.stream.Collectors.toCollection;

import burnbag.custody.register.Kept;
import burnbag.custody.register.Shelf;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The words of the things on a shelf, as a table beside it: what people look for is found without
/// reading every thing. It can be made again of the shelf at any time.
final class WordIndex {
  /// Behind every text that begins like another.
  private static final String LAST = "\uDBFF\uDFFF";

  /// Of a longer word its beginning is kept. Not every database indexes texts of any length, and a
  /// title in Chinese is one word.
  private static final int LONGEST = 200;

  private final Statements statements;

  WordIndex(Statements statements) {
    this.statements = statements;
  }

  static String table(Shelf<?> shelf) {
    return shelf.name() + "_word";
  }

  /// @param before what had its id; empty for a new thing
  <T extends Kept> void put(Shelf<T> shelf, Optional<T> before, T now) {
    Set<String> words = cut(now.words());
    Set<String> known = cut(before.map(Kept::words).orElse(Set.of()));
    if (words.equals(known)) return;
    for (String word : known) {
      if (!words.contains(word))
        change("DELETE FROM %s WHERE word = ? AND id = ?", shelf, word, now);
    }
    for (String word : words) {
      change("INSERT INTO %s (word, id) VALUES (?, ?) ON CONFLICT DO NOTHING", shelf, word, now);
    }
  }

  private static Set<String> cut(Set<String> words) {
    return words.stream().map(WordIndex::cut).collect(toCollection(TreeSet::new));
  }

  private static String cut(String word) {
    if (word.length() <= LONGEST) return word;
    return word.substring(
        0, Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
  }

  private void change(String sql, Shelf<?> shelf, String word, Kept thing) {
    statements.run(
        sql.formatted(table(shelf)),
        change -> {
          change.setString(1, word);
          change.setString(2, thing.id());
          return change.executeUpdate();
        });
  }

  void clear(Shelf<?> shelf) {
    statements.run("DELETE FROM " + table(shelf), PreparedStatement::executeUpdate);
  }

  /// Ids in their order, of as many as are wanted.
  List<String> ids(Shelf<?> shelf, List<String> beginnings, int most) {
    return statements.run(
        question(shelf, beginnings) + " ORDER BY id LIMIT ?",
        query -> {
          query.setInt(ask(query, beginnings), most);
          List<String> ids = new ArrayList<>();
          try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) ids.add(rows.getString(1));
          }
          return ids;
        });
  }

  long count(Shelf<?> shelf, List<String> beginnings) {
    return statements.run(
        "SELECT count(*) FROM (" + question(shelf, beginnings) + ") AS found",
        query -> {
          ask(query, beginnings);
          try (ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  private static String question(Shelf<?> shelf, List<String> beginnings) {
    String one = "SELECT DISTINCT id FROM " + table(shelf) + " WHERE word >= ? AND word < ?";
    return one + (" INTERSECT " + one).repeat(beginnings.size() - 1);
  }

  private static int ask(PreparedStatement query, List<String> beginnings)
      throws java.sql.SQLException {
    int at = 1;
    for (String one : beginnings) {
      String beginning = cut(one);
      query.setString(at++, beginning);
      query.setString(at++, beginning + LAST);
    }
    return at;
  }
}
