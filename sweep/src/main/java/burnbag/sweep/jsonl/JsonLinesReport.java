package burnbag.sweep.jsonl;

import burnbag.marking.Fault;
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
import burnbag.sweep.LotReport;
import burnbag.sweep.LotSummary;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// Writes one JSON object a document and a line feed after each, in UTF-8, as `specs/document.md`
/// version 1 has it. The lot as a whole is not part of it.
public final class JsonLinesReport implements LotReport {
  /// Of the format, in each object's `v`.
  public static final int VERSION = 1;

  private final JsonGenerator json;
  private final boolean mentions;

  /// @param out written to and flushed after each document, never closed
  /// @param mentions whether mentions are listed besides being counted
  public JsonLinesReport(OutputStream out, boolean mentions) {
    this.mentions = mentions;
    try {
      this.json =
          new JsonFactory()
              .createGenerator(out)
              .disable(StreamWriteFeature.AUTO_CLOSE_TARGET.mappedFeature())
              .setCharacterEscapes(new TerminalSafe())
              .setPrettyPrinter(new MinimalPrettyPrinter(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Next take(DocumentReport document) {
    try {
      write(document);
      json.writeRaw('\n');
      json.flush();
      return Next.GO_ON;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void end(LotSummary summary) {
    try {
      json.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(DocumentReport document) throws IOException {
    json.writeStartObject();
    json.writeNumberField("v", VERSION);
    text("path", document.path());
    json.writeFieldName("sha256");
    if (document.sha256().isPresent()) json.writeString(document.sha256().get());
    else json.writeNull();
    text("type", document.type());
    json.writeStringField("verdict", document.verdict().word());
    json.writeNumberField("pages", document.pages());
    json.writeArrayFieldStart("markings");
    for (Judged judged : document.markings()) write(judged);
    json.writeEndArray();
    json.writeArrayFieldStart("notes");
    for (Judged judged : document.notes()) write(judged);
    json.writeEndArray();
    json.writeNumberField("mentions", document.mentions());
    if (mentions) mentionList(document.firstMentions());
    json.writeArrayFieldStart("copy_marks");
    for (CopyMark mark : document.copyMarks()) write(mark);
    json.writeEndArray();
    json.writeArrayFieldStart("recognised");
    json.writeEndArray();
    json.writeArrayFieldStart("unread");
    for (Unread unread : document.unread()) write(unread);
    json.writeEndArray();
    numbersIfAny("unmarked_pages", document.unmarkedPages());
    numbersIfAny("missing_pages", document.missingPages());
    json.writeStringField("read", "whole");
    json.writeStringField("isolation", document.isolation().word());
    json.writeEndObject();
  }

  private void write(Judged judged) throws IOException {
    RolledMarking marking = judged.marking();
    Meaning meaning = marking.meaning();
    Judgement judgement = marking.judgement();
    json.writeStartObject();
    text("canonical", meaning.canonical());
    json.writeStringField("scheme", meaning.scheme());
    textOrNull("level", meaning.level());
    json.writeNumberField("rank", meaning.rank());
    json.writeStringField("kind", judgement.kind().word());
    json.writeStringField("state", judgement.state().word());
    if (judgement.state() == State.DOWNGRADED) text("was", judgement.was());
    json.writeStringField("effect", judged.effect().word());
    json.writeNumberField("sureness", hundredths(judgement.sureness()));
    json.writeObjectFieldStart("parts");
    write(meaning.parts());
    json.writeEndObject();
    json.writeArrayFieldStart("readings");
    for (Meaning.Other other : judgement.readings()) {
      json.writeStartObject();
      json.writeStringField("scheme", other.scheme());
      textOrNull("level", other.level());
      json.writeNumberField("rank", other.rank());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("faults");
    for (Fault fault : marking.faults()) {
      json.writeStartObject();
      text("message", fault.message());
      text("source", fault.source());
      json.writeEndObject();
    }
    json.writeEndArray();
    words("why", judgement.why());
    json.writeArrayFieldStart("places");
    for (Place place : marking.places()) write(place);
    json.writeEndArray();
    if (marking.more() > 0) json.writeNumberField("more", marking.more());
    json.writeEndObject();
  }

  /// Only what the marking bears.
  private void write(Parts parts) throws IOException {
    wordsIfAny("sci", parts.sci());
    wordsIfAny("sap", parts.sap());
    wordsIfAny("aea", parts.aea());
    wordsIfAny("fgi", parts.fgi());
    wordsIfAny("dissem", parts.dissem());
    wordsIfAny("rel_to", parts.relTo());
    wordsIfAny("nonic", parts.nonIc());
    if (!parts.term().isEmpty()) text("term", parts.term());
    if (!parts.copy().isEmpty()) text("copy", parts.copy());
  }

  private void write(Place place) throws IOException {
    json.writeStartObject();
    json.writeNumberField("page", place.page());
    offsets(place);
    text("text", place.text());
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
    text("text", mark.place().text());
    textOrNull("number", mark.number());
    textOrNull("of", mark.of());
    json.writeEndObject();
  }

  private void write(Unread unread) throws IOException {
    json.writeStartObject();
    json.writeNumberField("page", unread.page());
    json.writeStringField("reason", unread.reason().word());
    if (!unread.detail().isEmpty()) text("detail", unread.detail());
    json.writeEndObject();
  }

  private void mentionList(List<Mention> list) throws IOException {
    json.writeArrayFieldStart("mention_list");
    for (Mention mention : list) {
      json.writeStartObject();
      json.writeStringField("scheme", mention.scheme());
      textOrNull("level", mention.level());
      json.writeNumberField("page", mention.place().page());
      offsets(mention.place());
      text("text", mention.place().text());
      words("why", mention.why());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void words(String field, List<String> words) throws IOException {
    json.writeArrayFieldStart(field);
    for (String word : words) json.writeString(whole(word));
    json.writeEndArray();
  }

  private void wordsIfAny(String field, List<String> words) throws IOException {
    if (!words.isEmpty()) words(field, words);
  }

  private void numbersIfAny(String field, List<Integer> numbers) throws IOException {
    if (numbers.isEmpty()) return;
    json.writeArrayFieldStart(field);
    for (int number : numbers) json.writeNumber(number);
    json.writeEndArray();
  }

  private void textOrNull(String field, String value) throws IOException {
    if (value.isEmpty()) json.writeNullField(field);
    else text(field, value);
  }

  private void text(String field, String value) throws IOException {
    json.writeStringField(field, whole(value));
  }

  private static double hundredths(double sureness) {
    return Math.round(sureness * 100) / 100.0;
  }

  /// Half a surrogate pair cannot be written in UTF-8, and a name may hold one.
  private static String whole(String text) {
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (Character.isHighSurrogate(unit)
          && at + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(at + 1))) {
        at++;
      } else if (Character.isSurrogate(unit)) {
        return mended(text);
      }
    }
    return text;
  }

  private static String mended(String text) {
    StringBuilder mended = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character ->
                mended.appendCodePoint(
                    character >= 0xD800 && character <= 0xDFFF ? 0xFFFD : character));
    return mended.toString();
  }
}
