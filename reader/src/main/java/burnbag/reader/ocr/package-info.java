/// Paper read from its picture: where lines of writing stand, and what they say.
package burnbag.reader.ocr;
