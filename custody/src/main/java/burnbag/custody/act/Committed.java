package burnbag.custody.act;

/// A private value that an act commits to: the act holds its hash, and the value stays outside.
///
/// @param kind what it is: one of the words below
/// @param subject whose or what it is: a party, a control number
/// @param commitment as `opening:sha256:…`
public record Committed(String kind, String subject, String commitment) {
  public static final String NAME = "name";
  public static final String SEALED_TITLE = "sealed-title";
  public static final String TEXT = "text";

  /// The SHA-256 of a photograph.
  public static final String PHOTO = "photo";
}
