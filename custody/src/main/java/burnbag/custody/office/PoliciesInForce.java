package burnbag.custody.office;

import burnbag.custody.Trouble;
import burnbag.custody.policy.MalformedPack;
import burnbag.custody.policy.Policy;
import burnbag.custody.policy.PolicyPack;
import burnbag.custody.register.AdoptedPack;
import burnbag.custody.register.PackText;
import burnbag.custody.register.Register;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The policy that a register says is in force. Packs are read once each. Safe to share between
/// threads.
public final class PoliciesInForce {
  private final Map<String, PolicyPack> read = new ConcurrentHashMap<>();

  public PoliciesInForce() {}

  /// All packs in force, in the order of their names.
  ///
  /// @throws Trouble for a pack that was adopted and cannot be read
  public Policy of(Register register) {
    List<PolicyPack> packs = new ArrayList<>();
    for (AdoptedPack adopted : register.where(AdoptedPack.SHELF, "state", AdoptedPack.IN_FORCE)) {
      PolicyPack pack = read.get(adopted.id());
      if (pack == null) {
        pack = read(register, adopted);
        read.put(adopted.id(), pack);
      }
      packs.add(pack);
    }
    packs.sort(Comparator.comparing(PolicyPack::id));
    return new Policy(packs);
  }

  private static PolicyPack read(Register register, AdoptedPack adopted) {
    String text = register.find(PackText.SHELF, adopted.id()).map(PackText::text).orElse("");
    try {
      PolicyPack pack = PolicyPack.read(adopted.pack(), text.getBytes(StandardCharsets.UTF_8));
      if (pack.hash().equals(adopted.id())) return pack;
    } catch (MalformedPack e) {
      throw unreadable(adopted, e.getMessage());
    }
    throw unreadable(adopted, "its text is not that of its hash");
  }

  private static Trouble unreadable(AdoptedPack adopted, String why) {
    return new Trouble(
        Trouble.Code.B101_LEDGER_DOES_NOT_VERIFY,
        "policy pack " + adopted.pack() + " of entry " + adopted.entry() + ": " + why,
        "run 'burnbag ledger verify', then 'burnbag register reindex'");
  }
}
