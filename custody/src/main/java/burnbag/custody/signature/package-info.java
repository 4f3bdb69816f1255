/// Signatures checked by the thousand. The only package that knows Bouncy Castle.
package burnbag.custody.signature;
