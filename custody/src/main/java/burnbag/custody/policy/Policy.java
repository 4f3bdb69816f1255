package burnbag.custody.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The packs that an office has put in force.
public record Policy(List<PolicyPack> packs) {
  /// A rule as it applies to an act.
  public record Obligation(PolicyPack pack, PolicyRule rule) {
    /// One line a person can act on.
    public String says() {
      return rule.requirement().says()
          + " – "
          + rule.cited()
          + (rule.choice().isEmpty() ? "" : "; " + rule.choice());
    }
  }

  /// What stands against an act.
  ///
  /// @param why what is missing
  public record Breach(Obligation obligation, String why) {
    /// Stable, for scripts: `us/clearance`.
    public String code() {
      return obligation.pack().id() + "/" + obligation.rule().id();
    }
  }

  public Policy {
    packs = List.copyOf(packs);
  }

  /// What a statement pins: empty where no pack is in force, the pack's hash where one is, and else
  /// SHA-256 over the hashes of all in the order of their names, a line each.
  public String hash() {
    if (packs.size() < 2) return packs.isEmpty() ? "" : packs.getFirst().hash();
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (PolicyPack pack : packs) {
        sha.update((pack.hash() + "\n").getBytes(StandardCharsets.US_ASCII));
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /// All that an act on a subject asks for on a day, in the order of packs and rules: the answer to
  /// *why*.
  public List<Obligation> requirements(String act, Subject subject, LocalDate day) {
    List<Obligation> all = new ArrayList<>();
    for (PolicyPack pack : packs) {
      if (!pack.inForce(day)) continue;
      for (PolicyRule rule : pack.rules())
        if (rule.governs(act, subject)) all.add(new Obligation(pack, rule));
    }
    return List.copyOf(all);
  }

  /// Everything that stands against an act, at once; empty if policy permits it.
  public List<Breach> breaches(Facts facts, LocalDate day) {
    List<Breach> breaches = new ArrayList<>();
    for (Obligation obligation : requirements(facts.act(), facts.subject(), day)) {
      Optional<String> against = obligation.rule().requirement().against(facts);
      against.ifPresent(why -> breaches.add(new Breach(obligation, why)));
    }
    return List.copyOf(breaches);
  }

  /// The pack with a hash, as a statement pins it.
  public Optional<PolicyPack> pinned(String hash) {
    return packs.stream().filter(pack -> pack.hash().equals(hash)).findFirst();
  }
}
