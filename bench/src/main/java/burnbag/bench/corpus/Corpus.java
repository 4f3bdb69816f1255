package burnbag.bench.corpus;

import burnbag.marking.page.Span;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The development corpora's folder. They are not part of the product: where the folder is absent,
/// scores that need it are skipped with a printed line.
public record Corpus(Path folder) {

  /// Whether the named file is there.
  public boolean has(String file) {
    return Files.isReadable(folder.resolve(file));
  }

  /// The lines of a plain list.
  public List<String> words(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file)).stream().filter(w -> !w.isBlank()).toList();
  }

  /// The snippets of a JSON Lines file, in its order.
  public List<Snippet> snippets(String file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<Snippet> snippets = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(file))) {
      if (!line.isBlank()) snippets.add(snippet(mapper.readTree(line)));
    }
    return snippets;
  }

  /// The rows of a file of damaged markings, in its order.
  public List<DamagedRow> damaged(String file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<DamagedRow> rows = new ArrayList<>();
    for (String line : words(file)) {
      JsonNode row = mapper.readTree(line);
      rows.add(
          new DamagedRow(
              row.path("id").asText(),
              row.path("marking").asText(),
              row.path("expected").asText(),
              row.path("mangling").asText()));
    }
    return rows;
  }

  private static Snippet snippet(JsonNode row) {
    String text = row.path("text").asText();
    List<Label> labels = new ArrayList<>();
    for (JsonNode label : row.path("labels")) {
      labels.add(
          new Label(
              span(text, label),
              label.path("surface").asText(),
              label.path("scheme").asText(),
              label.path("level").asText(),
              label.path("kind").asText(),
              label.path("ocr").asText().equals("noisy")));
    }
    List<Span> mentions = new ArrayList<>();
    for (JsonNode mention : row.path("mentions")) mentions.add(span(text, mention));
    return new Snippet(
        row.path("id").asText(),
        row.path("family").asText(),
        row.path("hard").asBoolean(),
        text,
        labels,
        mentions);
  }

  /// From code points to UTF-16 code units.
  private static Span span(String text, JsonNode node) {
    int start = text.offsetByCodePoints(0, node.path("start").asInt());
    int length = node.path("end").asInt() - node.path("start").asInt();
    return new Span(start, text.offsetByCodePoints(start, length));
  }
}
