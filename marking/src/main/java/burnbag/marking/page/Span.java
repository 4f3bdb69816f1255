package burnbag.marking.page;

/// A half-open range `[start, end)` in UTF-16 code units of one page's text.
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span from " + start + " to " + end);
    }
  }

  /// In code units, not in characters a person would count.
  public int length() {
    return end - start;
  }

  /// Whether the two share at least one code unit.
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /// Whether the other lies wholly inside this one.
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }
}
