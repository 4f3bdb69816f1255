/// Pages drawn as pictures: every scheme and level in its official layout, aged as paper ages on a
/// scanner, a fax line, a desk, with what stands on them told beside them.
package burnbag.bench.pages;
