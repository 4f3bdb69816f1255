package burnbag.bench;

import burnbag.bench.made.Expected;
import burnbag.bench.pages.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the sweep said of one made page, against what stands on it.
///
/// @param found a marking of its scheme that has a level
/// @param level one with its level and rank
/// @param state one that is in its state besides
/// @param verdict hold where the page must be held, and only there
/// @param held the page holds the pile
/// @param unsure something on it was not read, or it was not reported at all
/// @param said everything that was found, for a person to read
record PageResult(
    Truth truth,
    boolean found,
    boolean level,
    boolean state,
    boolean verdict,
    boolean held,
    boolean unsure,
    String said) {

  /// @param document the sweep's line; JSON's null where there is none
  static PageResult of(Truth truth, JsonNode document) {
    boolean held = document.path("verdict").asText().equals("hold");
    boolean unsure = document.isNull() || !document.path("unread").isEmpty();
    List<JsonNode> markings = new ArrayList<>();
    document.path("markings").forEach(markings::add);
    document.path("notes").forEach(markings::add);
    boolean mustHold = !truth.counter() && truth.rank() > 0 && !truth.state().equals("cancelled");
    Expected expected = Expected.of(truth.scheme(), truth.rank(), truth.level());
    List<JsonNode> leveled =
        markings.stream()
            .filter(m -> m.path("scheme").asText().equals(truth.scheme()))
            .filter(m -> m.path("level").isTextual())
            .toList();
    List<JsonNode> right =
        leveled.stream()
            .filter(m -> expected.levelIs(m.path("level").asText(), m.path("rank").asInt()))
            .toList();
    return new PageResult(
        truth,
        !leveled.isEmpty(),
        !right.isEmpty(),
        right.stream().anyMatch(m -> m.path("state").asText().equals(truth.state())),
        held == mustHold,
        held,
        unsure,
        said(document, markings));
  }

  private static String said(JsonNode document, List<JsonNode> markings) {
    StringBuilder said = new StringBuilder(document.path("verdict").asText("not reported"));
    for (JsonNode marking : markings) {
      said.append(
          "; %s %s %s %s “%s”"
              .formatted(
                  marking.path("scheme").asText(),
                  marking.path("level").asText(),
                  marking.path("state").asText(),
                  marking.path("effect").asText(),
                  marking.path("places").path(0).path("text").asText()));
    }
    for (JsonNode unread : document.path("unread")) {
      said.append("; unread: ").append(unread.path("reason").asText());
    }
    return said.toString();
  }

  /// What went wrong; empty where nothing did.
  Optional<String> miss() {
    if (truth.counter()) {
      return held ? Optional.of("COUNTER " + wanted()) : Optional.empty();
    }
    return level && state && verdict ? Optional.empty() : Optional.of("PAGE " + wanted());
  }

  private String wanted() {
    return "%s: %s %s rank %d %s, %s %s “%s”%n     %s"
        .formatted(
            truth.file(),
            truth.scheme(),
            truth.level(),
            truth.rank(),
            truth.state(),
            truth.layout(),
            truth.ink(),
            truth.canonical(),
            said);
  }
}
