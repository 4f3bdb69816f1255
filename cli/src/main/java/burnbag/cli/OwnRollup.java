package burnbag.cli;

import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The banner of portions that are all of one pack of the user's own: the highest level's words. A
/// pack says nothing of caveats, so there is nothing else to roll up.
record OwnRollup(List<Pack> packs) {
  /// @param portions with or without their parentheses
  /// @return empty where no single pack has all of them
  Optional<String> of(List<String> portions) {
    return packs.stream().flatMap(pack -> highest(pack, portions).stream()).findFirst();
  }

  private static Optional<String> highest(Pack pack, List<String> portions) {
    List<Rule> read = new ArrayList<>();
    for (String portion : portions) {
      Optional<Rule> rule =
          pack.rules().stream().filter(one -> one.portions().contains(bare(portion))).findFirst();
      if (rule.isEmpty()) return Optional.empty();
      read.add(rule.get());
    }
    return read.stream().max(Comparator.comparingInt(Rule::rank)).map(Rule::canonical);
  }

  private static String bare(String portion) {
    String stripped = portion.strip();
    boolean closed = stripped.startsWith("(") && stripped.endsWith(")");
    return closed ? stripped.substring(1, stripped.length() - 1).strip() : stripped;
  }
}
