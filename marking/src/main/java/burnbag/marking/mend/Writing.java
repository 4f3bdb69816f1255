package burnbag.marking.mend;

import burnbag.marking.mend.Step.Kind;
import burnbag.marking.mend.Word.Joint;
import burnbag.marking.mend.Word.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tokens in any order, written as a banner or a portion orders them (schemes §1.1).
final class Writing {
  private final List<String> order;
  private final Map<Category, Set<String>> written = new EnumMap<>(Category.class);
  private final List<String> owners = new ArrayList<>();
  private final List<String> joint = new ArrayList<>();
  private String level = "";
  private boolean foreign;
  private boolean twoLevels;

  private final Map<Category, Joint> joints = new EnumMap<>(Category.class);

  private Writing(Vocabulary vocabulary) {
    order = vocabulary.words().stream().map(Word::written).toList();
    vocabulary.words().forEach(word -> joints.putIfAbsent(word.category(), word.joint()));
  }

  /// The marking; empty where the tokens contradict one another.
  static Optional<String> of(Step end, Vocabulary vocabulary) {
    Writing writing = new Writing(vocabulary);
    for (List<Step> group : groups(end.way())) writing.add(group);
    return writing.twoLevels ? Optional.empty() : Optional.of(writing.whole());
  }

  private static List<List<Step>> groups(List<Step> way) {
    List<List<Step>> groups = new ArrayList<>();
    Step last = null;
    for (Step step : way) {
      if (last == null || begins(step, last)) groups.add(new ArrayList<>());
      groups.getLast().add(step);
      last = step;
    }
    return groups;
  }

  /// Whether a step begins a group and does not go on with the list before it.
  private static boolean begins(Step step, Step last) {
    return switch (step.kind()) {
      case BEGIN -> true;
      case WORD -> step.role() != Role.EYES && !owned(last);
      case CODE ->
          last.kind() == Kind.CODE
              ? step.category() != last.category() || step.role() != last.role()
              : !opens(last);
      case NAME, NUMBER -> false;
    };
  }

  private static boolean owned(Step before) {
    return before.awaits() == Step.Awaits.LEVEL;
  }

  private static boolean opens(Step word) {
    return switch (word.role()) {
      case LIST, SLASHED_LIST, CODES, JOINT -> true;
      case PLAIN, DISTINCT, FOREIGN, EYES, COMPARTMENTS, NAME, PARTIES, NUMBERS -> false;
    };
  }

  private void add(List<Step> group) {
    Step first = group.getFirst();
    if (first.category() == Category.OWNER || first.category() == Category.LEVEL) {
      level(group);
      return;
    }
    List<String> tokens = group.stream().map(Step::token).toList();
    List<String> rest = new ArrayList<>(tokens.subList(1, tokens.size()));
    String text =
        switch (first.role()) {
          case LIST -> first.token() + " " + String.join(", ", recipients(rest));
          case CODES ->
              rest.isEmpty() ? first.token() : first.token() + " " + String.join(" ", states(rest));
          case SLASHED_LIST -> first.token() + " " + String.join("/", rest);
          case EYES -> eyes(tokens);
          case PLAIN, DISTINCT, FOREIGN, JOINT, COMPARTMENTS, NAME, PARTIES, NUMBERS ->
              String.join("", tokens);
        };
    written.computeIfAbsent(first.category(), _ -> new LinkedHashSet<>()).add(text);
  }

  private void level(List<Step> group) {
    StringBuilder met = new StringBuilder();
    for (Step step : group) {
      if (step.kind() == Kind.WORD && step.category() == Category.LEVEL) met.append(step.token());
      else if (step.category() == Category.OWNER) owners.add(step.token());
      else joint.add(step.token());
      foreign |= step.role() == Role.FOREIGN || step.category() == Category.OWNER;
    }
    twoLevels |= !level.isEmpty() && !level.contentEquals(met);
    level = met.toString();
  }

  private static String eyes(List<String> tokens) {
    return String.join("/", tokens.subList(0, tokens.size() - 1)) + " " + tokens.getLast();
  }

  /// The United States first, then the others in their order.
  private static List<String> recipients(List<String> codes) {
    List<String> recipients = states(codes);
    if (recipients.remove("USA")) recipients.addFirst("USA");
    return recipients;
  }

  /// States, then bodies, each by the alphabet; each once.
  private static List<String> states(List<String> codes) {
    List<String> states = new ArrayList<>(codes.stream().distinct().toList());
    states.sort(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
    return states;
  }

  private String whole() {
    StringBuilder whole = new StringBuilder();
    if (foreign) whole.append("//");
    owners.stream().distinct().forEach(owner -> whole.append(owner).append(' '));
    whole.append(level);
    states(joint).forEach(owner -> whole.append(' ').append(owner));
    written.forEach((category, tokens) -> whole.append(behind(category, tokens)));
    return whole.toString();
  }

  private String behind(Category category, Set<String> tokens) {
    List<String> sorted = new ArrayList<>(tokens);
    if (category == Category.DISSEM || category == Category.NON_IC)
      sorted.sort(Comparator.comparingInt(this::place));
    if (category == Category.CUI) sorted.sort(Comparator.comparing(Writing::cuiPlace));
    return switch (joints.getOrDefault(category, Joint.SLASHES)) {
      case DOUBLE -> "//" + String.join("//", sorted);
      case DASH -> " - " + String.join(" - ", sorted);
      case BLANK -> " " + String.join(" ", sorted);
      case SLASHES -> {
        boolean headed = sorted.size() > 1 && sorted.getFirst().equals("CUI");
        yield headed
            ? "//CUI//" + String.join("/", sorted.subList(1, sorted.size()))
            : "//" + String.join("/", sorted);
      }
    };
  }

  private int place(String token) {
    for (int i = 0; i < order.size(); i++) {
      String word = order.get(i);
      if (token.equals(word) || token.startsWith(word + " ") || token.endsWith(" " + word))
        return i;
    }
    return order.size();
  }

  /// `CUI` itself, then Specified before Basic.
  private static int cuiPlace(String token) {
    if (token.equals("CUI")) return 0;
    return token.startsWith("SP-") ? 1 : 2;
  }
}
