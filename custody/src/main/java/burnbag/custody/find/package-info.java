/// What the office enters of finds: that it was told, what it took over, how it ended. Never who
/// told it.
package burnbag.custody.find;
