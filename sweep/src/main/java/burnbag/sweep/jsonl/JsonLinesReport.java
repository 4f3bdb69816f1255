package burnbag.sweep.jsonl;

import burnbag.marking.Judgement;
import burnbag.marking.Meaning;
import burnbag.marking.Parts;
import burnbag.marking.State;
import burnbag.marking.Wording.Mention;
import burnbag.marking.document.CopyMark;
import burnbag.marking.document.RolledMarking;
import burnbag.marking.page.Box;
import burnbag.marking.page.Place;
import burnbag.reading.Reading.Unread;
import burnbag.sweep.DocumentReport;
import burnbag.sweep.DocumentReport.Judged;
import burnbag.sweep.LeftOut;
import burnbag.sweep.LotReport;
import burnbag.sweep.LotSummary;
import burnbag.sweep.Occasion;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// Writes one JSON object a document and a line feed after each, in UTF-8, as `specs/document.md`
/// version 1 has it. The lot as a whole is not part of it.
public final class JsonLinesReport implements LotReport {
  /// Of the format, in each object's `v`.
  public static final int VERSION = 1;

  private final JsonLines lines;
  private final JsonGenerator json;
  private final Occasion occasion;

  /// @param out written to and flushed after each document, never closed
  public JsonLinesReport(OutputStream out, Occasion occasion) {
    this.occasion = occasion;
    this.lines = new JsonLines(out);
    this.json = lines.json();
  }

  @Override
  public Next take(DocumentReport document) {
    try {
      write(document);
      lines.end();
      return Next.GO_ON;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void end(LotSummary summary) {
    lines.close();
  }

  private void write(DocumentReport document) throws IOException {
    json.writeStartObject();
    json.writeNumberField("v", VERSION);
    lines.text("path", document.path());
    json.writeFieldName("sha256");
    if (document.sha256().isPresent()) json.writeString(document.sha256().get());
    else json.writeNull();
    lines.text("type", document.type());
    json.writeStringField("verdict", document.verdict().word());
    json.writeNumberField("pages", document.pages());
    json.writeArrayFieldStart("markings");
    for (Judged judged : document.markings()) write(judged);
    json.writeEndArray();
    json.writeArrayFieldStart("notes");
    for (Judged judged : document.notes()) write(judged);
    json.writeEndArray();
    json.writeNumberField("mentions", document.mentions());
    if (occasion.mentions() && !occasion.redacted()) mentionList(document.firstMentions());
    json.writeArrayFieldStart("copy_marks");
    for (CopyMark mark : document.copyMarks()) write(mark);
    json.writeEndArray();
    json.writeArrayFieldStart("recognised");
    json.writeEndArray();
    json.writeArrayFieldStart("unread");
    for (Unread unread : document.unread()) write(unread);
    json.writeEndArray();
    leftOut(document.leftOut());
    numbersIfAny("unmarked_pages", document.unmarkedPages());
    numbersIfAny("missing_pages", document.missingPages());
    json.writeStringField("read", document.extent().word());
    if (occasion.redacted()) json.writeBooleanField("redacted", true);
    json.writeStringField("isolation", document.isolation().word());
    json.writeEndObject();
  }

  private void leftOut(List<LeftOut> all) throws IOException {
    if (all.isEmpty()) return;
    json.writeArrayFieldStart("left_out");
    for (LeftOut left : all) {
      json.writeStartObject();
      lines.text("rule", left.rule());
      switch (left) {
        case LeftOut.OfDocument _ -> json.writeStringField("what", "document");
        case LeftOut.OfMarking(Judged judged, _) -> {
          json.writeStringField("what", "marking");
          json.writeFieldName("marking");
          write(judged);
        }
        case LeftOut.OfUnread(Unread unread, _) -> {
          json.writeStringField("what", "unread");
          json.writeFieldName("unread");
          write(unread);
        }
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(Judged judged) throws IOException {
    RolledMarking marking = judged.marking();
    Meaning meaning = marking.meaning();
    Judgement judgement = marking.judgement();
    json.writeStartObject();
    lines.text("canonical", meaning.canonical());
    json.writeStringField("scheme", meaning.scheme());
    lines.textOrNull("level", meaning.level());
    json.writeNumberField("rank", meaning.rank());
    json.writeStringField("kind", judgement.kind().word());
    json.writeStringField("state", judgement.state().word());
    if (judgement.state() == State.DOWNGRADED) lines.text("was", judgement.was());
    json.writeStringField("effect", judged.effect().word());
    json.writeNumberField("sureness", hundredths(judgement.sureness()));
    json.writeObjectFieldStart("parts");
    write(meaning.parts());
    json.writeEndObject();
    lines.readings(judgement.readings());
    lines.faults(marking.faults());
    lines.words("why", judgement.why());
    json.writeArrayFieldStart("places");
    for (Place place : marking.places()) write(place);
    json.writeEndArray();
    if (marking.more() > 0) json.writeNumberField("more", marking.more());
    json.writeEndObject();
  }

  /// Only what the marking bears.
  private void write(Parts parts) throws IOException {
    lines.wordsIfAny("sci", parts.sci());
    lines.wordsIfAny("sap", parts.sap());
    lines.wordsIfAny("aea", parts.aea());
    lines.wordsIfAny("fgi", parts.fgi());
    lines.wordsIfAny("dissem", parts.dissem());
    lines.wordsIfAny("rel_to", parts.relTo());
    lines.wordsIfAny("nonic", parts.nonIc());
    if (!parts.term().isEmpty()) lines.text("term", parts.term());
    if (!parts.copy().isEmpty()) lines.text("copy", parts.copy());
  }

  private void write(Place place) throws IOException {
    json.writeStartObject();
    json.writeNumberField("page", place.page());
    offsets(place);
    lines.text("text", place.text());
    json.writeFieldName("box");
    if (place.box().isPresent()) {
      Box box = place.box().get();
      json.writeStartArray();
      for (double side : new double[] {box.x(), box.y(), box.width(), box.height()}) {
        json.writeNumber(Math.round(side * 10_000) / 10_000.0);
      }
      json.writeEndArray();
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  private void offsets(Place place) throws IOException {
    json.writeFieldName("start");
    if (place.start() < 0) json.writeNull();
    else json.writeNumber(place.start());
    json.writeFieldName("end");
    if (place.start() < 0) json.writeNull();
    else json.writeNumber(place.end());
  }

  private void write(CopyMark mark) throws IOException {
    json.writeStartObject();
    json.writeNumberField("page", mark.place().page());
    lines.text("text", mark.place().text());
    lines.textOrNull("number", mark.number());
    lines.textOrNull("of", mark.of());
    json.writeEndObject();
  }

  private void write(Unread unread) throws IOException {
    json.writeStartObject();
    json.writeNumberField("page", unread.page());
    json.writeStringField("reason", unread.reason().word());
    if (!unread.detail().isEmpty()) lines.text("detail", unread.detail());
    json.writeEndObject();
  }

  private void mentionList(List<Mention> list) throws IOException {
    json.writeArrayFieldStart("mention_list");
    for (Mention mention : list) {
      json.writeStartObject();
      json.writeStringField("scheme", mention.scheme());
      lines.textOrNull("level", mention.level());
      json.writeNumberField("page", mention.place().page());
      offsets(mention.place());
      lines.text("text", mention.place().text());
      lines.words("why", mention.why());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void numbersIfAny(String field, List<Integer> numbers) throws IOException {
    if (numbers.isEmpty()) return;
    json.writeArrayFieldStart(field);
    for (int number : numbers) json.writeNumber(number);
    json.writeEndArray();
  }

  private static double hundredths(double sureness) {
    return Math.round(sureness * 100) / 100.0;
  }
}
