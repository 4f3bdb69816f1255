package burnbag.desk.door;

import burnbag.ledger.passkey.Assertion;
import java.util.Base64;
import java.util.Optional;

/// What a page brings back from the browser's `navigator.credentials.get`.
///
/// @param credential the id of the key that signed
public record Answered(byte[] credential, Assertion assertion) {
  private static final int MOST = 4_096;

  /// Empty for what no browser would bring.
  public static Optional<Answered> read(
      String credential, String authenticatorData, String clientData, String signature) {
    try {
      return Optional.of(
          new Answered(
              bytes(credential),
              new Assertion(bytes(authenticatorData), bytes(clientData), bytes(signature))));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  static byte[] bytes(String text) {
    if (text.length() > MOST) throw new IllegalArgumentException("too long");
    return Base64.getUrlDecoder().decode(text);
  }
}
