/// Shows that the ledger is what was acknowledged and that the register follows from it; mends what
/// can be made again.
package burnbag.custody.verify;
