/// How pages of PDFs become pictures.
package burnbag.reader.pdf;
