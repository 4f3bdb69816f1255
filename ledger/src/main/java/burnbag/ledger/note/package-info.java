/// Signed notes as C2SP `signed-note` writes them: text that one or more keys have signed with
/// Ed25519.
package burnbag.ledger.note;
