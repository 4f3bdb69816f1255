package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// One run of a machine: bags that go through it together. It is entered before the deed; what came
/// of it is told afterwards.
///
/// @param id index of the entry that began it
/// @param method in one word: `shred`, `burn`
/// @param levels what the equipment was good for then, one for each material: `P-5`
/// @param begunBy the operator who answered for the bags
/// @param named the two who were to witness it
/// @param state `begun`, `done` or `stopped`
/// @param operators who ran the machine, as it was told
/// @param witnesses the two who signed that they saw it; empty before
/// @param residue `pass`, `failed` or `unknown`, as the two found it; empty before
/// @param startedAt as it was told, epoch milliseconds; 0 before
/// @param endedAt as it was told, epoch milliseconds; 0 before
/// @param toldIn index of the entry that tells what came of it; 0 before
/// @param at when it was begun, epoch milliseconds
/// @param certificate its number; empty before
public record Run(
    String id,
    List<String> bags,
    String plant,
    String equipment,
    String method,
    List<String> levels,
    String begunBy,
    List<String> named,
    String state,
    List<String> operators,
    List<String> witnesses,
    String residue,
    long startedAt,
    long endedAt,
    long toldIn,
    long at,
    String certificate)
    implements Kept {
  public static final Shelf<Run> SHELF =
      new Shelf<>("run", List.of("state", "plant", "equipment"), Run::read);

  public static final String BEGUN = "begun";
  public static final String DONE = "done";
  public static final String STOPPED = "stopped";

  public static final String PASS = "pass";
  public static final String FAILED = "failed";
  public static final String UNKNOWN = "unknown";

  public Run {
    bags = List.copyOf(bags);
    levels = List.copyOf(levels);
    named = List.copyOf(named);
    operators = List.copyOf(operators);
    witnesses = List.copyOf(witnesses);
  }

  public boolean isBegun() {
    return state.equals(BEGUN);
  }

  public boolean isDone() {
    return state.equals(DONE);
  }

  public Run done(
      List<String> by, List<String> saw, String result, long started, long ended, long index) {
    return new Run(
        id,
        bags,
        plant,
        equipment,
        method,
        levels,
        begunBy,
        named,
        DONE,
        by,
        saw,
        result,
        started,
        ended,
        index,
        at,
        certificate);
  }

  public Run stopped(long index) {
    return new Run(
        id,
        bags,
        plant,
        equipment,
        method,
        levels,
        begunBy,
        named,
        STOPPED,
        operators,
        witnesses,
        residue,
        startedAt,
        endedAt,
        index,
        at,
        certificate);
  }

  public Run certified(String number) {
    return new Run(
        id, bags, plant, equipment, method, levels, begunBy, named, state, operators, witnesses,
        residue, startedAt, endedAt, toldIn, at, number);
  }

  private static Run read(Fields fields) {
    return new Run(
        fields.text("id"),
        fields.texts("bags"),
        fields.text("plant"),
        fields.text("equipment"),
        fields.text("method"),
        fields.texts("levels"),
        fields.text("begun_by"),
        fields.texts("named"),
        fields.text("state"),
        fields.texts("operators"),
        fields.texts("witnesses"),
        fields.text("residue", ""),
        fields.number("started_at"),
        fields.number("ended_at"),
        fields.number("told_in"),
        fields.number("at"),
        fields.text("certificate", ""));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .texts("bags", bags)
        .text("plant", plant)
        .text("equipment", equipment)
        .text("method", method)
        .texts("levels", levels)
        .text("begun_by", begunBy)
        .texts("named", named)
        .text("state", state)
        .texts("operators", operators)
        .texts("witnesses", witnesses)
        .text("residue", residue)
        .number("started_at", startedAt)
        .number("ended_at", endedAt)
        .number("told_in", toldIn)
        .number("at", at)
        .text("certificate", certificate)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(state, plant, equipment);
  }
}
