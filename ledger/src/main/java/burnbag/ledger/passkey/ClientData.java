package burnbag.ledger.passkey;

import burnbag.ledger.note.NoteFormatException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// What the browser says of an act (`CollectedClientData`). Members that are not known are passed
/// over, as WebAuthn wants it: browsers add some at times.
final class ClientData {
  private static final String CONFIRMATION = "webauthn.get";

  private final Map<String, BrowserJson.Value> members;

  private ClientData(Map<String, BrowserJson.Value> members) {
    this.members = members;
  }

  static ClientData read(byte[] bytes) throws NoteFormatException {
    ClientData read = new ClientData(BrowserJson.object(bytes));
    for (String name : List.of("type", "challenge", "origin")) read.text(name);
    return read;
  }

  private String text(String name) throws NoteFormatException {
    if (members.get(name) instanceof BrowserJson.Value.Text(String text)) return text;
    throw new NoteFormatException("it has no '" + name + "'");
  }

  /// What it says otherwise than it should.
  List<Fault> faults(byte[] challenge, String origin) throws NoteFormatException {
    List<Fault> faults = new ArrayList<>();
    if (!text("type").equals(CONFIRMATION)) {
      faults.add(
          new Fault(Fault.Kind.TYPE, "it is a '" + text("type") + "', not a " + CONFIRMATION));
    }
    String asked = Base64.getUrlEncoder().withoutPadding().encodeToString(challenge);
    if (!text("challenge").equals(asked)) {
      faults.add(new Fault(Fault.Kind.CHALLENGE, "something else was confirmed"));
    }
    if (!text("origin").equals(origin)) {
      faults.add(
          new Fault(
              Fault.Kind.ORIGIN,
              "it was confirmed at '" + text("origin") + "', and the key is for " + origin));
    }
    boolean within =
        members.containsKey("topOrigin")
            || members.containsKey("crossOrigin")
                && !members.get("crossOrigin").equals(new BrowserJson.Value.Flag(false));
    if (within) {
      faults.add(
          new Fault(Fault.Kind.CROSS_ORIGIN, "it was confirmed within a page of another origin"));
    }
    return faults;
  }
}
