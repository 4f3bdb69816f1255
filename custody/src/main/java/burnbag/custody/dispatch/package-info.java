/// Copies that leave the office for another one, by receipt, and come back.
package burnbag.custody.dispatch;
