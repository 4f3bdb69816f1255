package burnbag.custody.verify;

import burnbag.custody.office.Row;
import burnbag.custody.office.Session;
import burnbag.custody.office.Shelves;
import burnbag.custody.register.Kept;
import burnbag.custody.register.Register;
import burnbag.custody.register.Shelf;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The register as it is kept beside the register as the ledger makes it, row by row and both ways.
record Comparison(Session session, Register made) {
  /// How many rows there are, all of them equal.
  ///
  /// @throws Parting at the first row that is edited, missing or too many
  long rows() {
    long rows = 0;
    for (Shelf<?> shelf : Shelves.ALL) rows += rows(shelf);
    return rows;
  }

  private <T extends Kept> long rows(Shelf<T> shelf) {
    Set<String> there = new HashSet<>();
    session.rows(
        shelf,
        row -> {
          there.add(row.id());
          Optional<T> thing = made.find(shelf, row.id());
          if (thing.isEmpty()) throw parting(shelf, row.id(), "is in the register and in no entry");
          Row wanted = Row.of(thing.get());
          if (row.equals(wanted)) return;
          throw parting(
              shelf,
              row.id(),
              row.body().equals(wanted.body())
                  ? "is looked up by other values than it has"
                  : "is not as the entries left it");
        });
    made.all(
        shelf,
        thing -> {
          if (!there.contains(thing.id())) {
            throw parting(shelf, thing.id(), "follows from the entries and is not in the register");
          }
        });
    return there.size();
  }

  private static Parting parting(Shelf<?> shelf, String id, String what) {
    return new Parting(shelf.name() + " " + id, what);
  }
}
