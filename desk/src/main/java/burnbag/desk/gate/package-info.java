/// The gate: files are dropped or photographed, and the verdict comes in seconds. It has a login
/// and a log of its own, and no page of it can see the register.
package burnbag.desk.gate;
