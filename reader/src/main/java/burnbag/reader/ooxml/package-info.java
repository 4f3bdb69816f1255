/// What the Office Open XML formats share: a zip of parts, relationships between them, properties,
/// pictures, objects.
package burnbag.reader.ooxml;
