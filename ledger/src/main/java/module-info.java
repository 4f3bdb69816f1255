/// An append-only log that a stranger can verify: tree, tiles, notes, checkpoints, proofs. Stands
/// on the JDK alone.
module burnbag.ledger {
  exports burnbag.ledger.audit;
  exports burnbag.ledger.checkpoint;
  exports burnbag.ledger.cosignature;
  exports burnbag.ledger.entry;
  exports burnbag.ledger.json;
  exports burnbag.ledger.key;
  exports burnbag.ledger.note;
  exports burnbag.ledger.opening;
  exports burnbag.ledger.passkey;
  exports burnbag.ledger.publish;
  exports burnbag.ledger.tile;
  exports burnbag.ledger.tree;
  exports burnbag.ledger.witness;

  uses burnbag.ledger.note.Signing;
}
