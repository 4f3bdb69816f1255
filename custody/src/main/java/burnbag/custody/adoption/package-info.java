/// Which policy packs are in force: put in force and dropped by two, with their texts in the
/// ledger.
package burnbag.custody.adoption;
