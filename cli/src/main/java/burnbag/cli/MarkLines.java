package burnbag.cli;

import burnbag.marking.Dialect;
import burnbag.marking.Examiner;
import burnbag.marking.Explanation;
import burnbag.marking.Fault;
import burnbag.marking.Judgement;
import burnbag.marking.Marks;
import burnbag.marking.Meaning;
import burnbag.marking.Parts;
import burnbag.marking.Wording.Marking;
import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Schemes;
import burnbag.sweep.jsonl.JsonLines;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `burnbag mark --jsonl`: a line in, a line out, empty ones too.
///
/// A line is a bare string, or `{"input":…,"scheme":…}` which is read under that scheme alone.
final class MarkLines {
  /// A longer line is no marking; what is beyond is not kept.
  private static final int MOST_CHARS = 1 << 16;

  /// What one line asks.
  ///
  /// @param scheme empty for all
  private record Candidate(String input, String scheme) {}

  private static final JsonFactory JSON = new JsonFactory();

  private final LocalDate asOf;
  private final Dialect dialect;
  private final Marks.Form form;
  private final List<Pack> own;
  private final OutputStream out;
  private final Map<String, Marks> byScheme = new HashMap<>();

  /// @param own packs of the user's
  MarkLines(LocalDate asOf, Dialect dialect, Marks.Form form, List<Pack> own, OutputStream out) {
    this.asOf = asOf;
    this.dialect = dialect;
    this.form = form;
    this.own = own;
    this.out = out;
  }

  /// Until the input ends.
  void explain(InputStream in) {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    try (JsonLines json = new JsonLines(out)) {
      for (Optional<String> line = next(lines); line.isPresent(); line = next(lines)) {
        write(json, explain(candidate(line.get())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> next(BufferedReader lines) throws IOException {
    int unit = lines.read();
    if (unit < 0) return Optional.empty();
    StringBuilder line = new StringBuilder();
    while (unit >= 0 && unit != '\n') {
      if (line.length() <= MOST_CHARS) line.append((char) unit);
      unit = lines.read();
    }
    if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r')
      line.setLength(line.length() - 1);
    return Optional.of(line.toString());
  }

  private static Candidate candidate(String line) {
    if (!line.startsWith("{")) return new Candidate(line, "");
    Map<String, String> fields = new HashMap<>();
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) return new Candidate(line, "");
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        fields.put(field, String.valueOf(parser.getValueAsString("")));
        parser.skipChildren();
      }
    } catch (JsonProcessingException _) {
      return new Candidate(line, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!fields.containsKey("input")) return new Candidate(line, "");
    return new Candidate(fields.get("input"), fields.getOrDefault("scheme", ""));
  }

  private Explanation explain(Candidate candidate) {
    boolean unknown =
        !candidate.scheme().isEmpty()
            && !Schemes.ALL.contains(candidate.scheme())
            && named(candidate.scheme()).isEmpty();
    if (unknown || candidate.input().length() > MOST_CHARS) {
      return Explanation.nothing(candidate.input());
    }
    return byScheme
        .computeIfAbsent(candidate.scheme(), this::marks)
        .explain(candidate.input(), form);
  }

  private Marks marks(String scheme) {
    List<String> shipped =
        scheme.isEmpty() ? Schemes.ALL : Schemes.ALL.contains(scheme) ? List.of(scheme) : List.of();
    Schemes schemes = Schemes.of(shipped, scheme.isEmpty() ? own : named(scheme));
    return new Marks(new Examiner(schemes, asOf, dialect));
  }

  private List<Pack> named(String id) {
    return own.stream().filter(pack -> pack.id().equals(id)).toList();
  }

  private static void write(JsonLines lines, Explanation explanation) throws IOException {
    JsonGenerator json = lines.json();
    Optional<Marking> marking = explanation.marking();
    Optional<Meaning> meaning = marking.map(Marking::meaning);
    json.writeStartObject();
    lines.text("input", explanation.input());
    json.writeStringField("is", explanation.is().word());
    lines.textOrNull("scheme", meaning.map(Meaning::scheme).orElse(""));
    lines.textOrNull("level", meaning.map(Meaning::level).orElse(""));
    json.writeNumberField("rank", meaning.map(Meaning::rank).orElse(0));
    lines.textOrNull("kind", marking.map(one -> one.judgement().kind().word()).orElse(""));
    lines.textOrNull("canonical", meaning.map(Meaning::canonical).orElse(""));
    json.writeObjectFieldStart("dialects");
    for (Dialect dialect : Dialect.values())
      json.writeBooleanField(dialect.word(), explanation.dialects().get(dialect));
    json.writeEndObject();
    parts(lines, meaning.map(Meaning::parts).orElse(Parts.NONE));
    lines.textOrNull("state", marking.map(one -> one.judgement().state().word()).orElse(""));
    lines.readings(marking.map(Marking::judgement).map(Judgement::readings).orElse(List.of()));
    lines.words("candidates", explanation.candidates());
    List<Fault> faults = marking.map(Marking::faults).orElse(List.of());
    lines.faults(faults);
    json.writeEndObject();
    lines.end();
  }

  private static void parts(JsonLines lines, Parts parts) throws IOException {
    lines.json().writeObjectFieldStart("parts");
    lines.words("sci", parts.sci());
    lines.words("sap", parts.sap());
    lines.words("aea", parts.aea());
    lines.words("fgi", parts.fgi());
    lines.words("dissem", parts.dissem());
    lines.words("rel_to", parts.relTo());
    lines.words("nonic", parts.nonIc());
    lines.textOrNull("term", parts.term());
    lines.textOrNull("copy", parts.copy());
    lines.json().writeEndObject();
  }
}
