/// Scheme packs: what the levels of each scheme are called, as data with its own proof.
package burnbag.marking.scheme;
