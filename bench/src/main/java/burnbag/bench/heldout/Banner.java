package burnbag.bench.heldout;

import burnbag.bench.made.Expected;
import burnbag.marking.State;
import burnbag.sweep.Effect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A wording and what the rules say of it.
///
/// @param schemes the first is its own, the others are as right
/// @param rank -1 where the rules leave it open
/// @param flags as the head of `banners.txt` tells them
record Banner(List<String> schemes, Set<String> languages, int rank, String flags, String text) {
  /// Whose word a bare level may be where no letterhead says.
  private static final String[] ANYBODY = {
    "us", "uk", "ca", "au", "nz", "in", "nato", "corporate", "privilege"
  };

  Banner {
    schemes = List.copyOf(schemes);
    languages = Set.copyOf(languages);
  }

  /// `↵` in a wording begins its second line.
  static List<Banner> all(List<String> lines) {
    List<Banner> all = new ArrayList<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) continue;
      String[] cells = line.split(";", 5);
      all.add(
          new Banner(
              List.of(cells[0].split("\\+")),
              Set.of(cells[1].split(",")),
              Integer.parseInt(cells[2]),
              cells[3],
              cells[4].replace('↵', '\n')));
    }
    return all;
  }

  /// One that a template spells out: `text|scheme|rank`, or `text|scheme+others|-1|q` for a word
  /// whose scheme nothing on the paper tells.
  static Banner spelledOut(String cells) {
    String[] cell = cells.split("\\|");
    String flags = cell.length > 3 ? cell[3] : "";
    return new Banner(
        List.of(cell[1].split("\\+")), Set.of(), Integer.parseInt(cell[2]), flags, cell[0]);
  }

  /// Whether it may stand on such a paper.
  boolean fits(String scheme, Template template) {
    return schemes.getFirst().equals(scheme)
        && languages.contains(template.language())
        && flags.contains("h") == template.is("old")
        && (rank > 0 || template.states().contains("live"))
        && (rank > 1 || !template.is("high"))
        && (text.length() >= 18 && text.contains(" ") || !template.is("long"))
        && (text.length() >= 10 || scheme.equals("tlp") || !template.is("mid"));
  }

  Expected on(Template template) {
    boolean anybody = flags.contains("b") && template.is("nohead");
    Expected expected =
        Expected.of(schemes.getFirst(), rank, levels())
            .or(schemes.subList(1, schemes.size()).toArray(String[]::new));
    if (anybody) {
      expected =
          new Expected(
              Set.of(ANYBODY), Set.of(), rank == 0 ? 0 : -1, expected.states(), expected.effects());
    }
    boolean open = anybody || template.is("weak") || flags.contains("r");
    if (open && rank != 0) expected = expected.doing(Effect.HOLD, Effect.REVIEW);
    if (flags.contains("q")) expected = expected.doing(Effect.REVIEW);
    EnumSet<State> states = EnumSet.noneOf(State.class);
    for (String word : template.states()) {
      states.add(
          Arrays.stream(State.values())
              .filter(state -> state.word().equals(word))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no state " + word)));
    }
    return expected.in(states.iterator().next(), states.toArray(State[]::new));
  }

  /// Asked for only where the rank does not tell the level.
  private String[] levels() {
    if (schemes.getFirst().equals("tlp")) {
      String colour = text.substring(4).strip();
      // TLP 2.0 has CLEAR for what was WHITE.
      String now = colour.equals("WHITE") ? "CLEAR" : colour;
      return new String[] {"TLP:" + colour, "TLP: " + colour, colour, "TLP:" + now, now};
    }
    if (schemes.getFirst().equals("uk") && rank == 1) {
      for (String level : List.of("PROTECT", "RESTRICTED")) {
        if (text.contains(level)) return new String[] {level, "UK " + level};
      }
      return new String[] {"OFFICIAL-SENSITIVE"};
    }
    if (schemes.getFirst().equals("nz") && rank == 1) {
      for (String level : List.of("RESTRICTED", "SENSITIVE", "IN-CONFIDENCE")) {
        if (text.contains(level)) return new String[] {level};
      }
    }
    if (schemes.getFirst().equals("ca") && rank == 1) {
      String letter = text.matches(".*[ÉE] A\\b.*|.*D A\\b.*") ? "A" : "B";
      String english = "PROTECTED " + letter;
      String french = "PROTÉGÉ " + letter;
      return new String[] {english, french, english + " / " + french};
    }
    return new String[0];
  }
}
