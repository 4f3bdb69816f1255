/// A finder's report, the way back to it, what is said under it, the receipt, and its erasure.
///
/// Nothing here can see a register, a holder or an address: what a finder told lies by itself, and
/// times are days.
package burnbag.response.find;
