/// What was read of a page, and what was not.
package burnbag.reader.ocr;
