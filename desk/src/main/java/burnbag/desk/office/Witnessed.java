package burnbag.desk.office;

import burnbag.custody.home.Cosigning;
import burnbag.custody.home.Home;
import burnbag.desk.page.When;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.cosignature.Cosignature;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.sweep.Visible;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands outside the office for its ledger: which witnesses have cosigned the checkpoint that
/// was kept last, and what has been entered since.
///
/// @param lines the checkpoint with all its signatures; empty where none was kept
/// @param size entries under it
/// @param later entries that are not under it
/// @param since when the first of those was recorded; empty where there is none
/// @param enrolled witnesses, each with its time
/// @param cosigned how many of them have signed it
/// @param quorum how many are enough; 0 where none is enrolled
/// @param wrong why it counts for nothing; empty where it counts
public record Witnessed(
    List<String> lines,
    long size,
    long later,
    String since,
    List<Line> enrolled,
    int cosigned,
    int quorum,
    String wrong) {
  public Witnessed {
    lines = List.copyOf(lines);
    enrolled = List.copyOf(enrolled);
  }

  /// A witness.
  ///
  /// @param when it saw the tree of this checkpoint as the largest; empty where it has not signed
  public record Line(String name, String when) {}

  public boolean reached() {
    return wrong.isEmpty() && quorum > 0 && cosigned >= quorum;
  }

  /// @param kept taken before the reading was begun, so that it has no entry that the reading lacks
  static Witnessed of(Home home, Optional<SignedNote> kept, Books.Reading reading) {
    if (kept.isEmpty()) return none(home, reading);
    List<String> lines = kept.get().toString().strip().lines().map(Visible::of).toList();
    try {
      return of(home.cosigning().standing(kept.get()), lines, reading);
    } catch (NoteFormatException e) {
      String wrong = "checkpoint.cosigned does not verify: " + Visible.of(e.getMessage());
      return new Witnessed(lines, 0, reading.session().size(), "", List.of(), 0, 0, wrong);
    }
  }

  private static Witnessed none(Home home, Books.Reading reading) {
    List<Line> enrolled =
        home.cosigning().witnesses().stream()
            .map(one -> new Line(Visible.of(one.witness()), ""))
            .distinct()
            .toList();
    int quorum = enrolled.isEmpty() ? 0 : enrolled.size() / 2 + 1;
    long later = reading.session().size();
    return new Witnessed(List.of(), 0, later, recorded(0, reading), enrolled, 0, quorum, "");
  }

  private static Witnessed of(
      Cosigning.Standing standing, List<String> lines, Books.Reading reading) {
    Checkpoint head = standing.signed().checkpoint();
    long later = reading.session().size() - head.size();
    List<Line> enrolled = new ArrayList<>();
    for (String name : standing.asked()) {
      enrolled.add(new Line(Visible.of(name), time(standing.signed().cosignatures(), name)));
    }
    return new Witnessed(
        lines,
        head.size(),
        Math.max(0, later),
        recorded(head.size(), reading),
        enrolled,
        standing.witnesses().size(),
        standing.quorum(),
        wrong(head, reading));
  }

  /// Somebody may have signed what this ledger is not.
  private static String wrong(Checkpoint head, Books.Reading reading) {
    if (head.size() > reading.session().size()) {
      return "checkpoint.cosigned has "
          + head.size()
          + " entries, and there are "
          + reading.session().size()
          + " here";
    }
    if (reading.session().root(head.size()).equals(head.root())) return "";
    return "checkpoint.cosigned is of another history than the " + head.size() + " entries here";
  }

  private static String time(List<Cosignature> cosignatures, String name) {
    return cosignatures.stream()
        .filter(one -> one.key().name().equals(name))
        .mapToLong(Cosignature::time)
        .max()
        .stream()
        .mapToObj(seconds -> When.shown(Duration.ofSeconds(seconds).toMillis()))
        .findFirst()
        .orElse("");
  }

  /// When an entry was recorded; empty where there is none of this number.
  private static String recorded(long index, Books.Reading reading) {
    return index >= reading.session().size()
        ? ""
        : When.shown(
            reading.entry(reading.session().entries(index, index + 1).getFirst()).recordedAt());
  }
}
