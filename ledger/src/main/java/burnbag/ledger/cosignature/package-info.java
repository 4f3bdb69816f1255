/// Signatures over a checkpoint that say more than that they were made (C2SP `tlog-cosignature`):
/// those of witnesses, and those of a log's companion key.
package burnbag.ledger.cosignature;
