/// Archives and compressed files: each member a document of its own.
package burnbag.reader.archive;
