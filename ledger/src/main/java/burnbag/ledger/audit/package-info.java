/// Reads a log from its first entry to its last as somebody who trusts nobody: tree, signatures,
/// times, replays, and what signers had seen; names the first entry where it parts.
package burnbag.ledger.audit;
