package burnbag.marking.us;

/// The rungs of the American ladder. RESTRICTED is foreign since December 1953.
public enum Level {
  UNCLASSIFIED("UNCLASSIFIED", "U"),
  RESTRICTED("RESTRICTED", "R"),
  CONFIDENTIAL("CONFIDENTIAL", "C"),
  SECRET("SECRET", "S"),
  TOP_SECRET("TOP SECRET", "TS");

  private final String banner;
  private final String portion;

  Level(String banner, String portion) {
    this.banner = banner;
    this.portion = portion;
  }

  /// As a banner writes it.
  public String banner() {
    return banner;
  }

  /// As a portion writes it.
  public String portion() {
    return portion;
  }

  /// As a banner of NATO information writes it.
  public String natoBanner() {
    return (this == TOP_SECRET ? "COSMIC " : "NATO ") + banner;
  }

  /// As a portion of NATO information writes it.
  public String natoPortion() {
    return this == TOP_SECRET ? "CTS" : "N" + portion;
  }

  /// On the common ladder, 0–4.
  public int rank() {
    return ordinal();
  }

  boolean below(Level floor) {
    return compareTo(floor) < 0;
  }

  boolean classified() {
    return compareTo(CONFIDENTIAL) >= 0;
  }
}
