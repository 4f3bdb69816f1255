package burnbag.custody.simulator;

import burnbag.custody.register.Copy;
import burnbag.custody.register.Handover;
import burnbag.custody.register.Kept;
import burnbag.custody.register.Party;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Register;
import burnbag.custody.register.Registry;
import burnbag.custody.register.Role;
import burnbag.custody.register.Shelf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// What somebody who is about to do something finds in the register, and their whims.
///
/// @param now epoch milliseconds
public record Scene(Register register, RandomGenerator chance, long now) {
  public static final long DAY = 86_400_000L;

  public boolean once(int in) {
    return chance.nextInt(in) == 0;
  }

  public <T> T pick(List<T> from) {
    return from.get(chance.nextInt(from.size()));
  }

  public <T> Optional<T> any(List<T> from) {
    return from.isEmpty() ? Optional.empty() : Optional.of(pick(from));
  }

  public <T extends Kept> List<T> all(Shelf<T> shelf) {
    List<T> all = new ArrayList<>();
    register.all(shelf, all::add);
    return all;
  }

  public <T extends Kept> Optional<T> any(Shelf<T> shelf) {
    return any(all(shelf));
  }

  public <T extends Kept> Optional<T> any(Shelf<T> shelf, String column, String value) {
    return any(register.where(shelf, column, value));
  }

  /// Somebody of the office, seldom somebody who left.
  public Party somebody() {
    Party party = any(Party.SHELF).orElseThrow();
    return party.active() || once(10) ? party : any(Party.SHELF).orElseThrow();
  }

  /// Somebody who holds one of the roles at the root, if there is one; empty for any role.
  public Party somebody(Collection<Role> roles) {
    List<Party> fit = new ArrayList<>();
    register.all(
        Party.SHELF,
        party -> {
          boolean holds =
              roles.isEmpty()
                  || party.grants().stream().anyMatch(grant -> roles.contains(grant.role()));
          if (party.active() && holds) fit.add(party);
        });
    return fit.isEmpty() ? somebody() : pick(fit);
  }

  /// A role that the party holds, among those if it can be.
  public Role role(Party party, Collection<Role> wanted) {
    List<Role> fit =
        party.grants().stream()
            .map(grant -> grant.role())
            .filter(role -> wanted.isEmpty() || wanted.contains(role))
            .toList();
    if (!fit.isEmpty()) return pick(fit);
    return wanted.isEmpty() ? pick(List.of(Role.values())) : pick(List.copyOf(wanted));
  }

  public Optional<Copy> copyOf(String party) {
    return any(Copy.SHELF, "holder", party);
  }

  public Optional<Handover> openOffer() {
    return any(Handover.SHELF, "state", Handover.OPEN);
  }

  public Optional<Proposal> openProposal() {
    return any(Proposal.SHELF, "state", Proposal.OPEN);
  }

  public String registry() {
    return any(Registry.SHELF).map(Registry::id).orElse(Bureau.HQ);
  }

  /// Some time from now.
  public long later() {
    return now + DAY * (1 + chance.nextInt(60));
  }
}
