/// Objects that Office keeps in compound files of their own: packages of foreign files for the most
/// part.
package burnbag.reader.ole;
