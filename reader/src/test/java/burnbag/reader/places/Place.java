package burnbag.reader.places;

/// A made file and the one place in it where a marking stands.
///
/// @param where a `Part`, or `property:` and the property's name
/// @param document what follows the file's own path: empty, or `!/member`
public record Place(String file, String where, String document, String marking, byte[] bytes) {

  Place(String file, String where, String marking, byte[] bytes) {
    this(file, where, "", marking, bytes);
  }
}
