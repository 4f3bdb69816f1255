/// Witnesses of checkpoints: how an office asks them, and a witness to ask. The one package here
/// that opens connections.
package burnbag.custody.witness;
