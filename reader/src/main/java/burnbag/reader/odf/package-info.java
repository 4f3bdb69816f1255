/// OpenDocument texts, sheets and presentations, zipped or flat.
package burnbag.reader.odf;
