package burnbag.marking.grammar;

import burnbag.marking.Fault;
import burnbag.marking.Parts;
import burnbag.marking.scheme.Rule;
import java.util.List;

/// Reads what follows a level word.
@FunctionalInterface
public interface Tail {
  /// What was read.
  ///
  /// @param end of the whole marking, exclusive, in the folded text
  /// @param canonical the marking as it should be written
  /// @param compound whether there was anything to read, so that the words can hardly be prose
  /// @param rank of the level with its tail: a control can raise an open level
  record Read(
      int end, String canonical, Parts parts, List<Fault> faults, boolean compound, int rank) {
    public Read {
      faults = List.copyOf(faults);
    }

    /// Nothing follows.
    public static Read bare(Rule rule, int end) {
      return new Read(end, rule.canonical(), Parts.NONE, List.of(), false, rule.rank());
    }
  }

  /// @param upper folded capitals
  /// @param start of the level word
  /// @param end behind the level word
  Read read(String upper, int start, int end, Rule rule);
}
