/// Made papers: pages written from the rules of the schemes by somebody who has not seen the
/// recogniser, with what must be found on them; and counter-papers of the same looks that bear no
/// marking. Results on them are printed as 'made'.
package burnbag.bench.made;
