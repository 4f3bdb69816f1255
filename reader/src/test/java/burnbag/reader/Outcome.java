package burnbag.reader;

import burnbag.reading.Reading;
import burnbag.reading.ReadingSink;
import burnbag.reading.Reason;
import java.util.EnumMap;
import java.util.Map;

/// Counts what comes out of a file, and refuses what breaks the grammar of `Reading`.
final class Outcome implements ReadingSink {
  final Map<Reason, Integer> unread = new EnumMap<>(Reason.class);
  long characters;
  int documents;
  private int open;
  private boolean over;

  @Override
  public Next take(Reading reading) {
    if (over || open == 0 && !(reading instanceof Reading.Opened)) {
      throw new AssertionError("out of any document: " + reading);
    }
    switch (reading) {
      case Reading.Opened _ -> {
        open++;
        documents++;
      }
      case Reading.Text(var page) -> characters += page.own().length();
      case Reading.Property _, Reading.Picture _ -> {}
      case Reading.Unread(_, Reason reason, _) -> unread.merge(reason, 1, Integer::sum);
      case Reading.Closed _ -> over = --open == 0;
    }
    return Next.GO_ON;
  }

  /// Whether all that was opened is closed.
  boolean ended() {
    return over;
  }

  /// In one word: how the file as a whole ended.
  String status() {
    if (!over) return "not-closed";
    String read = characters > 0 ? "text" : documents > 1 ? "children" : "nothing";
    return unread.isEmpty()
        ? read
        : read + "+" + String.join("+", unread.keySet().stream().map(Reason::word).toList());
  }
}
