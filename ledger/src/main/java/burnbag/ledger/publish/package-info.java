/// The ledger as a folder of files that any web server can hand out and any stranger can check
/// (C2SP `tlog-tiles`).
package burnbag.ledger.publish;
