/// Scanned papers as pictures alone, and how others read them.
package burnbag.bench.scans;
