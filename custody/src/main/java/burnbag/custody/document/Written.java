package burnbag.custody.document;

import burnbag.custody.register.Document;
import burnbag.custody.register.Protection;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What somebody has written of a document that is to be registered, in a list or on a form.
///
/// @param marking as printed; empty for none
/// @param date `YYYY[-MM[-DD]]` or empty
/// @param pages a count, in figures
/// @param copies how many, in figures
public record Written(
    String control,
    String title,
    String marking,
    String originator,
    String date,
    String pages,
    String copies) {
  private static final int MOST_COPIES = 2_000;
  private static final int MOST_PAGES = 1_000_000;
  private static final Pattern DATE =
      Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

  /// Without blanks round a field, and with each letter in one form.
  public Written {
    control = plain(control);
    title = plain(title);
    marking = plain(marking);
    originator = plain(originator);
    date = plain(date);
    pages = plain(pages);
    copies = plain(copies);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
  }

  /// All that keeps it from being registered; empty where nothing does.
  public List<String> wrong(Protections protections) {
    List<String> reasons = new ArrayList<>();
    if (control.isEmpty()) reasons.add("no control number");
    if (title.isEmpty()) reasons.add("no short title");
    if (originator.isEmpty()) reasons.add("no originator");
    if (!date.isEmpty() && !DATE.matcher(date).matches()) {
      reasons.add("'" + date + "' is no date: YYYY, YYYY-MM or YYYY-MM-DD");
    }
    count(pages, "pages", MOST_PAGES).ifPresent(reasons::add);
    count(copies, "copies", MOST_COPIES).ifPresent(reasons::add);
    if (protections.of(marking).isEmpty()) {
      reasons.add("'" + marking + "' is no marking; see 'burnbag mark'");
    }
    return List.copyOf(reasons);
  }

  /// Why a cell is no count.
  private static Optional<String> count(String cell, String what, int most) {
    try {
      int count = Integer.parseInt(cell);
      if (count >= 1 && count <= most) return Optional.empty();
    } catch (NumberFormatException _) {
      // Said below, as for a count that is too small or too large.
    }
    return Optional.of("'" + cell + "' is no count of " + what + ": 1 to " + most);
  }

  /// The document, on paper. Nothing may be wrong with it.
  ///
  /// @param file SHA-256 in hexadecimal; empty for none
  public Document document(Protections protections, String registry, String file) {
    Protection protection = protections.of(marking).orElseThrow();
    return Document.onPaper(
        control, registry, title, originator, date, protection, Integer.parseInt(pages), file);
  }

  /// How many copies are made. Nothing may be wrong with it.
  public int count() {
    return Integer.parseInt(copies);
  }
}
