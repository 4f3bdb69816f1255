package burnbag.desk.sign;

import burnbag.custody.act.Act;
import burnbag.ledger.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// From an act that was refused to the page that tells what policy asks of it.
final class WhyLink {
  /// What policy packs call acts that the ledger calls otherwise.
  private static final Map<String, String> CALLED =
      Map.of(
          "insert", "bag",
          "hand-over-bag", "hand-over",
          "receive-bag", "weigh-in",
          "open-at-plant", "open",
          "begin-destruction", "destroy",
          "finish-destruction", "destroy",
          "approve-order", "approve",
          "open-muster", "muster");

  private WhyLink() {}

  /// @param actor who wanted to do it
  static String of(Act act, String actor) {
    String name = act.name().replaceFirst("/\\d+$", "");
    Map<String, Json> fields = act.fields().members();
    StringBuilder link = new StringBuilder("/policy?act=");
    link.append(code(CALLED.getOrDefault(name, name)));
    if (fields.get("copies") instanceof Json.Arr copies
        && !copies.items().isEmpty()
        && copies.items().getFirst() instanceof Json.Text(String copy)) {
      link.append("&copy=").append(code(copy));
    }
    String handler = fields.get("to") instanceof Json.Text(String to) ? to : actor;
    return link.append("&party=").append(code(handler)).toString();
  }

  private static String code(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
