/// HTML and XML: the text that a person sees, where the characters of the file do not say it as it
/// is.
package burnbag.reader.markup;
