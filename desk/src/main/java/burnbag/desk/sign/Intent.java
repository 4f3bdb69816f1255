package burnbag.desk.sign;

import burnbag.custody.act.Act;
import burnbag.custody.register.Grant;
import burnbag.ledger.opening.Opening;
import java.util.List;

/// What somebody is about to sign. It is entered once, however often its button is pressed; who
/// comes second sees what came of the first. Safe to share between threads.
public final class Intent {
  private final String id;
  private final String party;
  private final String key;
  private final Act act;
  private final List<Opening> openings;
  private final List<Grant> roles;
  private final PlainWords saying;
  private final String next;
  private Grant as;
  private Ending ending = new Ending.None();

  /// @param id that only this session knows
  /// @param key the passkey with which it is signed; empty for the trial key that lies in the home
  /// @param openings the private values that it commits to
  /// @param roles in which it may be signed, at least one
  /// @param next the page where one goes on afterwards
  Intent(
      String id,
      String party,
      String key,
      Act act,
      List<Opening> openings,
      List<Grant> roles,
      PlainWords saying,
      String next) {
    this.id = id;
    this.party = party;
    this.key = key;
    this.act = act;
    this.openings = List.copyOf(openings);
    this.roles = List.copyOf(roles);
    this.as = roles.getFirst();
    this.saying = saying;
    this.next = next;
  }

  public String id() {
    return id;
  }

  public String party() {
    return party;
  }

  public String key() {
    return key;
  }

  public Act act() {
    return act;
  }

  public List<Opening> openings() {
    return openings;
  }

  /// All roles in which it may be signed.
  List<Grant> roles() {
    return roles;
  }

  /// The role in which it is signed.
  public synchronized Grant as() {
    return as;
  }

  /// Has it signed in this role.
  synchronized void signAs(Grant role) {
    as = role;
  }

  public PlainWords saying() {
    return saying;
  }

  public String next() {
    return next;
  }

  public synchronized Ending ending() {
    return ending;
  }

  /// Enters it, unless it was.
  synchronized Ending enter(java.util.function.Supplier<Ending> entering) {
    if (!(ending instanceof Ending.Entered)) ending = entering.get();
    return ending;
  }
}
