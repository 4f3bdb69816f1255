/// The gate: where a lot is looked at before it may go. It has a log of its own, which only grows,
/// and sees no register and no finder.
package burnbag.response.gate;
