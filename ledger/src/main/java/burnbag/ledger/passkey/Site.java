package burnbag.ledger.passkey;

import burnbag.ledger.note.NoteFormatException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a passkey signs: the site that its device knows (WebAuthn's *relying party*), and the one
/// origin on it whose pages may ask.
///
/// ```
/// name   = label *("." label)          lower case, 253 characters at most, the last no number
/// origin = "https://" host [":" port]  host = name, or ends with "." name
///        | "http://"  host [":" port]  where host is localhost, or ends with ".localhost"
/// ```
///
/// @param name the relying party's id (`rpId`), as in `desk.example.org`
/// @param origin as a browser writes it, so without the port that is usual
public record Site(String name, String origin) {
  private static final int LONGEST = 253;
  private static final String LOCAL = "localhost";
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*+");
  private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?[0-9]+");
  private static final Pattern ORIGIN =
      Pattern.compile("(https?)://([a-z0-9.-]+)(?::([1-9][0-9]{0,4}))?");
  private static final int GREATEST_PORT = 65_535;

  /// @throws IllegalArgumentException for what is no site, and an origin that is not on it
  public Site {
    if (!isName(name)) {
      throw new IllegalArgumentException("'" + name + "' is no name of a site");
    }
    Matcher parts = ORIGIN.matcher(origin);
    if (!parts.matches() || !isName(parts.group(2)) || !isPort(parts)) {
      throw new IllegalArgumentException("'" + origin + "' is no origin");
    }
    String host = parts.group(2);
    boolean local = host.equals(LOCAL) || host.endsWith("." + LOCAL);
    if (parts.group(1).equals("http") && !local) {
      throw new IllegalArgumentException("'" + origin + "' is not encrypted: begin it with https");
    }
    if (!host.equals(name) && !host.endsWith("." + name)) {
      throw new IllegalArgumentException("'" + origin + "' is no page of " + name);
    }
  }

  static Site read(String name, String origin) throws NoteFormatException {
    try {
      return new Site(name, origin);
    } catch (IllegalArgumentException e) {
      throw new NoteFormatException(e.getMessage());
    }
  }

  private static boolean isName(String name) {
    return name.length() <= LONGEST
        && NAME.matcher(name).matches()
        && !NUMBER.matcher(name).matches();
  }

  private static boolean isPort(Matcher parts) {
    if (parts.group(3) == null) return true;
    int port = Integer.parseInt(parts.group(3));
    int usual = parts.group(1).equals("https") ? 443 : 80;
    return port <= GREATEST_PORT && port != usual;
  }
}
