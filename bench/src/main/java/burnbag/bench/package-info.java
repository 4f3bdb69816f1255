/// Scores: what the recogniser and the sweep reach on the development corpora, on this machine's
/// own files and on made pages, held against floors.
package burnbag.bench;
