package burnbag.response.find;

import java.time.LocalDate;

/// Papers that the office says it has taken over from the finder, and the finder's side of it.
///
/// @param number from 1 within its find
/// @param on the day
/// @param grams 0 where they were not weighed
/// @param by the party of the office that took them
/// @param confirmed how the finder's side was given; `NO` until it is
/// @param entry index of the office's act; -1 before
public record PaperHandover(
    int number, LocalDate on, int items, long grams, String by, Confirmed confirmed, long entry) {
  /// How the finder's side was given.
  public enum Confirmed {
    NO,
    CODE,
    PAPER
  }

  public PaperHandover {
    if (items < 1 || grams < 0)
      throw new IllegalArgumentException(items + " items, " + grams + " g");
  }

  PaperHandover confirmedBy(Confirmed how) {
    return new PaperHandover(number, on, items, grams, by, how, entry);
  }

  PaperHandover enteredAt(long index) {
    return new PaperHandover(number, on, items, grams, by, confirmed, index);
  }
}
