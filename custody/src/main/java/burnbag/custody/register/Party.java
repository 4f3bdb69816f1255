package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.List;

/// A person or an office, known by an id that names nobody.
///
/// @param name the commitment to the name, `opening:sha256:…`; empty for none
/// @param registry where the party belongs
/// @param superior the party's direct superior; empty for none
/// @param active whether the party still belongs to the office
/// @param sealed whether it is nobody but a key on paper in a sealed envelope, for lost keys only
public record Party(
    String id,
    String name,
    String registry,
    String superior,
    boolean active,
    boolean sealed,
    List<Grant> grants,
    List<Clearance> clearances,
    List<Attestation> attestations)
    implements Kept {
  public static final Shelf<Party> SHELF = new Shelf<>("party", List.of("registry"), Party::read);

  public Party {
    grants = List.copyOf(grants);
    clearances = List.copyOf(clearances);
    attestations = List.copyOf(attestations);
  }

  /// Whether one of the party's clearances is enough.
  public boolean mayHandle(Protection protection) {
    return protection.scheme().isEmpty()
        || clearances.stream().anyMatch(clearance -> clearance.covers(protection));
  }

  /// Whether an attestation on the topic holds at an instant.
  ///
  /// @param at epoch milliseconds
  public boolean hasAttested(String topic, long at) {
    return attestations.stream()
        .anyMatch(one -> one.topic().equals(topic) && one.at() <= at && at < one.until());
  }

  public Party with(Grant grant) {
    List<Grant> more = new ArrayList<>(grants);
    if (!more.contains(grant)) more.add(grant);
    return new Party(id, name, registry, superior, active, sealed, more, clearances, attestations);
  }

  public Party without(Grant grant) {
    List<Grant> fewer = new ArrayList<>(grants);
    fewer.remove(grant);
    return new Party(id, name, registry, superior, active, sealed, fewer, clearances, attestations);
  }

  public Party cleared(List<Clearance> now) {
    return new Party(id, name, registry, superior, active, sealed, grants, now, attestations);
  }

  /// With an attestation in the place of an earlier one on the same topic.
  public Party attesting(Attestation attestation) {
    List<Attestation> now = new ArrayList<>(attestations);
    now.removeIf(one -> one.topic().equals(attestation.topic()));
    now.add(attestation);
    return new Party(id, name, registry, superior, active, sealed, grants, clearances, now);
  }

  public Party below(String now) {
    return new Party(id, name, registry, now, active, sealed, grants, clearances, attestations);
  }

  /// Whether the party has the role in a registry, or in one above it.
  public boolean is(Role role, String where, Register register) {
    return grants.stream()
        .anyMatch(
            grant -> grant.role() == role && Registry.covers(register, grant.registry(), where));
  }

  public Party gone() {
    return new Party(id, name, registry, superior, false, sealed, grants, clearances, attestations);
  }

  private static Party read(Fields fields) {
    return new Party(
        fields.text("id"),
        fields.text("name", ""),
        fields.text("registry"),
        fields.text("superior", ""),
        fields.flag("active"),
        fields.flag("sealed"),
        fields.objects("grants", Grant::read),
        fields.objects("clearances", Clearance::read),
        fields.objects("attestations", Attestation::read));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .text("name", name)
        .text("registry", registry)
        .text("superior", superior)
        .flag("active", active)
        .flag("sealed", sealed)
        .objects("grants", grants, Grant::json)
        .objects("clearances", clearances, Clearance::json)
        .objects("attestations", attestations, Attestation::json)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(registry);
  }
}
