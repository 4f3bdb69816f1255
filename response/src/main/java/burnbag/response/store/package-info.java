/// Where finds and the gate's log lie: SQLite files of their own, beside the register and never in
/// it. What is deleted is overwritten.
package burnbag.response.store;
