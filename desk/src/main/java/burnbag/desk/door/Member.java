package burnbag.desk.door;

import java.io.Serializable;
import java.security.Principal;

/// A party of the office who has come in.
///
/// @param getName the party's id
/// @param key the id of the passkey by which they came in, and with which they sign; empty for a
///   printed code of a trial
public record Member(String getName, String key) implements Principal, Serializable {
  /// By a code that was printed.
  static Member byCode(String party) {
    return new Member(party, "");
  }

  /// Of a request's principal.
  ///
  /// @throws IllegalStateException for one who has not come in: no door lets them as far
  public static Member of(Principal who) {
    if (who instanceof Member member) return member;
    if (who instanceof org.springframework.security.core.Authentication in
        && in.getPrincipal() instanceof Member member) return member;
    throw new IllegalStateException("nobody has come in");
  }
}
