package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// Something that does not add up. Nothing closes over one that is open.
///
/// @param id the index of the entry that raised it, a stroke, and its place there
/// @param kind `short`, `tampered`, `extra`, `missing`, `wrong-pages` …
/// @param subject the copy, bag or muster it is about
/// @param state `open` or `resolved`
/// @param resolution what the two who resolved it found; empty while open
public record Discrepancy(
    String id,
    String kind,
    String subject,
    String registry,
    String state,
    String resolution,
    long at)
    implements Kept {
  public static final Shelf<Discrepancy> SHELF =
      new Shelf<>("discrepancy", List.of("subject", "state", "registry"), Discrepancy::read);

  public static final String OPEN = "open";
  public static final String RESOLVED = "resolved";

  public boolean isOpen() {
    return state.equals(OPEN);
  }

  public Discrepancy resolved(String how) {
    return new Discrepancy(id, kind, subject, registry, RESOLVED, how, at);
  }

  private static Discrepancy read(Fields fields) {
    return new Discrepancy(
        fields.text("id"),
        fields.text("kind"),
        fields.text("subject"),
        fields.text("registry"),
        fields.text("state"),
        fields.text("resolution", ""),
        fields.number("at"));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .text("kind", kind)
        .text("subject", subject)
        .text("registry", registry)
        .text("state", state)
        .text("resolution", resolution)
        .number("at", at)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(subject, state, registry);
  }
}
