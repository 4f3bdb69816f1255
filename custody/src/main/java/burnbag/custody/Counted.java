package burnbag.custody;

/// A number with its noun, as it is read out: `1 copy`, `200 copies`.
public final class Counted {
  private Counted() {}

  public static String of(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  public static String copies(long count) {
    return of(count, "copy", "copies");
  }

  public static String pages(long count) {
    return of(count, "page", "pages");
  }

  public static String sheets(long count) {
    return of(count, "sheet", "sheets");
  }

  public static String days(long count) {
    return of(count, "day", "days");
  }

  public static String hours(long count) {
    return of(count, "hour", "hours");
  }
}
