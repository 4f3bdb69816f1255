/// Workbooks (OOXML): each sheet a page, with its printed header and footer, comments, boxes, and
/// what is hidden.
package burnbag.reader.sheet;
