/// What a document may cost.
package burnbag.reader.document;
