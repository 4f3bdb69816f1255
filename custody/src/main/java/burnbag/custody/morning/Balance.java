package burnbag.custody.morning;

import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.ledger.json.Json;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// What became of the copies that were made: each is in exactly one state and in somebody's hands.
///
/// @param made how many
/// @param states how many are in which; states that none is in are missing
/// @param holders how many of those that are not destroyed each answers for
/// @param writtenOff how many of the missing nobody looks for any more
/// @param open discrepancies about them that are not resolved
public record Balance(
    long made, Map<CopyState, Long> states, Map<String, Long> holders, long writtenOff, long open) {
  public Balance {
    states = Collections.unmodifiableMap(new TreeMap<>(states));
    holders = Collections.unmodifiableMap(new TreeMap<>(holders));
  }

  /// Of all copies of the office.
  public static Balance of(Register register) {
    return count(register, taker -> register.all(Copy.SHELF, taker));
  }

  /// Of one document.
  public static Balance ofDocument(Register register, String control) {
    return count(register, taker -> register.each(Copy.SHELF, "document", control, taker));
  }

  private static Balance count(Register register, Consumer<Consumer<Copy>> copies) {
    Map<CopyState, Long> states = new EnumMap<>(CopyState.class);
    Map<String, Long> holders = new TreeMap<>();
    long[] sums = new long[3];
    copies.accept(
        copy -> {
          sums[0]++;
          states.merge(copy.state(), 1L, Long::sum);
          if (copy.state() != CopyState.DESTROYED) holders.merge(copy.holder(), 1L, Long::sum);
          long open =
              register.where(Discrepancy.SHELF, "subject", copy.id()).stream()
                  .filter(Discrepancy::isOpen)
                  .count();
          if (copy.state() == CopyState.MISSING && open == 0) sums[1]++;
          sums[2] += open;
        });
    return new Balance(sums[0], states, holders, sums[1], sums[2]);
  }

  /// Whether the sum of holdings is the number of copies made.
  public boolean addsUp() {
    long destroyed = states.getOrDefault(CopyState.DESTROYED, 0L);
    return states.values().stream().mapToLong(Long::longValue).sum() == made
        && holders.values().stream().mapToLong(Long::longValue).sum() + destroyed == made
        && !holders.containsKey("");
  }

  /// Whether nothing is left of the document but its record: every copy is destroyed or written
  /// off, and nothing about them is open.
  public boolean closed() {
    long destroyed = states.getOrDefault(CopyState.DESTROYED, 0L);
    return made > 0 && destroyed + writtenOff == made && open == 0;
  }

  public Json.Obj json() {
    Fields.Writing inStates = Fields.write();
    states.forEach((state, count) -> inStates.number(state.word(), count));
    Fields.Writing inHands = Fields.write();
    holders.forEach(inHands::number);
    return Fields.write()
        .number("made", made)
        .object("states", inStates.end())
        .object("holders", inHands.end())
        .number("written_off", writtenOff)
        .number("open", open)
        .flag("adds_up", addsUp())
        .flag("closed", closed())
        .end();
  }
}
