package burnbag.marking.mend;

import burnbag.marking.mend.Step.Kind;
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

  private Writing(List<Word> words) {
    order = words.stream().map(Word::written).toList();
  }

  /// The marking; empty where the tokens contradict one another.
  static Optional<String> of(Step end, List<Word> words) {
    Writing writing = new Writing(words);
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
      case LIST, CODES, JOINT -> true;
      case PLAIN, FOREIGN, EYES, COMPARTMENTS, NAME, NUMBERS -> false;
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
          case LIST -> first.token() + " " + String.join(", ", states(rest));
          case CODES -> rest.isEmpty() ? first.token() : first.token() + " " + String.join(" ", states(rest));
          case EYES -> eyes(tokens);
          case PLAIN, FOREIGN, JOINT, COMPARTMENTS, NAME, NUMBERS -> String.join("", tokens);
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

  /// The United States first, then states, then bodies, each by the alphabet; each once.
  private static List<String> states(List<String> codes) {
    return codes.stream()
        .distinct()
        .sorted(
            Comparator.comparing((String code) -> !code.equals("USA"))
                .thenComparing(String::length)
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private String whole() {
    StringBuilder whole = new StringBuilder();
    if (foreign) whole.append("//");
    owners.stream().distinct().forEach(owner -> whole.append(owner).append(' '));
    whole.append(level);
    joint.stream()
        .distinct()
        .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
        .forEach(owner -> whole.append(' ').append(owner));
    written.forEach(
        (category, tokens) -> {
          List<String> sorted = new ArrayList<>(tokens);
          if (category == Category.DISSEM || category == Category.NON_IC)
            sorted.sort(Comparator.comparingInt(this::place));
          if (category == Category.CUI) sorted.sort(Comparator.comparing(Writing::cuiPlace));
          boolean head = category == Category.CUI && sorted.getFirst().equals("CUI") && sorted.size() > 1;
          whole.append("//").append(head ? "CUI//" : "");
          whole.append(String.join("/", head ? sorted.subList(1, sorted.size()) : sorted));
        });
    return whole.toString();
  }

  private int place(String token) {
    for (int i = 0; i < order.size(); i++) {
      String word = order.get(i);
      if (token.equals(word) || token.startsWith(word + " ") || token.endsWith(" " + word)) return i;
    }
    return order.size();
  }

  /// `CUI` itself, then Specified before Basic.
  private static int cuiPlace(String token) {
    if (token.equals("CUI")) return 0;
    return token.startsWith("SP-") ? 1 : 2;
  }
}
