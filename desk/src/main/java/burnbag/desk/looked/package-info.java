/// Who asked to see what at the desk: a log of the desk's own, apart from the ledger, which its
/// auditors read and everybody about themself. No page of a finder or of the gate is ever in it.
package burnbag.desk.looked;
