package burnbag.response.find;

/// What keeps a flood out without knowing where it comes from.
///
/// @param reportsADay of all finders together
/// @param messagesADay of one finder
/// @param photosAReport that are measured
public record Bounds(int reportsADay, int messagesADay, int photosAReport) {
  /// What an office has unless it says otherwise.
  public static final Bounds USUAL = new Bounds(200, 20, 6);

  public Bounds {
    if (reportsADay < 1 || messagesADay < 1 || photosAReport < 0) {
      throw new IllegalArgumentException("a bound below 1");
    }
  }
}
