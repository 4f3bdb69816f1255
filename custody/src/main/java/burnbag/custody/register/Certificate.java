package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// That a certificate of destruction was issued about a run. What stands on it is made from the
/// entries; this says that there is one, and over which list.
///
/// @param id its number
/// @param orders ids of the orders whose copies it lists; empty for waste alone
/// @param copies how many copies it lists
/// @param list digest of those, in hexadecimal
/// @param entry index of the entry that issued it
/// @param at when that was recorded, epoch milliseconds
public record Certificate(
    String id,
    String run,
    List<String> orders,
    long copies,
    String list,
    String registry,
    String issuedBy,
    long entry,
    long at)
    implements Kept {
  public static final Shelf<Certificate> SHELF =
      new Shelf<>("certificate", List.of("run", "registry"), Certificate::read);

  public Certificate {
    orders = List.copyOf(orders);
  }

  private static Certificate read(Fields fields) {
    return new Certificate(
        fields.text("id"),
        fields.text("run"),
        fields.texts("orders"),
        fields.number("copies"),
        fields.text("list"),
        fields.text("registry"),
        fields.text("issued_by"),
        fields.number("entry"),
        fields.number("at"));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .text("run", run)
        .texts("orders", orders)
        .number("copies", copies)
        .text("list", list)
        .text("registry", registry)
        .text("issued_by", issuedBy)
        .number("entry", entry)
        .number("at", at)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(run, registry);
  }
}
