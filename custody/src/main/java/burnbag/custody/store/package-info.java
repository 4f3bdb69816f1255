/// Ledger and register in a database. The only package that knows SQL.
package burnbag.custody.store;
