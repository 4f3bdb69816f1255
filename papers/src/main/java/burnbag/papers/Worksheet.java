package burnbag.papers;

import java.util.List;

/// What is to be scanned and weighed for destructions: to carry about, tick and fill in.
///
/// @param party for whom it is; empty for everybody
public record Worksheet(
    Letterhead letterhead, String party, List<Scan> scans, List<Weighing> weighings) {
  /// The most copies on one.
  public static final int MOST = 10_000;

  /// Copies that one holder is to put into a bag.
  ///
  /// @param order its number
  public record Scan(String order, String holder, List<Line> lines) {
    public Scan {
      lines = List.copyOf(lines);
    }
  }

  /// @param place the container it lies in; empty for none
  public record Line(
      String copy, String shortTitle, String marking, int pages, String place, String label) {}

  /// A bag whose seal is to be read and that is to be weighed. What it bore and weighed before is
  /// not said: whoever reads that off a list reads no seal.
  ///
  /// @param says what is done with it then
  /// @param who party ids, joined; empty for anybody who may
  public record Weighing(String bag, String says, String who) {}

  public Worksheet {
    scans = List.copyOf(scans);
    weighings = List.copyOf(weighings);
    if (copies(scans) > MOST) {
      throw new IllegalArgumentException("a worksheet has at most " + MOST + " copies");
    }
  }

  private static int copies(List<Scan> scans) {
    return scans.stream().mapToInt(scan -> scan.lines().size()).sum();
  }

  /// How many copies are on it.
  public int copies() {
    return copies(scans);
  }
}
