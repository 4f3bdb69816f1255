/// What policy wants to know of a destruction, on every way that a copy can be destroyed.
package burnbag.custody.deed;
