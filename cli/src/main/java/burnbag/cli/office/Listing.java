package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.register.Kept;
import burnbag.custody.register.Register;
import burnbag.custody.register.Shelf;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// What stands on a shelf: a table for a person, an object a line for a program.
///
/// @param wanted which of it
/// @param none what is said where there is none; empty: the table's head alone
/// @param head of the table
record Listing<T extends Kept>(
    Shelf<T> shelf, Predicate<T> wanted, String none, List<String> head) {
  Listing {
    head = List.copyOf(head);
  }

  static <T extends Kept> Listing<T> of(Shelf<T> shelf, String... head) {
    return new Listing<>(shelf, _ -> true, "", List.of(head));
  }

  Listing<T> only(Predicate<T> wanted) {
    return new Listing<>(shelf, wanted, none, head);
  }

  Listing<T> orElse(String none) {
    return new Listing<>(shelf, wanted, none, head);
  }

  /// @param row the cells of one
  /// @return the exit code
  int tell(
      Office office,
      Surroundings surroundings,
      AskOptions options,
      BiFunction<T, Register, List<String>> row) {
    Voice voice = new Voice(surroundings, options.json());
    Table table = new Table(head.toArray(String[]::new));
    try (Acting acting = Acting.ask(office.officeOptions(), surroundings)) {
      acting.read(
          session -> {
            Register register = session.register();
            register.all(
                shelf,
                one -> {
                  if (!wanted.test(one)) return;
                  if (voice.json()) voice.object(one.json());
                  table.row(row.apply(one, register).toArray(String[]::new));
                });
            return table;
          });
    }
    if (voice.json()) return Acting.DONE;
    if (table.isEmpty() && !none.isEmpty()) voice.line(none);
    else voice.table(table, "");
    return Acting.DONE;
  }
}
