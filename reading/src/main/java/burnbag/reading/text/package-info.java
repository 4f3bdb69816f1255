/// Plain text: which bytes are text, in which encoding, and how a long one is cut into pages.
package burnbag.reading.text;
