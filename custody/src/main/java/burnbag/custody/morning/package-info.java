/// What people ask of the register: what waits for me, who has what, where has this been, does it
/// add up. Pure; nothing here changes anything.
package burnbag.custody.morning;
