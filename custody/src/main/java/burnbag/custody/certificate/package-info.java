/// Certificates of destruction that carry their own proof: the entries they rest on, what follows
/// from these, and how a stranger checks both.
package burnbag.custody.certificate;
