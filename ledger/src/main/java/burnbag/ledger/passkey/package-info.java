/// Passkeys: keys that stay in somebody's device and sign there, by WebAuthn, what a browser asks
/// them to. What a device has signed is checked off line, with nothing but the key as it was
/// registered.
package burnbag.ledger.passkey;
