package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// An act of two that the first has signed and nobody has seconded yet.
///
/// @param id the index of the entry that proposed it
/// @param act with its version
/// @param key the key that signed it
/// @param role in which the first acted
/// @param state `open`, `done`, `withdrawn`, or `lapsed` where its proposer left or lost the key
public record Proposal(
    String id,
    String act,
    Json.Obj fields,
    String party,
    String key,
    String role,
    String registry,
    String state,
    long at)
    implements Kept {
  public static final Shelf<Proposal> SHELF =
      new Shelf<>("proposal", List.of("party", "state", "act"), Proposal::read);

  public static final String OPEN = "open";
  public static final String DONE = "done";
  public static final String WITHDRAWN = "withdrawn";
  public static final String LAPSED = "lapsed";

  public boolean isOpen() {
    return state.equals(OPEN);
  }

  public Proposal in(String now) {
    return new Proposal(id, act, fields, party, key, role, registry, now, at);
  }

  private static Proposal read(Fields fields) {
    return new Proposal(
        fields.text("id"),
        fields.text("act"),
        fields.object("fields"),
        fields.text("party"),
        fields.text("key"),
        fields.text("role"),
        fields.text("registry"),
        fields.text("state"),
        fields.number("at"));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .text("act", act)
        .object("fields", fields)
        .text("party", party)
        .text("key", key)
        .text("role", role)
        .text("registry", registry)
        .text("state", state)
        .number("at", at)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(party, state, act);
  }
}
