/// Labelled snippets of the development corpora, as they lie on disk.
package burnbag.bench.corpus;
