/// The Merkle tree of RFC 6962 §2.1: hashes, roots, proofs of inclusion and of consistency, and how
/// each is checked.
package burnbag.ledger.tree;
