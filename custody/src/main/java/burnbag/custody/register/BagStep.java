package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// One link in the chain of a bag: who did what with it, and what it weighed and bore then.
///
/// @param index of the entry
/// @param act without its version: `seal-bag`, `receive-bag`
/// @param second who seconded it; empty for an act of one
/// @param custodian who answers for the bag after it
/// @param seal that was seen; empty where nobody looked
/// @param grams that were weighed; 0 where nobody weighed
/// @param note what else belongs to it: a hand-over, a plant, a run; empty for nothing
/// @param at when it was recorded, epoch milliseconds
public record BagStep(
    String bag,
    long index,
    String act,
    String party,
    String second,
    String custodian,
    String seal,
    long grams,
    String note,
    long at)
    implements Kept {
  public static final Shelf<BagStep> SHELF =
      new Shelf<>("bag_step", List.of("bag", "sealed_with"), BagStep::read);

  /// The column that holds the number of a seal where one was put on.
  public static final String SEALED_WITH = "sealed_with";

  /// The act that puts a seal on.
  public static final String SEALED = "seal-bag";

  /// The act that says which number the seal really bears.
  public static final String CORRECTED = "correct-seal";

  @Override
  public String id() {
    return "%s@%016d".formatted(bag, index);
  }

  private static BagStep read(Fields fields) {
    return new BagStep(
        fields.text("bag"),
        fields.number("index"),
        fields.text("act"),
        fields.text("party"),
        fields.text("second", ""),
        fields.text("custodian"),
        fields.text("seal", ""),
        fields.number("grams"),
        fields.text("note", ""),
        fields.number("at"));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("bag", bag)
        .number("index", index)
        .text("act", act)
        .text("party", party)
        .text("second", second)
        .text("custodian", custodian)
        .text("seal", seal)
        .number("grams", grams)
        .text("note", note)
        .number("at", at)
        .end();
  }

  @Override
  public List<String> marks() {
    boolean sealed = act.equals(SEALED) || act.equals(CORRECTED);
    return List.of(bag, sealed ? seal : "");
  }
}
