package burnbag.marking;

import burnbag.marking.mend.Mender;
import burnbag.marking.mend.Mender.Mending;
import burnbag.marking.scheme.Schemes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Explains a string that does not read whole as the marking that it was before it was damaged.
final class MendedMarks {
  private final Mender mender;

  /// Reads a string as it stands.
  private final Function<String, Explanation> reader;

  MendedMarks(Schemes schemes, Function<String, Explanation> reader) {
    this.mender = new Mender(schemes);
    this.reader = reader;
  }

  /// What the string was, where that is certain; else what it may have been; else `read` as it is.
  /// A string that reads whole is left alone.
  ///
  /// @param text in the form in which it is read, with parentheses round a portion
  /// @param read what the string is as it stands
  Explanation mend(String text, Explanation read) {
    if (read.is() == Explanation.Is.VALID) return read;
    boolean marking = read.marking().isPresent();
    Mending mending = mender.mend(text, marking, this::sound);
    boolean nothingNew = mending.canonical().isPresent() && mending.canonical().equals(canonical(read));
    if (!mending.any() || nothingNew) return read;
    String likeliest = mending.canonical().orElseGet(() -> mending.candidates().getFirst());
    Optional<Wording.Marking> meant = reader.apply(likeliest).marking();
    if (meant.isEmpty()) return read;
    String canonical = mending.canonical().orElse("");
    List<String> why = new ArrayList<>();
    if (canonical.isEmpty()) why.add("too damaged to choose one");
    why.addAll(mending.why());
    return new Explanation(
        read.input(),
        Explanation.Is.MALFORMED,
        Optional.of(damaged(meant.get(), canonical, why)),
        mending.candidates(),
        why);
  }

  private static Optional<String> canonical(Explanation read) {
    return read.marking().map(one -> one.meaning().canonical());
  }

  private boolean sound(String canonical) {
    return reader.apply(canonical).is() == Explanation.Is.VALID;
  }

  private static Wording.Marking damaged(
      Wording.Marking meant, String canonical, List<String> why) {
    Meaning meaning = meant.meaning();
    List<Fault> faults = new ArrayList<>(meant.faults());
    faults.add(
        new Fault("damaged: " + String.join("; ", why), "the grammar of scheme " + meaning.scheme()));
    return new Wording.Malformed(
        new Meaning(
            meaning.scheme(), meaning.level(), meaning.rank(), canonical, meaning.parts()),
        meant.judgement(),
        meant.place(),
        faults);
  }
}
