package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Where copies lie: a safe, a shelf, a vehicle, a burn bag; often one in another.
///
/// @param within the container it stands in; empty for none
/// @param custodian who answers for the container itself
/// @param shared whether all holders of its registry may put copies into it, or its custodian alone
/// @param limits up to what may lie in it; empty for papers without a marking only
/// @param open whether it is in use
public record Container(
    String id,
    Kind kind,
    String registry,
    String within,
    String custodian,
    boolean shared,
    List<Clearance> limits,
    boolean open)
    implements Kept {
  public static final Shelf<Container> SHELF =
      new Shelf<>("container", List.of("registry", "within", "custodian"), Container::read);

  /// How deep containers nest, at most.
  public static final int DEEPEST = 16;

  /// What a container is.
  public enum Kind {
    ROOM,
    SAFE,
    SHELF,
    BOX,
    VEHICLE,
    BAG;

    /// `safe`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// @throws MalformedFields for a word that is none of them
    public static Kind of(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.word().equals(word))
          .findFirst()
          .orElseThrow(() -> new MalformedFields("no container is a '" + word + "'"));
    }
  }

  public Container {
    limits = List.copyOf(limits);
  }

  /// Whether papers of that protection may lie in it.
  public boolean mayHold(Protection protection) {
    return protection.scheme().isEmpty()
        || limits.stream().anyMatch(limit -> limit.covers(protection));
  }

  public Container standingIn(String outer) {
    return new Container(id, kind, registry, outer, custodian, shared, limits, open);
  }

  /// In other hands, and in no other container.
  public Container passedTo(String party) {
    return new Container(id, kind, registry, "", party, shared, limits, open);
  }

  public Container closed() {
    return new Container(id, kind, registry, "", custodian, shared, limits, false);
  }

  private static Container read(Fields fields) {
    return new Container(
        fields.text("id"),
        Kind.of(fields.text("kind")),
        fields.text("registry"),
        fields.text("within", ""),
        fields.text("custodian"),
        fields.flag("shared"),
        fields.objects("limits", Clearance::read),
        fields.flag("open"));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .text("kind", kind.word())
        .text("registry", registry)
        .text("within", within)
        .text("custodian", custodian)
        .flag("shared", shared)
        .objects("limits", limits, Clearance::json)
        .flag("open", open)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(registry, within, custodian);
  }
}
