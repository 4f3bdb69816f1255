package burnbag.desk.gate;

/// In a demo: a login for the gate, drawn anew at each start and printed on the terminal.
///
/// @param name empty where there is none
public record PrintedGateLogin(String name, String code) {
  /// Outside of a demo: an officer gives logins out.
  public static final PrintedGateLogin NONE = new PrintedGateLogin("", "");

  /// Whether there is one.
  public boolean any() {
    return !name.isEmpty();
  }
}
