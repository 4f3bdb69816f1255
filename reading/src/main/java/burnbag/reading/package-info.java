/// Bytes in; pages of text, properties, and what could not be read, out.
package burnbag.reading;
