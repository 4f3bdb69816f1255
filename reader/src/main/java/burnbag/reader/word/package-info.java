/// Word documents (OOXML): body, headers and footers by section, notes, comments, tracked changes,
/// hidden text, boxes.
package burnbag.reader.word;
