/// Keys at rest and in their succession: a private key sealed by a passphrase, the lines by which
/// public keys are handed out, and how a log's key follows another.
package burnbag.ledger.key;
