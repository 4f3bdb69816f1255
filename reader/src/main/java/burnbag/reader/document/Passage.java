package burnbag.reader.document;

import burnbag.marking.page.Part;
import java.util.ArrayList;
import java.util.List;

/// Some lines kept for later: a header that comes back on each page, a note that waits for the foot
/// of its page.
public final class Passage {
  private record Run(String text, Part part, boolean struck) {}

  private final List<Run> runs = new ArrayList<>();

  public Passage add(String text, Part part, boolean struck) {
    if (!text.isEmpty()) runs.add(new Run(text, part, struck));
    return this;
  }

  public boolean isBlank() {
    return runs.stream().allMatch(run -> run.text().isBlank());
  }

  public String text() {
    StringBuilder text = new StringBuilder();
    for (Run run : runs) text.append(run.text());
    return text.toString();
  }

  /// Writes it on lines of its own.
  public void put(PageText page) {
    if (isBlank()) return;
    page.endLine();
    for (Run run : runs) page.add(run.text(), run.part(), run.struck());
    page.endLine();
  }

  /// The same words, where they are plain there, as another part: what a header's body text is.
  public Passage as(Part part) {
    Passage passage = new Passage();
    for (Run run : runs) {
      passage.add(run.text(), run.part() == Part.BODY ? part : run.part(), run.struck());
    }
    return passage;
  }
}
