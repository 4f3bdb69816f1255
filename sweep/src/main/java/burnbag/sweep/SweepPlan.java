package burnbag.sweep;

import burnbag.reading.Limits;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Everything that decides what a sweep does: nothing else is asked while it runs.
///
/// @param here the folder that relative paths start from
/// @param paths as given on the command line: files, folders, globs, `-` for stdin
/// @param schemes ids of the scheme packs to look for; empty for all
/// @param asOf the day on which terms and dates are judged
/// @param minRank markings below it hold nothing back, 0–4
/// @param mentions whether reports list mentions
/// @param first whether the sweep ends at the first document on hold
/// @param pageTexts whether document reports carry the texts of their marked pages
/// @param lines whether document reports carry where in the lines of plain texts places start
/// @param leave what the person wants left out
/// @param jobs how many files are read at the same time
/// @param scratch the private folder for what has to lie on disk while it is read; its owner
///   empties it
/// @param limits of one file
public record SweepPlan(
    Path here,
    List<String> paths,
    Set<String> schemes,
    LocalDate asOf,
    int minRank,
    boolean mentions,
    boolean first,
    boolean pageTexts,
    boolean lines,
    LeaveRules leave,
    int jobs,
    Path scratch,
    Limits limits) {
  public SweepPlan {
    paths = List.copyOf(paths);
    schemes = Set.copyOf(schemes);
    if (minRank < 0 || minRank > 4) throw new IllegalArgumentException("rank " + minRank);
    if (jobs < 1) throw new IllegalArgumentException(jobs + " jobs");
  }
}
