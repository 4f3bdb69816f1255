/// Signed tree heads and offline proofs, as C2SP `tlog-checkpoint` and `tlog-proof` write them.
package burnbag.ledger.checkpoint;
