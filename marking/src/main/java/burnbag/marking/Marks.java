package burnbag.marking;

import burnbag.marking.find.Candidate;
import burnbag.marking.find.PageFindings;
import burnbag.marking.find.Sighting;
import burnbag.marking.find.Sign;
import burnbag.marking.page.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Explains one marking taken by itself, as `burnbag mark` does.
public final class Marks {

  /// How a string is to be read.
  public enum Form {
    /// As a portion where it stands in parentheses, else as a banner.
    AUTO,
    BANNER,
    /// With or without its parentheses.
    PORTION
  }

  /// Signs that stay true of a string without a page round it.
  private static final Set<Sign> OF_PROSE =
      Set.of(Sign.IN_SENTENCE, Sign.LOWER_CASE, Sign.IN_CODE, Sign.QUOTED);

  private final Examiner examiner;
  private final MendedMarks mended;

  public Marks(Examiner examiner) {
    this.examiner = examiner;
    this.mended = new MendedMarks(examiner.schemes(), this::read);
  }

  /// What the string is under the packs in use.
  public Explanation explain(String input, Form form) {
    String stripped = input.strip();
    if (stripped.isEmpty()) return nothing(input);
    boolean bare = form == Form.PORTION && !stripped.startsWith("(");
    String text = bare ? "(" + stripped + ")" : stripped;
    Explanation explanation = mended.mend(text, read(text));
    return bare ? bare(input, explanation) : as(input, explanation);
  }

  /// The string as it stands.
  private Explanation read(String text) {
    PageFindings found = examiner.examineMark(text);
    int best = -1;
    for (int i = 0; i < found.sightings().size(); i++) {
      if (best < 0 || length(found.places().get(i)) > length(found.places().get(best))) best = i;
    }
    if (best < 0) return nothing(text);
    Sighting sighting = found.sightings().get(best);
    if (sighting.signs().stream().anyMatch(OF_PROSE::contains)) {
      return new Explanation(
          text, Explanation.Is.MENTION, Optional.empty(), List.of(), sighting.why());
    }
    return marking(text, sighting, found.places().get(best), found);
  }

  private static Explanation as(String input, Explanation one) {
    return new Explanation(input, one.is(), one.marking(), one.candidates(), one.why());
  }

  /// A portion that came without its parentheses is written without them.
  private static Explanation bare(String input, Explanation portion) {
    return new Explanation(
        input,
        portion.is(),
        portion.marking().map(Marks::bare),
        portion.candidates().stream().map(Marks::bare).toList(),
        portion.why());
  }

  private static Wording.Marking bare(Wording.Marking marking) {
    Meaning meaning = marking.meaning();
    Meaning bare =
        new Meaning(
            meaning.scheme(),
            meaning.level(),
            meaning.rank(),
            bare(meaning.canonical()),
            meaning.parts());
    return switch (marking) {
      case Wording.Valid(_, Judgement judgement, Place place) ->
          new Wording.Valid(bare, judgement, place);
      case Wording.Malformed(_, Judgement judgement, Place place, List<Fault> faults) ->
          new Wording.Malformed(bare, judgement, place, faults);
    };
  }

  private static String bare(String portion) {
    boolean closed = portion.startsWith("(") && portion.endsWith(")");
    return closed ? portion.substring(1, portion.length() - 1) : portion;
  }

  private static Explanation marking(
      String text, Sighting sighting, Place place, PageFindings found) {
    Candidate candidate = sighting.candidate();
    List<Fault> faults = new ArrayList<>(candidate.faults());
    String rest =
        (text.substring(0, (int) place.start()) + " " + text.substring((int) place.end())).strip();
    if (!rest.isEmpty()) {
      faults.add(
          new Fault(
              "'" + rest + "' cannot be read",
              "the grammar of scheme " + candidate.meaning().scheme()));
    }
    Meaning meaning = candidate.meaning();
    List<Meaning.Other> readings = new ArrayList<>();
    for (Meaning other : candidate.meanings()) {
      if (other != candidate.meaning())
        readings.add(new Meaning.Other(other.scheme(), other.level(), other.rank()));
    }
    State state = meaning.parts().term().endsWith("前") ? State.CONDITIONAL : found.life().state();
    Judgement judgement =
        new Judgement(candidate.kind(), state, "", sighting.sureness(), readings, sighting.why());
    Wording.Marking marking =
        faults.isEmpty()
            ? new Wording.Valid(meaning, judgement, place)
            : new Wording.Malformed(meaning, judgement, place, faults);
    Explanation.Is is = faults.isEmpty() ? Explanation.Is.VALID : Explanation.Is.MALFORMED;
    return new Explanation(text, is, Optional.of(marking), List.of(), sighting.why());
  }

  private static long length(Place place) {
    return place.end() - place.start();
  }

  private static Explanation nothing(String input) {
    return new Explanation(input, Explanation.Is.NONE, Optional.empty(), List.of(), List.of());
  }
}
