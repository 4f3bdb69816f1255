package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// An office that holds a register; a node in the tree of them.
///
/// @param parent empty for the root
public record Registry(String id, String parent) implements Kept {
  public static final Shelf<Registry> SHELF =
      new Shelf<>("registry", List.of("parent"), Registry::read);

  private static Registry read(Fields fields) {
    return new Registry(fields.text("id"), fields.text("parent", ""));
  }

  @Override
  public Json.Obj json() {
    return Fields.write().text("id", id).text("parent", parent).end();
  }

  @Override
  public List<String> marks() {
    return List.of(parent);
  }

  /// Whether a registry is this one or lies below it.
  public static boolean covers(Register register, String upper, String lower) {
    String at = lower;
    while (!at.isEmpty()) {
      if (at.equals(upper)) return true;
      at = register.find(SHELF, at).map(Registry::parent).orElse("");
    }
    return false;
  }
}
