/// An act between the form and the ledger: it is said in plain words, confirmed by the actor's key,
/// entered, and answered with its entry and checkpoint or with every reason against it.
package burnbag.desk.sign;
