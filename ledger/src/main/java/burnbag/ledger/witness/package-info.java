/// What a log hands to a witness, and how a witness judges it. Nothing here opens a connection.
package burnbag.ledger.witness;
