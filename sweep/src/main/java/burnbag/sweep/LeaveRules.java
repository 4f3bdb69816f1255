package burnbag.sweep;

import burnbag.reading.Reading.Unread;
import burnbag.sweep.DocumentReport.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a person told a sweep to leave out, by `--ignore` and `--baseline`, and whether the verdict
/// may be called clear without it.
///
/// The rules come from the command line only: a file in the lot cannot ask for anything. What they
/// leave out is counted by rule, and reports say so.
public final class LeaveRules {
  /// Nothing is left out.
  public static final LeaveRules NONE = new LeaveRules(List.of(), List.of(), false);

  private final List<IgnoreFile> ignored;
  private final List<Baseline> known;
  private final boolean accepted;

  /// @param accepted whether what is left out makes no review
  public LeaveRules(List<IgnoreFile> ignored, List<Baseline> known, boolean accepted) {
    this.ignored = List.copyOf(ignored);
    this.known = List.copyOf(known);
    this.accepted = accepted;
  }

  /// Whether what is left out makes no review.
  public boolean accepted() {
    return accepted;
  }

  /// The files that the rules come from, as the person named them.
  public List<String> sources() {
    List<String> sources = new ArrayList<>();
    for (IgnoreFile file : ignored) sources.add(file.name());
    for (Baseline baseline : known) sources.add(baseline.name());
    return sources;
  }

  /// The rule by which the whole document is left out, unread if it is a file.
  Optional<String> path(String path) {
    return ignored.stream().flatMap(file -> file.path(path).stream()).findFirst();
  }

  /// The rule by which a document of these bytes is left out.
  Optional<String> bytes(String sha256) {
    return ignored.stream().flatMap(file -> file.bytes(sha256).stream()).findFirst();
  }

  Optional<String> marking(String path, Optional<String> sha256, Judged judged) {
    return ignored.stream()
        .flatMap(file -> file.marking(path, judged.marking()).stream())
        .findFirst()
        .or(() -> sha256.flatMap(bytes -> knownBy(Baseline.key(bytes, judged))));
  }

  Optional<String> unread(Optional<String> sha256, Unread unread) {
    return sha256.flatMap(bytes -> knownBy(Baseline.key(bytes, unread)));
  }

  private Optional<String> knownBy(Baseline.Key key) {
    return known.stream().filter(one -> one.holds(key)).map(Baseline::name).findFirst();
  }
}
