package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// That a party is disposal officer of a registry for a time.
///
/// @param id party, a stroke, registry
/// @param from epoch milliseconds
/// @param until when it ends, epoch milliseconds
public record Appointment(String id, String party, String registry, long from, long until)
    implements Kept {
  public static final Shelf<Appointment> SHELF =
      new Shelf<>("appointment", List.of("party", "registry"), Appointment::read);

  public static String id(String party, String registry) {
    return party + "/" + registry;
  }

  public static Appointment of(String party, String registry, long from, long until) {
    return new Appointment(id(party, registry), party, registry, from, until);
  }

  /// Whether it is in force at an instant.
  public boolean holds(long at) {
    return from <= at && at < until;
  }

  public Appointment ended(long at) {
    return new Appointment(id, party, registry, from, Math.min(at, until));
  }

  /// Whether a party is disposal officer in a registry, or in one above it, at an instant.
  public static boolean isDisposalOfficer(
      Register register, String party, String registry, long at) {
    return register.where(SHELF, "party", party).stream()
        .anyMatch(one -> one.holds(at) && Registry.covers(register, one.registry(), registry));
  }

  private static Appointment read(Fields fields) {
    return new Appointment(
        fields.text("id"),
        fields.text("party"),
        fields.text("registry"),
        fields.number("from"),
        fields.number("until"));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .text("party", party)
        .text("registry", registry)
        .number("from", from)
        .number("until", until)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(party, registry);
  }
}
