/// Canonical JSON (RFC 8785) without floats: one value, one text, so that what was signed can be
/// said again byte for byte.
package burnbag.ledger.json;
