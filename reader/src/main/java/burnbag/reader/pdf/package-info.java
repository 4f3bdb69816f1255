/// PDF: pages with the places of their lines, what is drawn over them, annotations, fields,
/// properties and attachments.
package burnbag.reader.pdf;
