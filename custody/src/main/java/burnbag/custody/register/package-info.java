/// What the office keeps: records in shelves, each the fold of the ledger's entries, and nothing
/// else.
package burnbag.custody.register;
