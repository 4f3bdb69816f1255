/// Stamps every page of a PDF with whose copy it is: a main of its own, since its work is no
/// reading.
package burnbag.reader.stamp;
