/// A document that is being read: its bytes, its pages as they come, its children, and the bounds
/// on all of them.
package burnbag.reader.document;
