package burnbag.custody.act;

import java.util.ArrayList;
import java.util.List;

/// All that speaks against an act, gathered so that nobody has to ask twice.
public final class Refusals {
  private final List<Refusal> reasons = new ArrayList<>();

  /// Nothing yet.
  public Refusals() {}

  public void add(String code, String says, String source, String remedy) {
    Refusal refusal = new Refusal(code, says, source, remedy);
    if (!reasons.contains(refusal)) reasons.add(refusal);
  }

  public boolean none() {
    return reasons.isEmpty();
  }

  /// In the order in which they were found.
  public List<Refusal> reasons() {
    return List.copyOf(reasons);
  }
}
