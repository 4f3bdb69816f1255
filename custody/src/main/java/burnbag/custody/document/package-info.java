/// Documents and the copies that are made of them.
package burnbag.custody.document;
