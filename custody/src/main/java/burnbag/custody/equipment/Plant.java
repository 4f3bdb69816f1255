package burnbag.custody.equipment;

import burnbag.custody.policy.DestructionLevel;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Kept;
import burnbag.custody.register.Outside;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Shelf;
import burnbag.ledger.json.Json;
import java.util.List;

/// Where things are destroyed: a cellar of the house or the works of another office.
///
/// @param registry whose plant it is, or that deals with it
/// @param keeper the party that runs it, or `outside/ID` for an office elsewhere
/// @param reference number of the paper that approves it; empty while it is not approved
/// @param limits up to what it may destroy
/// @param levels how fine it may be relied upon, one for each material
/// @param approvedFrom epoch milliseconds
/// @param approvedTill when the approval ends, epoch milliseconds
public record Plant(
    String id,
    String registry,
    String keeper,
    String reference,
    List<Clearance> limits,
    List<DestructionLevel> levels,
    long approvedFrom,
    long approvedTill)
    implements Kept {
  public static final Shelf<Plant> SHELF =
      new Shelf<>("plant", List.of("registry", "keeper"), Plant::read);

  public Plant {
    limits = List.copyOf(limits);
    levels = List.copyOf(levels);
  }

  static Plant opened(String id, String registry, String keeper) {
    return new Plant(id, registry, keeper, "", List.of(), List.of(), 0, 0);
  }

  /// Whether an office elsewhere runs it.
  public boolean isOutside() {
    return keeper.startsWith(Outside.holder(""));
  }

  /// Whether the approval holds at an instant.
  ///
  /// @param at epoch milliseconds
  public boolean isApproved(long at) {
    return approvedFrom <= at && at < approvedTill;
  }

  /// Whether papers of that protection are within what it may destroy.
  public boolean mayDestroy(Protection protection) {
    return protection.scheme().isEmpty()
        || limits.stream().anyMatch(limit -> limit.covers(protection));
  }

  /// Whether it may be relied upon for pieces of that level.
  public boolean reaches(DestructionLevel least) {
    return levels.stream().anyMatch(level -> level.meets(least));
  }

  Plant approved(
      String paper, List<Clearance> upTo, List<DestructionLevel> fine, long from, long till) {
    return new Plant(id, registry, keeper, paper, upTo, fine, from, till);
  }

  private static Plant read(Fields fields) {
    return new Plant(
        fields.text("id"),
        fields.text("registry"),
        fields.text("keeper"),
        fields.text("reference", ""),
        fields.objects("limits", Clearance::read),
        Levels.known(fields.texts("levels")),
        fields.number("approved_from", 0),
        fields.number("approved_till", 0));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .text("registry", registry)
        .text("keeper", keeper)
        .text("reference", reference)
        .objects("limits", limits, Clearance::json)
        .texts("levels", Levels.words(levels))
        .number("approved_from", approvedFrom)
        .number("approved_till", approvedTill)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(registry, keeper);
  }
}
