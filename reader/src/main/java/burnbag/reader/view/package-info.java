/// Pictures of pages for a report, drawn anew.
package burnbag.reader.view;
