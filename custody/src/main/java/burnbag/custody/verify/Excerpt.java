package burnbag.custody.verify;

import burnbag.custody.act.Act;
import burnbag.custody.act.Acts;
import burnbag.custody.office.Fold;
import burnbag.custody.register.Charter;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.MemoryRegister;
import burnbag.custody.register.Register;
import burnbag.ledger.entry.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Some entries of a ledger, folded by themselves. What one of them needs of another must be among
/// them: the keys that signed, the first of two, the things that are acted upon.
///
/// It asks of each entry what [Verification] asks, as far as that follows from the entries that are
/// here; whether they are in the ledger is for proofs of inclusion to say.
public final class Excerpt {
  private final Acts acts;
  private final String origin;

  /// @param origin the log's name
  public Excerpt(Acts acts, String origin) {
    this.acts = acts;
    this.origin = origin;
  }

  /// One entry at its place.
  public record Leaf(long index, Entry entry) {}

  /// What came of it.
  public sealed interface Outcome {
    /// @param register the fold of these entries alone
    /// @param signed the same entries, whose signatures are to be checked
    record Folded(Register register, Signed signed) implements Outcome {}

    /// @param where the entry
    /// @param what is wrong with it
    record Parted(String where, String what) implements Outcome {}
  }

  /// Signatures with the keys that they must be by.
  public static final class Signed {
    private final List<Handwriting.Claim> claims;

    private Signed(List<Handwriting.Claim> claims) {
      this.claims = claims;
    }

    /// The first entry with a signature that fails; empty where all hold.
    public Optional<Outcome.Parted> failing() {
      for (Handwriting.Claim claim : claims) {
        if (claim.signature().by(claim.key(), claim.entry().statement())) continue;
        return Optional.of(
            new Outcome.Parted(
                "entry " + claim.index(),
                "bears a signature that is not by the key " + claim.key().name()));
      }
      return Optional.empty();
    }
  }

  /// All but the signatures, which take most of the time.
  ///
  /// @param leaves in the order of their indices
  public Outcome fold(List<Leaf> leaves) {
    try {
      List<Handwriting.Claim> claims = new ArrayList<>();
      Register register = folded(leaves, claims);
      return new Outcome.Folded(register, new Signed(claims));
    } catch (Parting parting) {
      return new Outcome.Parted(parting.verdict().where(), parting.verdict().what());
    }
  }

  private Register folded(List<Leaf> leaves, List<Handwriting.Claim> claims) {
    MemoryRegister register = new MemoryRegister();
    Handwriting handwriting = new Handwriting();
    Custody custody = new Custody();
    Fold fold = new Fold(acts);
    Set<String> nonces = new HashSet<>();
    long last = -1;
    long recordedAt = 0;
    for (Leaf leaf : leaves) {
      long index = leaf.index();
      Entry entry = leaf.entry();
      if (index <= last) throw Parting.entry(index, "stands behind a later one");
      last = index;
      if (entry.recordedAt() < recordedAt) {
        throw Parting.entry(index, "was recorded before an earlier one");
      }
      recordedAt = entry.recordedAt();
      form(leaf, nonces);
      Act act = act(leaf);
      claims.addAll(handwriting.claims(register, index, entry, act));
      try {
        fold.apply(custody.watching(register, entry, act), index, entry, act);
      } catch (Parting parting) {
        throw parting;
      } catch (RuntimeException e) {
        // Entries that lack what they build upon make acts meet what they never meet.
        throw Parting.entry(index, "cannot be understood by what is here: " + e.getMessage());
      }
      if (index == 0) charter(register);
    }
    return register;
  }

  private void form(Leaf leaf, Set<String> nonces) {
    Entry entry = leaf.entry();
    if (entry.statement().expiresAt() <= entry.recordedAt()) {
      throw Parting.entry(leaf.index(), "had expired when it was recorded");
    }
    if (!nonces.add(entry.statement().nonce())) throw Parting.entry(leaf.index(), "is a replay");
    if (!entry.statement().log().equals(origin)) {
      throw Parting.entry(leaf.index(), "was meant for " + entry.statement().log());
    }
    if (entry.statement().basis().size() > leaf.index()) {
      throw Parting.entry(leaf.index(), "says its signer had seen later entries");
    }
  }

  private Act act(Leaf leaf) {
    try {
      return acts.read(leaf.entry().statement().act(), leaf.entry().statement().fields());
    } catch (MalformedFields e) {
      throw Parting.entry(leaf.index(), "cannot be read: " + e.getMessage());
    }
  }

  private void charter(Register register) {
    boolean named =
        register
            .find(Charter.SHELF, Charter.ID)
            .map(Charter::origin)
            .map(origin::equals)
            .orElse(false);
    if (!named) throw Parting.entry(0, "does not found " + origin);
  }
}
