package burnbag.bench.heldout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How one paper looks, with slots for what differs from paper to paper.
///
/// @param schemes who writes such papers; `EN` stands for all who write English; empty for a
///   counter-paper
/// @param states any of them is right for its markings, in the words of reports
/// @param lines `~~~` begins a page; the first lines of `live.txt` tell the rest
record Template(
    String name,
    List<String> schemes,
    String language,
    List<String> states,
    Set<String> flags,
    List<String> lines) {
  private static final List<String> ENGLISH =
      List.of("us", "cui", "nato", "eu", "uk", "tlp", "corporate");

  Template {
    schemes = List.copyOf(schemes);
    states = List.copyOf(states);
    flags = Set.copyOf(flags);
    lines = List.copyOf(lines);
  }

  static List<Template> all(List<String> lines) {
    List<Template> all = new ArrayList<>();
    List<String> body = new ArrayList<>();
    String head = "";
    for (String line : lines) {
      if (line.startsWith("=== ")) {
        if (!head.isEmpty()) all.add(of(head, body));
        head = line.substring(4);
        body.clear();
      } else if (!head.isEmpty()) {
        body.add(line);
      }
    }
    all.add(of(head, body));
    return all;
  }

  private static Template of(String head, List<String> body) {
    String[] parts = head.split(";", -1);
    if (parts.length == 2) {
      return new Template(parts[0], List.of(), parts[1], List.of(), Set.of(), body);
    }
    if (parts.length != 5) throw new IllegalStateException("not five parts: " + head);
    return new Template(
        parts[0],
        parts[1].equals("EN") ? ENGLISH : List.of(parts[1].split(",")),
        parts[2],
        List.of(parts[3].split("/")),
        parts[4].isEmpty() ? Set.of() : Set.of(parts[4].split(",")),
        body);
  }

  /// The same with a paragraph below (1) or above (2), if it has none of its own: what stands at
  /// the rim of one paper stands in the midst of the next.
  Template amidProse(int turn) {
    if (turn == 0 || lines.stream().anyMatch(line -> line.contains("{body}"))) return this;
    List<String> longer = new ArrayList<>(lines);
    if (turn == 1) {
      longer.addAll(List.of("", "{body}"));
    } else {
      longer.addAll(0, List.of("{body}", ""));
    }
    return new Template(name, schemes, language, states, flags, longer);
  }

  /// Whether no banner is to be put on it, since it says each of its markings itself.
  boolean spelledOut() {
    return lines.stream().noneMatch(line -> line.matches(".*⟪.⟫.*"));
  }

  boolean is(String flag) {
    return flags.contains(flag);
  }

  /// Papers of one scheme: `x6` asks for six.
  int copies() {
    return flags.stream()
        .filter(flag -> flag.matches("x\\d+"))
        .mapToInt(flag -> Integer.parseInt(flag.substring(1)))
        .findFirst()
        .orElse(2);
  }

  /// The case that its papers are counted under.
  String theme() {
    return String.join(" or ", states) + (is("hard") ? ", damaged" : "");
  }
}
