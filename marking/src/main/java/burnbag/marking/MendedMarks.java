package burnbag.marking;

import burnbag.marking.Marks.Form;
import burnbag.marking.mend.Mender;
import burnbag.marking.mend.Mender.Mending;
import burnbag.marking.scheme.Schemes;
import burnbag.marking.text.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Explains a string that does not read whole as the marking that it was before it was damaged.
final class MendedMarks {
  private final Mender mender;

  /// Reads a string as it stands.
  private final BiFunction<String, Form, Explanation> reader;

  MendedMarks(Schemes schemes, BiFunction<String, Form, Explanation> reader) {
    this.mender = new Mender(schemes);
    this.reader = reader;
  }

  /// What the string was, where that is certain; else what it may have been; else `read` as it is.
  ///
  /// A string that reads whole is left alone, and so is one that the rules of its scheme can set
  /// right.
  ///
  /// @param read what the string is as it stands
  /// @param form in which it was read
  Explanation mend(Explanation read, Form form) {
    boolean valid = read.is() == Explanation.Is.VALID;
    if (whole(read) && (valid || ruled(read, form))) return read;
    boolean bare = form == Form.PORTION && !read.input().strip().startsWith("(");
    String text = bare ? "(" + read.input().strip() + ")" : read.input();
    Mending mending = mender.mend(text, read.marking().isPresent(), this::sound);
    if (!mending.any() || valid && mending.canonical().isEmpty()) return read;
    String likeliest = mending.canonical().orElseGet(() -> mending.candidates().getFirst());
    Explanation meant = reader.apply(likeliest, Form.AUTO);
    if (meant.marking().isEmpty()) return read;
    String canonical = mending.canonical().map(one -> as(bare, one)).orElse("");
    if (!canonical.isEmpty() && says(meant, canonical, read)) return read;
    List<String> why = new ArrayList<>();
    if (canonical.isEmpty()) why.add("too damaged to choose one");
    why.addAll(mending.why());
    return new Explanation(
        read.input(),
        Explanation.Is.MALFORMED,
        Optional.of(damaged(meant.marking().get(), canonical, why)),
        Explanation.inAll(false),
        mending.candidates().stream().map(one -> as(bare, one)).toList(),
        why);
  }

  /// Whether the string as it stands says the same already: what it should read is the mended
  /// marking, or what the rules make of that.
  private static boolean says(Explanation meant, String canonical, Explanation read) {
    return canonical(read).equals(canonical) || canonical(read).equals(canonical(meant));
  }

  /// Whether all letters of the string went into what it should read.
  private static boolean whole(Explanation read) {
    return letters(read.input()) <= letters(canonical(read));
  }

  /// Hyphens count: behind one a compartment may have been lost.
  private static long letters(String text) {
    return FoldedText.of(text, 0, text.length())
        .upper()
        .chars()
        .filter(c -> c == '-' || Character.isLetterOrDigit(c))
        .count();
  }

  /// Whether what it should read by the rules of its scheme is sound, and nothing was left over.
  private boolean ruled(Explanation read, Form form) {
    String canonical = canonical(read);
    boolean rest =
        read.marking().stream()
            .flatMap(marking -> marking.faults().stream())
            .anyMatch(fault -> fault.message().endsWith(Marks.UNREAD));
    return !rest
        && !canonical.isEmpty()
        && reader.apply(canonical, form).is() == Explanation.Is.VALID;
  }

  private boolean sound(String canonical) {
    return reader.apply(canonical, Form.AUTO).is() == Explanation.Is.VALID;
  }

  private static String canonical(Explanation read) {
    return read.marking().map(one -> one.meaning().canonical()).orElse("");
  }

  /// A portion that came without its parentheses is written without them.
  private static String as(boolean bare, String marking) {
    boolean portion = bare && marking.startsWith("(") && marking.endsWith(")");
    return portion ? marking.substring(1, marking.length() - 1) : marking;
  }

  private static Wording.Marking damaged(
      Wording.Marking meant, String canonical, List<String> why) {
    Meaning meaning = meant.meaning();
    List<Fault> faults = new ArrayList<>(meant.faults());
    boolean misplaced = meaning.scheme().equals("cui") && why.equals(List.of(Mender.REORDERED));
    faults.add(
        misplaced
            ? new Fault(
                "categories stand before dissemination controls",
                "NARA CUI Marking Handbook v1.1; 32 CFR 2002.20(b)(2)")
            : new Fault(
                "damaged: " + String.join("; ", why), "the grammar of scheme " + meaning.scheme()));
    return new Wording.Malformed(
        new Meaning(meaning.scheme(), meaning.level(), meaning.rank(), canonical, meaning.parts()),
        meant.judgement(),
        meant.place(),
        faults);
  }
}
