package burnbag.sweep.jsonl;

import burnbag.marking.Fault;
import burnbag.marking.Meaning;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// One JSON object a line, in UTF-8, safe to look at in a terminal; what every JSON Lines output of
/// burnbag is written with.
public final class JsonLines implements AutoCloseable {
  private final JsonGenerator json;

  /// @param out flushed after each line, never closed
  public JsonLines(OutputStream out) {
    try {
      this.json = SafeJson.over(out).setPrettyPrinter(new MinimalPrettyPrinter(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// For everything that is no text out of a file.
  public JsonGenerator json() {
    return json;
  }

  /// Ends the line.
  public void end() throws IOException {
    json.writeRaw('\n');
    json.flush();
  }

  /// What else the same words may mean.
  public void readings(List<Meaning.Other> readings) throws IOException {
    json.writeArrayFieldStart("readings");
    for (Meaning.Other other : readings) {
      json.writeStartObject();
      json.writeStringField("scheme", other.scheme());
      textOrNull("level", other.level());
      json.writeNumberField("rank", other.rank());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /// Rules that a marking breaks.
  public void faults(List<Fault> faults) throws IOException {
    json.writeArrayFieldStart("faults");
    for (Fault fault : faults) {
      json.writeStartObject();
      text("message", fault.message());
      text("source", fault.source());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /// A field with a list of texts.
  public void words(String field, List<String> words) throws IOException {
    json.writeArrayFieldStart(field);
    for (String word : words) json.writeString(SafeJson.whole(word));
    json.writeEndArray();
  }

  /// A field with a list of texts, left out where the list is empty.
  public void wordsIfAny(String field, List<String> words) throws IOException {
    if (!words.isEmpty()) words(field, words);
  }

  /// A field with a text, null where it is empty.
  public void textOrNull(String field, String value) throws IOException {
    if (value.isEmpty()) json.writeNullField(field);
    else text(field, value);
  }

  /// A field with a text.
  public void text(String field, String value) throws IOException {
    json.writeStringField(field, SafeJson.whole(value));
  }

  @Override
  public void close() {
    try {
      json.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
