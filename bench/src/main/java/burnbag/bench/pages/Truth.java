package burnbag.bench.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What stands on a made page: one line of `truth.jsonl`.
///
/// @param file within the set's folder
/// @param scheme whose layout it has
/// @param level empty on a counter-page
/// @param rank 0–4; 0 on a counter-page
/// @param canonical the marking as it was written; on a counter-page what stands in its place
/// @param state as the sweep names states; `none` on a counter-page
/// @param boxes each place of the marking: x, y, width, height from the top left, as fractions
public record Truth(
    String file,
    String scheme,
    String level,
    int rank,
    String canonical,
    String state,
    List<List<Double>> boxes,
    String layout,
    String ink,
    String ageing,
    String set,
    long seed) {
  /// The list's name in a set's folder.
  public static final String FILE = "truth.jsonl";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  public Truth {
    boxes = List.copyOf(boxes);
  }

  /// Whether it is a page on which nothing may hold.
  public boolean counter() {
    return state.equals("none");
  }

  static Truth of(MadePage page, String file, String set) {
    Order order = page.order();
    List<List<Double>> boxes = page.leaf().marks().stream().map(m -> box(page.leaf(), m)).toList();
    String layout = order.look().layout().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String ink = order.look().ink().name().toLowerCase(Locale.ROOT);
    return switch (order.heading()) {
      case Order.Heading.Marked(Office.Level level) ->
          new Truth(
              file,
              order.office().scheme(),
              level.name(),
              level.rank(),
              level.written(),
              page.state(),
              boxes,
              layout,
              ink,
              order.ageing().word(),
              set,
              order.seed());
      case Order.Heading.Plain(String words) ->
          new Truth(
              file,
              order.office().scheme(),
              "",
              0,
              words,
              "none",
              boxes,
              layout,
              ink,
              order.ageing().word(),
              set,
              order.seed());
    };
  }

  private static List<Double> box(Leaf leaf, Quad mark) {
    double width = leaf.image().getWidth();
    double height = leaf.image().getHeight();
    Rectangle2D box = mark.box();
    return List.of(
        rounded(box.getX() / width),
        rounded(box.getY() / height),
        rounded(box.getWidth() / width),
        rounded(box.getHeight() / height));
  }

  private static double rounded(double share) {
    return Math.round(share * 10_000) / 10_000.0;
  }

  /// As one line of the list.
  public String line() {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("file", file).put("scheme", scheme).put("level", level).put("rank", rank);
    node.put("canonical", canonical).put("state", state);
    ArrayNode places = node.putArray("boxes");
    for (List<Double> box : boxes) {
      ArrayNode place = places.addArray();
      box.forEach(place::add);
    }
    node.put("layout", layout).put("ink", ink).put("ageing", ageing);
    node.put("set", set).put("seed", seed);
    return node.toString();
  }

  /// Every line of a set's list.
  public static List<Truth> read(Path folder) throws IOException {
    List<Truth> truths = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(FILE))) truths.add(parsed(line));
    return truths;
  }

  private static Truth parsed(String line) {
    JsonNode node;
    try {
      node = MAPPER.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<List<Double>> boxes = new ArrayList<>();
    for (JsonNode box : node.path("boxes")) {
      boxes.add(
          List.of(
              box.get(0).asDouble(),
              box.get(1).asDouble(),
              box.get(2).asDouble(),
              box.get(3).asDouble()));
    }
    return new Truth(
        node.path("file").asText(),
        node.path("scheme").asText(),
        node.path("level").asText(),
        node.path("rank").asInt(),
        node.path("canonical").asText(),
        node.path("state").asText(),
        boxes,
        node.path("layout").asText(),
        node.path("ink").asText(),
        node.path("ageing").asText(),
        node.path("set").asText(),
        node.path("seed").asLong());
  }
}
