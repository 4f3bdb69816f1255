package burnbag.custody.muster;

import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Muster;
import burnbag.custody.register.MusterLine;
import burnbag.custody.register.Register;
import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A muster as it stands: while it is open, what its closing would say now.
///
/// @param counts how many copies came out how; outcomes that none had are missing
/// @param lines all but those that were seen and nothing was wrong with
/// @param open discrepancies of this muster that nobody has resolved
public record MusterReport(
    Muster muster,
    Map<Judgement.Outcome, Integer> counts,
    List<Line> lines,
    List<Discrepancy> open) {
  /// One copy that a person has to look at.
  public record Line(MusterLine line, String outcome, List<Discrepancy.Kind> wrong) {
    public Line {
      wrong = List.copyOf(wrong);
    }

    Json.Obj json() {
      return Fields.write()
          .text("copy", line.copy())
          .text("holder", line.holder())
          .text("place", line.place())
          .number("pages", line.pages())
          .flag("expected", line.expected())
          .texts("seen_by", line.seenBy())
          .number("counted", line.counted())
          .text("outcome", outcome)
          .texts("wrong", wrong.stream().map(Discrepancy.Kind::word).toList())
          .end();
    }
  }

  public MusterReport {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    lines = List.copyOf(lines);
    open = List.copyOf(open);
  }

  /// @return empty where there is no such muster
  public static Optional<MusterReport> of(Register register, String id) {
    return register.find(Muster.SHELF, id).map(muster -> of(register, muster));
  }

  private static MusterReport of(Register register, Muster muster) {
    Map<Judgement.Outcome, Integer> counts = new EnumMap<>(Judgement.Outcome.class);
    List<Line> lines = new ArrayList<>();
    List<Discrepancy> all = register.where(Discrepancy.SHELF, "muster", muster.id());
    Map<String, List<Discrepancy.Kind>> raised = new HashMap<>();
    for (Discrepancy one : all) {
      raised.computeIfAbsent(one.subject(), _ -> new ArrayList<>()).add(one.kind());
    }
    List<MusterLine> kept =
        new ArrayList<>(register.where(MusterLine.SHELF, "muster", muster.id()));
    kept.sort(Comparator.comparing(MusterLine::copy));
    for (MusterLine line : kept) {
      Judgement judgement =
          judgement(register, muster, line, raised.getOrDefault(line.copy(), List.of()));
      counts.merge(judgement.outcome(), 1, Integer::sum);
      boolean fine = judgement.outcome() == Judgement.Outcome.SEEN && judgement.wrong().isEmpty();
      if (!fine) lines.add(new Line(line, judgement.outcome().word(), judgement.wrong()));
    }
    return new MusterReport(
        muster, counts, lines, all.stream().filter(Discrepancy::isOpen).toList());
  }

  /// A closed muster is as it was when it was closed, whatever has happened since.
  private static Judgement judgement(
      Register register, Muster muster, MusterLine line, List<Discrepancy.Kind> raised) {
    return muster.isOpen()
        ? Judgement.of(register, muster, line)
        : new Judgement(Judgement.Outcome.of(line.outcome()), raised);
  }

  /// Closed, and everything that it raised is resolved.
  public boolean reconciled() {
    return !muster.isOpen() && open.isEmpty();
  }

  public Json.Obj json() {
    Fields.Writing outcomes = Fields.write();
    counts.forEach((outcome, count) -> outcomes.number(outcome.word(), count));
    return Fields.write()
        .object("muster", muster.json())
        .object("counts", outcomes.end())
        .objects("lines", lines, Line::json)
        .objects("open", open, Discrepancy::json)
        .flag("reconciled", reconciled())
        .end();
  }
}
