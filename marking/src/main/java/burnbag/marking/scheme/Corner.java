package burnbag.marking.scheme;

/// Where a scheme has its markings stand, if in a corner of the page.
public enum Corner {
  /// In the middle, or the scheme does not say.
  NONE,
  UPPER_RIGHT
}
