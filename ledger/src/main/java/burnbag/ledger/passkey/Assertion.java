package burnbag.ledger.passkey;

import java.util.Arrays;

/// What a browser brings back when a passkey has signed (`AuthenticatorAssertionResponse`): the
/// very bytes, since it is those that were signed.
///
/// @param authenticatorData what the device says of the act
/// @param clientData what the browser says of it (`clientDataJSON`)
/// @param signature of the device, over the first and the SHA-256 of the second
public record Assertion(byte[] authenticatorData, byte[] clientData, byte[] signature) {
  /// Bytes of authenticator data without extensions.
  public static final int LEAST_AUTHENTICATOR_DATA = 37;

  public static final int MOST_AUTHENTICATOR_DATA = 512;
  public static final int MOST_CLIENT_DATA = 1_024;
  public static final int MOST_SIGNATURE = 512;

  /// @throws IllegalArgumentException for parts that are longer or shorter than any device's
  public Assertion {
    authenticatorData = authenticatorData.clone();
    clientData = clientData.clone();
    signature = signature.clone();
    require(
        "authenticator data", authenticatorData, LEAST_AUTHENTICATOR_DATA, MOST_AUTHENTICATOR_DATA);
    require("client data", clientData, 1, MOST_CLIENT_DATA);
    require("signature", signature, 1, MOST_SIGNATURE);
  }

  private static void require(String what, byte[] bytes, int least, int most) {
    if (bytes.length >= least && bytes.length <= most) return;
    throw new IllegalArgumentException(
        what + " of " + bytes.length + " bytes; a passkey's has " + least + " to " + most);
  }

  @Override
  public byte[] authenticatorData() {
    return authenticatorData.clone();
  }

  @Override
  public byte[] clientData() {
    return clientData.clone();
  }

  @Override
  public byte[] signature() {
    return signature.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Assertion one
        && Arrays.equals(authenticatorData, one.authenticatorData)
        && Arrays.equals(clientData, one.clientData)
        && Arrays.equals(signature, one.signature);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(signature);
  }
}
