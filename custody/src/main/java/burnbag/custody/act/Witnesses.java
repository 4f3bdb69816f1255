package burnbag.custody.act;

import burnbag.custody.register.Party;
import java.util.Set;

/// Whether two people can witness a destruction.
public final class Witnesses {
  private Witnesses() {}

  /// Neither ordered it, and neither is the other's direct subordinate.
  ///
  /// @param orderers parties who ordered what is to be destroyed
  public static void mustBeIndependent(
      Party one, Party other, Set<String> orderers, Refusals refusals) {
    mustNotHaveOrdered(one, orderers, refusals);
    mustNotHaveOrdered(other, orderers, refusals);
    boolean below = one.superior().equals(other.id()) || other.superior().equals(one.id());
    if (!below) return;
    refusals.add(
        "WITNESS_SUBORDINATE",
        one.id() + " and " + other.id() + " are superior and subordinate",
        Rules.NOBODY_ALONE,
        "let somebody witness it who is under neither");
  }

  /// One who ordered it does not witness it.
  public static void mustNotHaveOrdered(Party one, Set<String> orderers, Refusals refusals) {
    if (!orderers.contains(one.id())) return;
    refusals.add(
        "ORDERER_WITNESSES",
        one.id() + " ordered it and cannot witness it",
        Rules.NOBODY_ALONE,
        "let somebody else witness it");
  }
}
