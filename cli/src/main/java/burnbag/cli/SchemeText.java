package burnbag.cli;

import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import burnbag.sweep.Visible;
import burnbag.sweep.jsonl.JsonLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Schemes in words: a table of all, one with all that its pack says, and the same as JSON.
final class SchemeText {
  private static final String ROW = "%-10s %5s  %5s  %8s  %s%n";

  private SchemeText() {}

  /// One line a scheme, its levels below it from the highest rank down.
  static String table(List<Pack> packs) {
    StringBuilder words = new StringBuilder();
    words.append(String.format(Locale.ROOT, ROW, "id", "rules", "read", "examples", "name"));
    for (Pack pack : packs) {
      words.append(
          String.format(
              Locale.ROOT,
              ROW,
              pack.id(),
              pack.rules().size(),
              sourcesRead(pack),
              examples(pack),
              pack.name()));
      words.append("           ").append(String.join("; ", ladder(pack))).append('\n');
    }
    return words.append("\nread: rules whose source somebody here has read\n").toString();
  }

  /// `4 TOP SECRET`, `3 SECRET` …, highest first.
  private static List<String> ladder(Pack pack) {
    List<String> steps = new ArrayList<>();
    levels(pack).forEach((rank, levels) -> steps.add(rank + " " + String.join(", ", levels)));
    return steps;
  }

  private static Map<Integer, Collection<String>> levels(Pack pack) {
    Map<Integer, Collection<String>> levels = new TreeMap<>(Comparator.reverseOrder());
    for (Rule rule : pack.rules()) {
      if (!rule.level().isEmpty())
        levels.computeIfAbsent(rule.rank(), _ -> new TreeSet<>()).add(rule.level());
    }
    return levels;
  }

  private static long sourcesRead(Pack pack) {
    return pack.rules().stream().filter(Rule::sourceRead).count();
  }

  private static int examples(Pack pack) {
    return pack.rules().stream()
        .mapToInt(rule -> rule.finds().size() + rule.mentions().size() + rule.ignores().size())
        .sum();
  }

  /// One scheme as a line of JSON.
  static void object(JsonLines lines, Pack pack) throws IOException {
    lines.json().writeStartObject();
    lines.text("id", pack.id());
    lines.text("name", pack.name());
    lines.words("languages", pack.languages());
    lines.json().writeArrayFieldStart("levels");
    for (Map.Entry<Integer, Collection<String>> step : levels(pack).entrySet()) {
      for (String level : step.getValue()) {
        lines.json().writeStartObject();
        lines.text("level", level);
        lines.json().writeNumberField("rank", step.getKey());
        lines.json().writeEndObject();
      }
    }
    lines.json().writeEndArray();
    lines.json().writeNumberField("rules", pack.rules().size());
    lines.json().writeNumberField("sources_read", sourcesRead(pack));
    lines.json().writeNumberField("examples", examples(pack));
    lines.json().writeEndObject();
    lines.end();
  }

  /// Everything that a pack says.
  static String whole(Pack pack) {
    StringBuilder words = new StringBuilder();
    words.append(pack.id()).append(": ").append(pack.name()).append('\n');
    part(words, "written in", pack.languages());
    part(words, "letterhead", pack.letterhead());
    pack.registers().keySet().stream()
        .sorted()
        .forEach(key -> part(words, key, pack.register(key)));
    pack.lives().keySet().stream().sorted().forEach(key -> part(words, key, pack.life(key)));
    for (Rule rule : pack.rules()) rule(words, rule);
    return words.toString();
  }

  private static void rule(StringBuilder words, Rule rule) {
    words.append('\n').append(rule.id());
    if (!rule.level().isEmpty())
      words.append(": ").append(rule.level()).append(", rank ").append(rule.rank());
    words.append(" (").append(rule.kind().word()).append(", ");
    words.append(rule.form().name().toLowerCase(Locale.ROOT));
    if (rule.letterheadOnly()) words.append(", under its letterhead only");
    words.append(")\n");
    part(words, "written", rule.words());
    part(words, "portions", rule.portions());
    part(words, "rests on", List.of(rule.source() + (rule.sourceRead() ? "" : " (not read)")));
    rule.finds().forEach(text -> example(words, "finds", text));
    rule.mentions().forEach(text -> example(words, "mentions", text));
    rule.ignores().forEach(text -> example(words, "ignores", text));
  }

  private static void part(StringBuilder words, String name, List<String> values) {
    if (values.isEmpty()) return;
    words.append(String.format(Locale.ROOT, "  %-12s%s%n", name, String.join(", ", values)));
  }

  private static void example(StringBuilder words, String name, String text) {
    words.append(String.format(Locale.ROOT, "  %-12s%s%n", name, oneLine(text)));
  }

  /// A text of several lines on one.
  static String oneLine(String text) {
    return Visible.of(text.replace("\n", " ⏎ "));
  }
}
