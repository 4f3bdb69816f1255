/// A page of a document as text, and what is known about the looks of that text.
package burnbag.marking.page;
