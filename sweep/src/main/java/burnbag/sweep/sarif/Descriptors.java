package burnbag.sweep.sarif;

import burnbag.marking.document.RolledMarking;
import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import burnbag.reading.Reason;
import burnbag.sweep.Advice;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/// What SARIF calls rules: one for each level of each scheme, one a scheme for what has no level,
/// and one for each reason why something was not read.
final class Descriptors {
  /// A rule as a result refers to it.
  record Reference(String id, int index) {}

  private record Descriptor(
      String id, String title, String description, String help, int rank, List<String> sources) {}

  private static final String ON_HOLD =
      "Do not let the paper go. Set it aside, unread and unshared, and call the security officer."
          + " A file that only tests or teaches with such words is left out by a rule of --ignore"
          + " or --baseline.";
  private static final String OPEN = "Binds nobody by itself. It is noted, and holds nothing back.";

  /// A label in a file's properties may name a level of a scheme that no pack describes.
  private static final Descriptor LABEL =
      new Descriptor(
          "label",
          "a label's own level",
          "A level that a label in the file's properties names.",
          ON_HOLD,
          1,
          List.of());

  /// Scheme and level, or scheme alone.
  private record Key(String scheme, String level) {}

  private final SequencedMap<Key, Reference> references = new LinkedHashMap<>();
  private final Reference label;
  private final Map<Reason, Reference> unread = new HashMap<>();
  private final List<Descriptor> descriptors = new ArrayList<>();

  Descriptors(List<Pack> packs) {
    for (Pack pack : packs) {
      SequencedMap<String, List<Rule>> levels = new LinkedHashMap<>();
      for (Rule rule : pack.rules()) {
        levels.computeIfAbsent(rule.level(), _ -> new ArrayList<>()).add(rule);
      }
      levels.forEach((level, rules) -> level(pack, level, rules));
    }
    label = new Reference("label", descriptors.size());
    descriptors.add(LABEL);
    for (Reason reason : Reason.values()) {
      unread.put(reason, new Reference("unread-" + reason.word(), descriptors.size()));
      descriptors.add(
          new Descriptor(
              "unread-" + reason.word(),
              "Not read: " + reason.word(),
              "Something was not read, and what was not read is never clear.",
              Advice.on(reason),
              -1,
              List.of()));
    }
  }

  private void level(Pack pack, String level, List<Rule> rules) {
    if (level.isEmpty()) {
      withoutLevel(pack, rules);
      return;
    }
    int rank = rules.stream().mapToInt(Rule::rank).max().orElse(0);
    add(
        new Key(pack.id(), level),
        new Descriptor(
            rules.getFirst().id(),
            level,
            level + ": a level of " + pack.name() + ", rank " + rank + " of 4.",
            rank > 0 ? ON_HOLD : OPEN,
            rank,
            rules.stream().map(Rule::source).distinct().toList()));
  }

  private void withoutLevel(Pack pack, List<Rule> rules) {
    int rank = rules.stream().mapToInt(Rule::rank).max().orElse(0);
    add(
        new Key(pack.id(), ""),
        new Descriptor(
            pack.id() + "-notice",
            "a notice or an authority block",
            "A notice or an authority block of " + pack.name() + ": it goes with a level.",
            ON_HOLD,
            rank,
            rules.stream().map(Rule::source).distinct().toList()));
  }

  private void add(Key key, Descriptor descriptor) {
    references.put(key, new Reference(descriptor.id(), descriptors.size()));
    descriptors.add(descriptor);
  }

  Reference of(RolledMarking marking) {
    String scheme = marking.meaning().scheme();
    Reference level = references.get(new Key(scheme, marking.meaning().level()));
    if (level != null) return level;
    return references.getOrDefault(new Key(scheme, ""), label);
  }

  Reference of(Reason reason) {
    return unread.get(reason);
  }

  void writeRules(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (Descriptor descriptor : descriptors) write(json, descriptor);
    json.writeEndArray();
  }

  void writeNotifications(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("notifications");
    for (Reason reason : Reason.values()) {
      json.writeStartObject();
      json.writeStringField("id", of(reason).id());
      text(json, "shortDescription", "Not read: " + reason.word() + ".");
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Descriptor descriptor) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", descriptor.id());
    text(json, "shortDescription", descriptor.title() + ".");
    String rests =
        descriptor.sources().isEmpty()
            ? ""
            : " Rests on: " + String.join("; ", descriptor.sources()) + ".";
    text(json, "fullDescription", descriptor.description() + rests);
    json.writeObjectFieldStart("help");
    json.writeStringField("text", descriptor.description() + rests + " " + descriptor.help());
    json.writeEndObject();
    json.writeObjectFieldStart("defaultConfiguration");
    boolean unread = descriptor.rank() < 0;
    json.writeStringField("level", unread ? "warning" : descriptor.rank() > 0 ? "error" : "note");
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    if (!unread) {
      json.writeNumberField("rank", descriptor.rank());
      json.writeStringField("security-severity", severity(descriptor.rank()));
    }
    json.writeArrayFieldStart("tags");
    json.writeString("security");
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  /// On the scale of 0 to 10 by which dashboards sort: rank 4 critical, 3 high, 2 and 1 medium.
  private static String severity(int rank) {
    return String.format(Locale.ROOT, "%.1f", rank == 0 ? 0.0 : Math.min(9.5, 3.5 + 1.5 * rank));
  }

  private static void text(JsonGenerator json, String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }
}
