package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A sighting of every copy that should be somewhere. What is expected is frozen when it opens.
///
/// @param id the index of the entry that opened it
/// @param subject the registry, container or holder whose copies are sighted
/// @param registry in which it is held
/// @param eyes how many different people must have seen each copy: 1 or 2
/// @param expected how many copies are on the frozen list
/// @param list SHA-256 of the frozen list, in hexadecimal
/// @param openedBy the party
/// @param state `open` or `closed`
/// @param closedBy the party; empty while open
/// @param raised how many discrepancies its closing raised
/// @param at when it was opened, epoch milliseconds
/// @param closedAt epoch milliseconds; 0 while open
public record Muster(
    String id,
    Scope scope,
    String subject,
    String registry,
    int eyes,
    int expected,
    String list,
    String openedBy,
    String state,
    String closedBy,
    int raised,
    long at,
    long closedAt)
    implements Kept {
  public static final Shelf<Muster> SHELF =
      new Shelf<>("muster", List.of("state", "registry", "subject"), Muster::read);

  public static final String OPEN = "open";
  public static final String CLOSED = "closed";

  /// Whose copies are sighted.
  public enum Scope {
    /// All that a registry holds, whoever has it.
    REGISTRY,
    /// All in a container and in those that stand in it.
    CONTAINER,
    /// All that one party answers for.
    HOLDER;

    /// `registry`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// @throws MalformedFields for a word that is none of them
    public static Scope of(String word) {
      return Arrays.stream(values())
          .filter(scope -> scope.word().equals(word))
          .findFirst()
          .orElseThrow(() -> new MalformedFields("nobody musters a '" + word + "'"));
    }
  }

  public boolean isOpen() {
    return state.equals(OPEN);
  }

  /// The index of the entry that opened it: the list is the register's as of it.
  public long frozenAt() {
    return Long.parseLong(id);
  }

  /// @param when epoch milliseconds
  public Muster closed(String party, int discrepancies, long when) {
    return new Muster(
        id,
        scope,
        subject,
        registry,
        eyes,
        expected,
        list,
        openedBy,
        CLOSED,
        party,
        discrepancies,
        at,
        when);
  }

  private static Muster read(Fields fields) {
    return new Muster(
        fields.text("id"),
        Scope.of(fields.text("scope")),
        fields.text("subject"),
        fields.text("registry"),
        fields.count("eyes"),
        fields.count("expected"),
        fields.text("list"),
        fields.text("opened_by"),
        fields.text("state"),
        fields.text("closed_by", ""),
        fields.count("raised"),
        fields.number("at"),
        fields.number("closed_at"));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .text("scope", scope.word())
        .text("subject", subject)
        .text("registry", registry)
        .number("eyes", eyes)
        .number("expected", expected)
        .text("list", list)
        .text("opened_by", openedBy)
        .text("state", state)
        .text("closed_by", closedBy)
        .number("raised", raised)
        .number("at", at)
        .number("closed_at", closedAt)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(state, registry, subject);
  }
}
