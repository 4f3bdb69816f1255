package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.List;

/// A person or an office, known by an id that names nobody.
///
/// @param registry where the party belongs
/// @param superior the party's direct superior; empty for none
/// @param active whether the party still belongs to the office
public record Party(
    String id,
    String registry,
    String superior,
    boolean active,
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
    return new Party(id, registry, superior, active, more, clearances, attestations);
  }

  public Party without(Grant grant) {
    List<Grant> fewer = new ArrayList<>(grants);
    fewer.remove(grant);
    return new Party(id, registry, superior, active, fewer, clearances, attestations);
  }

  public Party cleared(List<Clearance> now) {
    return new Party(id, registry, superior, active, grants, now, attestations);
  }

  /// With an attestation in the place of an earlier one on the same topic.
  public Party attesting(Attestation attestation) {
    List<Attestation> now = new ArrayList<>(attestations);
    now.removeIf(one -> one.topic().equals(attestation.topic()));
    now.add(attestation);
    return new Party(id, registry, superior, active, grants, clearances, now);
  }

  public Party gone() {
    return new Party(id, registry, superior, false, grants, clearances, attestations);
  }

  private static Party read(Fields fields) {
    return new Party(
        fields.text("id"),
        fields.text("registry"),
        fields.text("superior", ""),
        fields.flag("active"),
        fields.objects("grants", Grant::read),
        fields.objects("clearances", Clearance::read),
        fields.objects("attestations", Attestation::read));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .text("registry", registry)
        .text("superior", superior)
        .flag("active", active)
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
