package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// An office elsewhere to which copies may be sent. It has no key here; what it says comes on
/// paper.
///
/// @param id that names nobody; whose it is stands in an opening
/// @param clearances up to what it may have
/// @param open whether anything may be sent to it
public record Outside(String id, List<Clearance> clearances, boolean open) implements Kept {
  public static final Shelf<Outside> SHELF = new Shelf<>("outside", List.of(), Outside::read);

  public Outside {
    clearances = List.copyOf(clearances);
  }

  /// Whether one of its clearances is enough.
  public boolean mayHandle(Protection protection) {
    return protection.scheme().isEmpty()
        || clearances.stream().anyMatch(clearance -> clearance.covers(protection));
  }

  private static final String PREFIX = "outside/";

  /// By which it is named as the holder of copies that it has given a receipt for.
  public static String holder(String id) {
    return PREFIX + id;
  }

  /// Whether an office elsewhere has given a receipt for it.
  public static boolean holds(Copy copy) {
    return copy.holder().startsWith(PREFIX);
  }

  public Outside closed() {
    return new Outside(id, clearances, false);
  }

  private static Outside read(Fields fields) {
    return new Outside(
        fields.text("id"), fields.objects("clearances", Clearance::read), fields.flag("open"));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .objects("clearances", clearances, Clearance::json)
        .flag("open", open)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of();
  }
}
