/// Structured labels: what a machine writes so that another machine can tell how a document is
/// protected. Found in properties and in the text of XML and JSON.
package burnbag.marking.label;
