package burnbag.ledger.passkey;

/// Why an assertion does not confirm what it should.
///
/// @param says what is wrong, in words
public record Fault(Kind kind, String says) {
  /// What a fault is about.
  public enum Kind {
    /// The browser's data cannot be read, or lacks what it must say.
    CLIENT_DATA,
    /// It is no confirmation (`webauthn.get`), but a registration, say.
    TYPE,
    /// Something else was confirmed.
    CHALLENGE,
    /// It was confirmed on a page of another origin.
    ORIGIN,
    /// It was confirmed in a frame within a page of another origin.
    CROSS_ORIGIN,
    /// The device's data cannot be read.
    AUTHENTICATOR_DATA,
    /// The device signed for another site.
    SITE,
    /// Nobody touched the device.
    PRESENCE,
    /// The device did not make sure who it was, by PIN, finger or face.
    VERIFICATION,
    /// It was not signed with this key.
    SIGNATURE
  }
}
