/// Facts of the office into the records that papers are made of. The jars that print lie beside
/// whoever prints; nothing else of the office names these classes.
package burnbag.custody.paper;
