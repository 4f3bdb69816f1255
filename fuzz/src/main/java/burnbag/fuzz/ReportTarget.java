package burnbag.fuzz;

import burnbag.marking.Judgement;
import burnbag.marking.Kind;
import burnbag.marking.Meaning;
import burnbag.marking.Parts;
import burnbag.marking.State;
import burnbag.marking.document.RolledMarking;
import burnbag.marking.page.Place;
import burnbag.reading.Isolation;
import burnbag.reading.Reading.Unread;
import burnbag.reading.Reason;
import burnbag.sweep.DocumentReport;
import burnbag.sweep.DocumentReport.Judged;
import burnbag.sweep.Effect;
import burnbag.sweep.Extent;
import burnbag.sweep.Occasion;
import burnbag.sweep.PagePictures;
import burnbag.sweep.Verdict;
import burnbag.sweep.jsonl.JsonLinesReport;
import burnbag.sweep.jsonl.SafeJson;
import burnbag.sweep.text.TextReport;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A document whose name and words are any text: its report is one line of JSON that says the same
/// name, and neither it nor the report for a terminal holds a character that moves one.
public final class ReportTarget {
  private static final Occasion OCCASION =
      new Occasion(
          List.of("lot"),
          LocalDate.of(2026, 6, 1),
          1,
          List.of(),
          List.of(),
          true,
          false,
          List.of(),
          false);

  private ReportTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    String words = PageTarget.text(bytes);
    DocumentReport document = document(words);
    ByteArrayOutputStream jsonl = new ByteArrayOutputStream();
    new JsonLinesReport(jsonl, OCCASION).take(document);
    String line = jsonl.toString(StandardCharsets.UTF_8);
    if (line.indexOf('\n') != line.length() - 1) throw new AssertionError("not one line");
    if (!SafeJson.whole(words).equals(path(line)))
      throw new AssertionError("another name: " + line);
    calm(line);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    new TextReport(text, OCCASION).take(document);
    calm(text.toString(StandardCharsets.UTF_8));
  }

  private static String path(String line) throws IOException {
    String path = "";
    try (JsonParser json = new JsonFactory().createParser(line)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        boolean said = token == JsonToken.VALUE_STRING && "path".equals(json.currentName());
        if (said) path = json.getText();
      }
    }
    return path;
  }

  private static void calm(String report) {
    for (int at = 0; at < report.length(); at++) {
      char c = report.charAt(at);
      boolean moves =
          Character.isISOControl(c) && c != '\n' || Character.getType(c) == Character.FORMAT;
      if (moves) throw new AssertionError("U+%04X in a report".formatted((int) c));
    }
  }

  private static DocumentReport document(String words) {
    Judged judged =
        new Judged(
            new RolledMarking(
                new Meaning("us", words, 3, words, Parts.NONE),
                new Judgement(Kind.BANNER, State.LIVE, "", 0.9, List.of(), List.of(words)),
                List.of(),
                List.of(new Place(1, 0, words.length(), words, Optional.empty())),
                0),
            Effect.HOLD);
    return new DocumentReport(
        words,
        words,
        Optional.empty(),
        "text/plain",
        Verdict.HOLD,
        1,
        List.of(judged),
        List.of(),
        0,
        List.of(),
        List.of(),
        List.of(new Unread(0, Reason.BROKEN, words)),
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        Extent.WHOLE,
        Isolation.NOT_NEEDED,
        List.of(),
        PagePictures.NONE);
  }
}
