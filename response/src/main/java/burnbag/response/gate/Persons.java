package burnbag.response.gate;

/// What the gate knows of persons about a lot. Never in the log; erased by itself.
///
/// @param supplier who brought it, as far as the law asks for it
/// @param receiver who fetched it
public record Persons(String supplier, String receiver) {
  /// The longest, in UTF-16 code units.
  public static final int LONGEST = 300;

  /// Nothing is known.
  public static final Persons UNKNOWN = new Persons("", "");

  public Persons {
    supplier = cut(supplier);
    receiver = cut(receiver);
  }

  private static String cut(String words) {
    String line = words.strip().replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }

  @Override
  public String toString() {
    return "Persons";
  }
}
