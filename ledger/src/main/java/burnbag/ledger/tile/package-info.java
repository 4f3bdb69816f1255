/// The tree cut into tiles of 256 hashes, as C2SP `tlog-tiles` lays it out: how tiles are named,
/// how they grow, and how hashes and entries are read back from them.
package burnbag.ledger.tile;
