package burnbag.marking.us;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Codes of states and bodies that lists of owners and recipients may name.
final class Codes {
  /// Bodies whose members a list may name instead (CAPCO Register and Manual 2016, Annex A).
  private static final Map<String, List<String>> MEMBERS =
      Map.of(
          "FVEY", List.of("USA", "AUS", "CAN", "GBR", "NZL"),
          "ACGU", List.of("USA", "AUS", "CAN", "GBR"),
          "TEYE", List.of("USA", "AUS", "GBR"));

  /// Largest first.
  private static final List<String> BODIES = List.of("FVEY", "ACGU", "TEYE");

  /// USA, then the states, then the bodies, each in the order of the alphabet.
  static final Comparator<String> ORDER =
      Comparator.comparing((String code) -> !code.equals("USA"))
          .thenComparing(code -> code.length() > 3)
          .thenComparing(Comparator.naturalOrder());

  /// For owners USA has no place of its own.
  static final Comparator<String> OWNER_ORDER =
      Comparator.comparing((String code) -> code.length() > 3)
          .thenComparing(Comparator.naturalOrder());

  private static final class Register {
    static final Set<String> CODES = load();

    private static Set<String> load() {
      try (InputStream in = Codes.class.getResourceAsStream("codes.txt")) {
        if (in == null) throw new AssertionError("codes.txt is not in the jar");
        Set<String> codes = new HashSet<>();
        for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
          if (!line.startsWith("#")) codes.addAll(List.of(line.strip().split(" ")));
        }
        return codes;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Codes() {}

  static boolean known(String code) {
    return Register.CODES.contains(code);
  }

  static boolean inOrder(List<String> codes, Comparator<String> order) {
    return codes.equals(sorted(codes, order));
  }

  static List<String> sorted(Iterable<String> codes, Comparator<String> order) {
    Set<String> sorted = new TreeSet<>(order);
    codes.forEach(sorted::add);
    return new ArrayList<>(sorted);
  }

  /// The states that a list stands for: FVEY, ACGU and TEYE by their members, other bodies as they
  /// are.
  static Set<String> expanded(Iterable<String> codes) {
    Set<String> states = new HashSet<>();
    for (String code : codes) states.addAll(MEMBERS.getOrDefault(code, List.of(code)));
    return states;
  }

  /// What all lists have in common. A body that one of them names stays a body where all its
  /// members are common.
  static List<String> common(List<List<String>> lists) {
    Set<String> common = expanded(lists.getFirst());
    for (List<String> list : lists) common.retainAll(expanded(list));
    Set<String> written = new TreeSet<>(ORDER);
    written.addAll(common);
    for (String body : BODIES) {
      List<String> members = MEMBERS.get(body);
      if (!common.containsAll(members) || lists.stream().noneMatch(list -> list.contains(body)))
        continue;
      if (!written.containsAll(members)) continue;
      written.removeAll(members);
      written.add("USA");
      written.add(body);
    }
    return new ArrayList<>(written);
  }
}
