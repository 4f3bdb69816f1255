package burnbag.papers;

import java.time.ZonedDateTime;
import java.util.List;

/// Labels in the order in which they are to be peeled off.
///
/// @param start the place of the first label on the first sheet, 0-based, for a sheet that has been
///   begun
/// @param trial whether the home is a trial: each label then says so
public record LabelSheet(
    LabelGrid grid, int start, boolean trial, ZonedDateTime printedAt, List<Label> labels) {
  /// The most labels in one file.
  public static final int MOST = 10_000;

  public LabelSheet {
    labels = List.copyOf(labels);
    if (labels.isEmpty() || labels.size() > MOST)
      throw new IllegalArgumentException("a file has 1 to " + MOST + " labels");
    if (start < 0 || start >= grid.perSheet())
      throw new IllegalArgumentException("no place " + start + " on a sheet of " + grid.perSheet());
  }
}
