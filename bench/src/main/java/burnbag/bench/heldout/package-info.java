/// Set B: made papers that nobody tunes on. Written from the rules of the schemes by somebody who
/// has seen neither the recogniser nor the papers of [burnbag.bench.made]; templates, offices and
/// texts are resources of this package. Whoever works on the recogniser leaves them unread.
package burnbag.bench.heldout;
