/// Private values kept outside the ledger, of which an entry holds a salted hash: how they are
/// committed to, opened, checked and erased.
package burnbag.ledger.opening;
