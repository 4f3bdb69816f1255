/// Pictures: not read yet, and so said; what their metadata says is.
package burnbag.reader.picture;
