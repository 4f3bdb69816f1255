package burnbag.sweep.sarif;

import burnbag.marking.Fault;
import burnbag.marking.Meaning;
import burnbag.marking.document.RolledMarking;
import burnbag.marking.page.Place;
import burnbag.marking.scheme.Pack;
import burnbag.reading.Reading.Unread;
import burnbag.reading.Reason;
import burnbag.sweep.Advice;
import burnbag.sweep.DocumentReport;
import burnbag.sweep.DocumentReport.Judged;
import burnbag.sweep.DocumentReport.Spot;
import burnbag.sweep.Draft;
import burnbag.sweep.Effect;
import burnbag.sweep.LeftOut;
import burnbag.sweep.LotReport;
import burnbag.sweep.LotSummary;
import burnbag.sweep.OwnPack;
import burnbag.sweep.Trouble;
import burnbag.sweep.Verdict;
import burnbag.sweep.jsonl.SafeJson;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A lot as one run of SARIF 2.1.0, for tools that collect findings.
///
/// Results are written as they come; the artifacts and the notifications, which SARIF wants in
/// lists of their own, grow in scratch and follow at the end, so that memory stays flat. Nothing of
/// a page is in it but the canonical form of its markings: no text, no evidence, no copy number.
///
/// A document inside another is a logical location (`outer.zip!/inner.txt`) in the file that holds
/// it, since that file is what a person can open.
public final class SarifReport implements LotReport {
  /// So many further places of a marking are listed.
  private static final int MOST_RELATED = 100;

  private final OutputStream out;
  private final JsonGenerator json;
  private final Draft artifacts;
  private final Draft notifications;
  private final JsonGenerator artifact;
  private final JsonGenerator notification;
  private final Descriptors descriptors;
  private final List<OwnPack> own;

  /// @param out written to as documents come, flushed at the end, never closed
  /// @param scratch a private folder that exists; what is put there is gone after `end`
  /// @param packs of the schemes that are looked for
  /// @param own which of them are the user's
  /// @param version of burnbag
  public SarifReport(
      OutputStream out, Path scratch, List<Pack> packs, List<OwnPack> own, String version) {
    this.out = out;
    this.own = List.copyOf(own);
    this.descriptors = new Descriptors(packs);
    this.artifacts = new Draft(scratch);
    this.notifications = new Draft(scratch);
    try {
      json = SafeJson.over(out);
      artifact = SafeJson.over(artifacts.out()).setPrettyPrinter(new MinimalPrettyPrinter(","));
      notification =
          SafeJson.over(notifications.out()).setPrettyPrinter(new MinimalPrettyPrinter(","));
      begin(version);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin(String version) throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "burnbag");
    json.writeStringField("version", version);
    json.writeStringField("semanticVersion", version);
    descriptors.writeRules(json);
    descriptors.writeNotifications(json);
    json.writeEndObject();
    json.writeEndObject();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("results");
  }

  @Override
  public Next take(DocumentReport document) {
    try {
      for (Judged judged : document.markings()) result(document, judged, "");
      for (Judged judged : document.notes()) result(document, judged, "");
      unread(document);
      for (LeftOut left : document.leftOut()) {
        switch (left) {
          case LeftOut.OfDocument _ -> {
            // Told of by its one thing unread.
          }
          case LeftOut.OfMarking(Judged judged, String rule) -> result(document, judged, rule);
          case LeftOut.OfUnread(Unread unread, String rule) ->
              result(document, unread.reason(), 1, rule);
        }
      }
      if (document.path().equals(document.file())) artifact(document);
      return Next.GO_ON;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void result(DocumentReport document, Judged judged, String leftOutBy) throws IOException {
    RolledMarking marking = judged.marking();
    begin(descriptors.of(marking), level(judged.effect()), message(judged));
    json.writeArrayFieldStart("locations");
    location(json, document, marking.places().getFirst());
    json.writeEndArray();
    related(document, marking.places());
    json.writeNumberField("occurrenceCount", marking.places().size() + marking.more());
    fingerprint(
        document.path(),
        marking.meaning().scheme(),
        marking.meaning().canonical(),
        marking.judgement().kind().word());
    suppression(leftOutBy);
    properties(judged);
    json.writeEndObject();
  }

  /// Each but the first, once: places in a picture may have nothing to tell them apart by.
  private void related(DocumentReport document, List<Place> places) throws IOException {
    Set<List<Long>> told = new HashSet<>();
    told.add(where(places.getFirst()));
    List<Place> related =
        places.stream().filter(place -> told.add(where(place))).limit(MOST_RELATED).toList();
    if (related.isEmpty()) return;
    json.writeArrayFieldStart("relatedLocations");
    for (Place place : related) location(json, document, place);
    json.writeEndArray();
  }

  private static List<Long> where(Place place) {
    return List.of((long) place.page(), place.start(), place.end());
  }

  private void begin(Descriptors.Reference rule, String level, String message) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", rule.id());
    json.writeNumberField("ruleIndex", rule.index());
    json.writeStringField("level", level);
    message(json, message);
  }

  private static String level(Effect effect) {
    return switch (effect) {
      case HOLD -> "error";
      case REVIEW -> "warning";
      case NONE -> "note";
    };
  }

  /// What a dashboard shows in one line.
  private static String message(Judged judged) {
    RolledMarking marking = judged.marking();
    Meaning meaning = marking.meaning();
    StringBuilder message = new StringBuilder(meaning.canonical()).append(" (");
    message.append(meaning.scheme());
    if (!meaning.level().isEmpty()) {
      message.append(' ').append(meaning.level()).append(", rank ").append(meaning.rank());
    }
    message.append("), ").append(marking.judgement().kind().word());
    message.append(", ").append(marking.judgement().state().word());
    message.append(
        switch (judged.effect()) {
          case HOLD -> ": holds the document back.";
          case REVIEW -> ": a person has to look.";
          case NONE -> ": holds nothing back.";
        });
    for (Meaning.Other other : marking.judgement().readings()) {
      message.append(" It may also be ").append(other.scheme()).append(' ');
      message.append(other.level()).append(", rank ").append(other.rank()).append('.');
    }
    for (Fault fault : marking.faults()) {
      message.append(" Fault: ").append(fault.message()).append(" (").append(fault.source());
      message.append(").");
    }
    return message.toString();
  }

  private void properties(Judged judged) throws IOException {
    RolledMarking marking = judged.marking();
    json.writeObjectFieldStart("properties");
    json.writeStringField("effect", judged.effect().word());
    json.writeStringField("scheme", marking.meaning().scheme());
    if (!marking.meaning().level().isEmpty()) {
      json.writeStringField("level", SafeJson.whole(marking.meaning().level()));
    }
    json.writeNumberField("rank", marking.meaning().rank());
    json.writeStringField("kind", marking.judgement().kind().word());
    json.writeStringField("state", marking.judgement().state().word());
    json.writeNumberField("sureness", Math.round(marking.judgement().sureness() * 100) / 100.0);
    json.writeEndObject();
  }

  /// One result a reason; the same as a notification, since it is also the run that is incomplete.
  private void unread(DocumentReport document) throws IOException {
    Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
    for (Unread unread : document.unread()) reasons.merge(unread.reason(), 1L, Long::sum);
    for (Map.Entry<Reason, Long> reason : reasons.entrySet()) {
      result(document, reason.getKey(), reason.getValue(), document.leftOutBy().orElse(""));
      notification.writeStartObject();
      notification.writeObjectFieldStart("descriptor");
      notification.writeStringField("id", descriptors.of(reason.getKey()).id());
      notification.writeEndObject();
      notification.writeStringField("level", "warning");
      message(notification, message(reason.getKey(), reason.getValue()));
      notification.writeArrayFieldStart("locations");
      location(notification, document);
      notification.writeEndArray();
      notification.writeEndObject();
    }
  }

  private void result(DocumentReport document, Reason reason, long count, String leftOutBy)
      throws IOException {
    begin(descriptors.of(reason), "warning", message(reason, count));
    json.writeArrayFieldStart("locations");
    location(json, document);
    json.writeEndArray();
    json.writeNumberField("occurrenceCount", count);
    fingerprint(document.path(), "unread", reason.word());
    suppression(leftOutBy);
    json.writeEndObject();
  }

  private static String message(Reason reason, long count) {
    String often = count > 1 ? ", " + count + " times" : "";
    return "Not read: " + reason.word() + often + ". " + Advice.on(reason);
  }

  private static void message(JsonGenerator json, String text) throws IOException {
    json.writeObjectFieldStart("message");
    json.writeStringField("text", SafeJson.whole(text));
    json.writeEndObject();
  }

  private static void location(JsonGenerator json, DocumentReport document) throws IOException {
    json.writeStartObject();
    beginPhysical(json, document);
    json.writeEndObject();
    logical(json, document);
    json.writeEndObject();
  }

  private static void location(JsonGenerator json, DocumentReport document, Place place)
      throws IOException {
    json.writeStartObject();
    beginPhysical(json, document);
    Spot spot = document.spots().get(place.start());
    if (spot != null) region(json, spot, place);
    json.writeEndObject();
    logical(json, document);
    if (place.page() > 0) {
      json.writeObjectFieldStart("properties");
      json.writeNumberField("page", place.page());
      if (place.start() >= 0) {
        json.writeNumberField("start", place.start());
        json.writeNumberField("end", place.end());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void region(JsonGenerator json, Spot spot, Place place) throws IOException {
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", spot.line());
    json.writeNumberField("startColumn", spot.column());
    if (place.text().indexOf('\n') < 0) {
      json.writeNumberField("endLine", spot.line());
      json.writeNumberField("endColumn", spot.column() + place.end() - place.start());
    }
    json.writeNumberField("charOffset", place.start());
    json.writeNumberField("charLength", place.end() - place.start());
    json.writeEndObject();
  }

  private static void beginPhysical(JsonGenerator json, DocumentReport document)
      throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", ArtifactUri.of(document.file()));
    json.writeEndObject();
  }

  private static void logical(JsonGenerator json, DocumentReport document) throws IOException {
    if (document.path().equals(document.file())) return;
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("fullyQualifiedName", SafeJson.whole(document.path()));
    json.writeStringField("kind", "resource");
    json.writeEndObject();
    json.writeEndArray();
  }

  private void fingerprint(String... parts) throws IOException {
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("burnbagFinding/v1", hash(String.join("\n", parts)));
    json.writeEndObject();
  }

  private void suppression(String leftOutBy) throws IOException {
    if (leftOutBy.isEmpty()) return;
    json.writeArrayFieldStart("suppressions");
    json.writeStartObject();
    json.writeStringField("kind", "external");
    json.writeStringField("justification", SafeJson.whole(leftOutBy));
    json.writeEndObject();
    json.writeEndArray();
  }

  private void artifact(DocumentReport document) throws IOException {
    artifact.writeStartObject();
    artifact.writeObjectFieldStart("location");
    artifact.writeStringField("uri", ArtifactUri.of(document.file()));
    artifact.writeEndObject();
    artifact.writeStringField("mimeType", document.type());
    if (document.sha256().isPresent()) {
      artifact.writeObjectFieldStart("hashes");
      artifact.writeStringField("sha-256", document.sha256().get());
      artifact.writeEndObject();
    }
    artifact.writeArrayFieldStart("roles");
    artifact.writeString("analysisTarget");
    artifact.writeEndArray();
    artifact.writeObjectFieldStart("properties");
    artifact.writeStringField("verdict", document.verdict().word());
    artifact.writeEndObject();
    artifact.writeEndObject();
  }

  @Override
  public void end(LotSummary summary) {
    try {
      json.writeEndArray();
      json.writeArrayFieldStart("artifacts");
      put(artifact, artifacts);
      json.writeEndArray();
      json.writeArrayFieldStart("invocations");
      invocation(summary);
      json.writeEndArray();
      lot(summary);
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
      json.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      artifacts.discard();
      notifications.discard();
    }
  }

  private void put(JsonGenerator drafted, Draft draft) throws IOException {
    drafted.close();
    json.flush();
    draft.copyTo(out);
  }

  private void invocation(LotSummary summary) throws IOException {
    boolean troubled = !summary.troubles().isEmpty();
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", !troubled);
    json.writeNumberField("exitCode", troubled ? 3 : summary.verdict().exitCode());
    json.writeStringField("exitCodeDescription", troubled ? "trouble" : summary.verdict().word());
    if (troubled) {
      json.writeArrayFieldStart("toolConfigurationNotifications");
      for (Trouble trouble : summary.troubles()) {
        json.writeStartObject();
        json.writeStringField("level", "error");
        message(json, trouble.getMessage().replace("\n  help", "; help"));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeArrayFieldStart("toolExecutionNotifications");
    put(notification, notifications);
    json.writeEndArray();
    json.writeEndObject();
  }

  /// The report is a paper like those it tells of: `banner` is the highest live marking in it.
  private void lot(LotSummary summary) throws IOException {
    json.writeObjectFieldStart("properties");
    json.writeStringField("verdict", summary.verdict().word());
    json.writeStringField("banner", SafeJson.whole(summary.highest()));
    if (!own.isEmpty()) {
      json.writeArrayFieldStart("packs");
      for (OwnPack pack : own) json.writeString(SafeJson.whole(pack.words()));
      json.writeEndArray();
    }
    json.writeNumberField("files", summary.files());
    json.writeObjectFieldStart("documents");
    for (Verdict verdict : Verdict.values()) {
      json.writeNumberField(verdict.word(), summary.documents().getOrDefault(verdict, 0L));
    }
    json.writeEndObject();
    counts("leftOut", summary.leftOut());
    counts("passedOver", summary.passedOver());
    json.writeBooleanField("endedEarly", summary.stopped());
    json.writeEndObject();
  }

  private void counts(String field, Map<String, Long> counts) throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, Long> count : new TreeMap<>(counts).entrySet()) {
      json.writeNumberField(SafeJson.whole(count.getKey()), count.getValue());
    }
    json.writeEndObject();
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
