/// The folder that an office lives in: store, keys, the newest checkpoint; and the pens that
/// parties sign with.
package burnbag.custody.home;
