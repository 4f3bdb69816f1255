/// What is entered: statements that somebody has signed, and the entries that the ledger makes of
/// them.
package burnbag.ledger.entry;
