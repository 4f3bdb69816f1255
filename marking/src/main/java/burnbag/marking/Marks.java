package burnbag.marking;

import burnbag.marking.find.Candidate;
import burnbag.marking.find.PageFindings;
import burnbag.marking.find.Sighting;
import burnbag.marking.find.Sign;
import burnbag.marking.grammar.AustralianMail;
import burnbag.marking.page.Place;
import burnbag.marking.us.UsGrammar;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /// Schemes whose markings the strict grammar judges.
  private static final Set<String> AMERICAN = Set.of("us", "cui", "nato");

  /// How the fault of a rest ends.
  static final String UNREAD = "' cannot be read";

  private static final long MOST_CHARS = 1L << 32;

  private final Examiner examiner;
  private final MendedMarks mended;

  public Marks(Examiner examiner) {
    this.examiner = examiner;
    this.mended = new MendedMarks(examiner.schemes(), this::read);
  }

  /// What the string is under the packs in use, or was before it was damaged.
  public Explanation explain(String input, Form form) {
    return mended.mend(read(input, form), form);
  }

  /// What the string is as it stands.
  private Explanation read(String input, Form form) {
    String stripped = input.strip();
    if (stripped.isEmpty()) return Explanation.nothing(input);
    Optional<Explanation> mail = mail(input, stripped);
    if (mail.isPresent()) return mail.get();
    boolean bare = form == Form.PORTION && !stripped.startsWith("(");
    String text = bare ? "(" + stripped + ")" : stripped;
    PageFindings found = examiner.examineMark(text);
    int best = longest(found);
    Optional<UsGrammar.Verdict> strict = strict(stripped, form);
    if (best < 0) {
      return strict
          .filter(_ -> stripped.contains("//"))
          .map(verdict -> american(input, form, verdict, Optional.empty(), found))
          .orElseGet(() -> Explanation.nothing(input));
    }
    Sighting sighting = found.sightings().get(best);
    boolean slashed = stripped.contains("//");
    boolean prose = sighting.signs().stream().anyMatch(OF_PROSE::contains);
    if (prose && !(slashed && strict.isPresent())) {
      return new Explanation(
          input,
          Explanation.Is.MENTION,
          Optional.empty(),
          Explanation.inAll(false),
          List.of(),
          sighting.why());
    }
    Meaning meaning = sighting.candidate().meaning();
    boolean foreign = meaning.level().isEmpty() || !AMERICAN.contains(meaning.scheme());
    // RESTRICTED alone is an American level of old and one of others today: no word of a tail says
    // whose rules hold.
    boolean anothers =
        strict.isPresent()
            && stripped.equals(strict.get().marking().level().banner())
            && !strict.get().faults().isEmpty();
    if (strict.isPresent() && !foreign && !anothers) {
      return american(input, form, strict.get(), Optional.of(sighting), found);
    }
    return marking(input, text, bare, sighting, found.places().get(best), found);
  }

  private static int longest(PageFindings found) {
    int best = -1;
    for (int i = 0; i < found.sightings().size(); i++) {
      if (best < 0 || weight(found, i) > weight(found, best)) best = i;
    }
    return best;
  }

  /// Words with a level before all others, then the longer ones.
  private static long weight(PageFindings found, int i) {
    boolean level = !found.sightings().get(i).candidate().meaning().level().isEmpty();
    return (level ? MOST_CHARS : 0) + length(found.places().get(i));
  }

  /// The verdict of the strict grammar, where packs that it speaks for are in use.
  private Optional<UsGrammar.Verdict> strict(String text, Form form) {
    return examiner
        .grammar()
        .judge(text, form == Form.PORTION)
        .filter(verdict -> examiner.schemes().pack(verdict.meaning().scheme()).isPresent());
  }

  private Explanation american(
      String input,
      Form form,
      UsGrammar.Verdict verdict,
      Optional<Sighting> sighting,
      PageFindings found) {
    Kind kind = verdict.marking().portion() ? Kind.PORTION : Kind.BANNER;
    List<String> why =
        sighting.map(Sighting::why).orElse(List.of("a level with what a marking has behind it"));
    List<Meaning.Other> readings =
        sighting.map(one -> others(one.candidate(), verdict.meaning())).orElse(List.of());
    Judgement judgement =
        new Judgement(
            kind,
            found.life().state(),
            "",
            sighting.map(Sighting::sureness).orElse(Sighting.SURE_FROM),
            readings,
            why);
    Place place = Place.inMetadata(input);
    Wording.Marking marking =
        verdict.faults().isEmpty()
            ? new Wording.Valid(verdict.meaning(), judgement, place)
            : new Wording.Malformed(verdict.meaning(), judgement, place, verdict.faults());
    Map<Dialect, Boolean> dialects = new EnumMap<>(Dialect.class);
    examiner
        .grammar()
        .faultsByDialect(input, form == Form.PORTION)
        .forEach((dialect, faults) -> dialects.put(dialect, faults.isEmpty()));
    return new Explanation(input, is(marking), Optional.of(marking), dialects, List.of(), why);
  }

  private static Explanation.Is is(Wording.Marking marking) {
    return marking.faults().isEmpty() ? Explanation.Is.VALID : Explanation.Is.MALFORMED;
  }

  private static List<Meaning.Other> others(Candidate candidate, Meaning meaning) {
    List<Meaning.Other> readings = new ArrayList<>();
    for (Meaning other : candidate.meanings()) {
      if (!other.scheme().equals(meaning.scheme()))
        readings.add(new Meaning.Other(other.scheme(), other.level(), other.rank()));
    }
    return readings;
  }

  private Explanation marking(
      String input, String text, boolean bare, Sighting sighting, Place place, PageFindings found) {
    Candidate candidate = sighting.candidate();
    List<Fault> faults = new ArrayList<>(candidate.faults());
    String scheme = candidate.meaning().scheme();
    String rest = Leftover.of(text, scheme, found);
    boolean block = candidate.kind() == Kind.AUTHORITY_BLOCK;
    if (!rest.isEmpty() && !block) {
      faults.add(new Fault("'" + rest + UNREAD, "the grammar of scheme " + scheme));
    }
    if (scheme.equals("us") && text.startsWith("//")) {
      faults.add(
          new Fault(
              "no level stands behind the double slash",
              "CAPCO Register and Manual 2016, A.6 (banner line syntax)"));
    }
    boolean loose = faults.isEmpty();
    if (scheme.equals("tlp")) faults.addAll(trafficLight(text));
    Meaning meaning = candidate.meaning().ofCopy(Leftover.copy(found));
    // A mark of one glyph has no parentheses to take off.
    if (bare && meaning.canonical().startsWith("(")) {
      String canonical = meaning.canonical().substring(1, meaning.canonical().length() - 1);
      meaning =
          new Meaning(
              meaning.scheme(), meaning.level(), meaning.rank(), canonical, meaning.parts());
    }
    State state = meaning.parts().term().endsWith("前") ? State.CONDITIONAL : found.life().state();
    if (examiner.grammar().dialect() == Dialect.LOOSE && loose) faults.clear();
    Judgement judgement =
        new Judgement(
            candidate.kind(), state, "", sighting.sureness(), readings(candidate), sighting.why());
    Wording.Marking marking =
        faults.isEmpty()
            ? new Wording.Valid(meaning, judgement, place)
            : new Wording.Malformed(meaning, judgement, place, faults);
    Map<Dialect, Boolean> dialects = Explanation.inAll(faults.isEmpty());
    dialects.put(Dialect.LOOSE, loose);
    return new Explanation(
        input, is(marking), Optional.of(marking), dialects, List.of(), sighting.why());
  }

  /// What TLP 2.0 forbids and its readers let pass (schemes §1.1, table).
  private static List<Fault> trafficLight(String text) {
    List<Fault> faults = new ArrayList<>();
    if (text.matches("(?is)TLP\\s*:\\s+.*|TLP\\s+:.*"))
      faults.add(new Fault("no blank stands round the colon", "FIRST TLP 2.0, 2"));
    if (text.toUpperCase(Locale.ROOT).contains("WHITE"))
      faults.add(new Fault("TLP:WHITE is TLP:CLEAR since 2022", "FIRST TLP 2.0, 3"));
    return faults;
  }

  /// A mail's protective marking, in its subject or in its header field.
  private Optional<Explanation> mail(String input, String text) {
    if (examiner.schemes().pack("au").isEmpty()) return Optional.empty();
    boolean subject = text.startsWith("[");
    Optional<AustralianMail> mail =
        subject ? AustralianMail.inSubject(text) : AustralianMail.inField(text);
    return mail.map(read -> mail(input, read, subject ? Kind.SUBJECT : Kind.METADATA));
  }

  private static Explanation mail(String input, AustralianMail mail, Kind kind) {
    List<String> words = mail.words();
    Parts none = Parts.ofDissem(words);
    Parts parts =
        new Parts(
            none.sci(),
            none.sap(),
            none.aea(),
            none.fgi(),
            words,
            none.relTo(),
            none.nonIc(),
            mail.expires(),
            "");
    Meaning meaning = new Meaning("au", mail.level(), mail.rank(), mail.canonical(), parts);
    List<String> why = List.of("the protective marking of a mail");
    Judgement judgement = new Judgement(kind, State.LIVE, "", Sighting.SURE_FROM, List.of(), why);
    Place place = Place.inMetadata(input);
    Wording.Marking marking =
        mail.faults().isEmpty()
            ? new Wording.Valid(meaning, judgement, place)
            : new Wording.Malformed(meaning, judgement, place, mail.faults());
    boolean valid = mail.faults().isEmpty();
    return new Explanation(
        input, is(marking), Optional.of(marking), Explanation.inAll(valid), List.of(), why);
  }

  private static List<Meaning.Other> readings(Candidate candidate) {
    List<Meaning.Other> readings = new ArrayList<>();
    for (Meaning other : candidate.meanings()) {
      if (other != candidate.meaning())
        readings.add(new Meaning.Other(other.scheme(), other.level(), other.rank()));
    }
    return readings;
  }

  private static long length(Place place) {
    return place.end() - place.start();
  }
}
