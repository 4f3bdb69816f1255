package burnbag.bench.made;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What copying, scanning and typing do to a marking.
enum Damage {
  LETTER_SPACED("letter-spaced") {
    @Override
    String to(String text, Chance chance) {
      return text.codePoints()
          .mapToObj(Character::toString)
          .map(c -> c.equals(" ") ? " " : c)
          .collect(Collectors.joining(" "));
    }
  },
  OCR("ocr confusions") {
    @Override
    String to(String text, Chance chance) {
      StringBuilder damaged = new StringBuilder(text);
      int wanted = text.length() >= 12 ? 2 : 1;
      for (int tries = 0; tries < 60 && wanted > 0; tries++) {
        int i = chance.number(0, damaged.length() - 1);
        String looks = LOOKS_LIKE.get(damaged.charAt(i));
        if (looks == null) continue;
        damaged.setCharAt(i, looks.charAt(chance.number(0, looks.length() - 1)));
        wanted--;
      }
      return damaged.toString();
    }
  },
  HOMOGLYPHS("homoglyphs") {
    @Override
    String to(String text, Chance chance) {
      StringBuilder twins = new StringBuilder();
      for (char letter : text.toCharArray()) twins.append(TWINS.getOrDefault(letter, letter));
      return twins.toString();
    }
  },
  FULL_WIDTH("full-width") {
    @Override
    String to(String text, Chance chance) {
      StringBuilder wide = new StringBuilder();
      for (char letter : text.toCharArray()) {
        wide.append(letter > ' ' && letter < 0x7f ? (char) (letter + 0xfee0) : letter);
      }
      return wide.toString();
    }
  },
  NO_BREAK_SPACE("no-break space") {
    @Override
    String to(String text, Chance chance) {
      String spaced = text.contains(" ") ? text : text.replace("//", " // ");
      return spaced.replace(' ', chance.of('\u00a0', '\u202f'));
    }
  },
  ZERO_WIDTH("zero-width") {
    @Override
    String to(String text, Chance chance) {
      return strewn(text, chance.of("\u200b", "\u200d", "\ufeff"), chance);
    }
  },
  SOFT_HYPHEN("soft hyphen") {
    @Override
    String to(String text, Chance chance) {
      return strewn(text, "\u00ad", chance);
    }
  },
  SINGLE_SLASH("single slash") {
    @Override
    String to(String text, Chance chance) {
      return text.replace("//", "/");
    }
  },
  OTHER_SLASH("other slashes") {
    @Override
    String to(String text, Chance chance) {
      return text.replace("/", chance.of("\u2215", "\uff0f", "\u2044"));
    }
  };

  /// The confusions that the rules name.
  private static final Map<Character, String> LOOKS_LIKE =
      Map.of('O', "0", 'I', "1l", 'E', "CG", 'C', "GE", 'G', "CE", 'S', "5", 'M', "N");

  private static final Map<Character, Character> TWINS =
      Map.ofEntries(
          Map.entry('S', 'Ѕ'),
          Map.entry('E', 'Е'),
          Map.entry('C', 'С'),
          Map.entry('T', 'Т'),
          Map.entry('O', 'О'),
          Map.entry('A', 'А'),
          Map.entry('H', 'Н'),
          Map.entry('K', 'К'),
          Map.entry('M', 'М'),
          Map.entry('I', 'І'),
          Map.entry('P', 'Р'),
          Map.entry('B', 'В'));

  private final String theme;

  Damage(String theme) {
    this.theme = theme;
  }

  String theme() {
    return theme;
  }

  abstract String to(String text, Chance chance);

  /// Whether it changes such a text at all.
  boolean touches(String text) {
    return switch (this) {
      case LETTER_SPACED, FULL_WIDTH, ZERO_WIDTH, SOFT_HYPHEN -> true;
      case OCR -> text.chars().anyMatch(c -> LOOKS_LIKE.containsKey((char) c));
      case HOMOGLYPHS -> text.chars().anyMatch(c -> TWINS.containsKey((char) c));
      case NO_BREAK_SPACE -> text.contains(" ") || text.contains("//");
      case SINGLE_SLASH -> text.contains("//");
      case OTHER_SLASH -> text.contains("/");
    };
  }

  static List<Damage> all() {
    return List.of(values());
  }

  private static String strewn(String text, String seed, Chance chance) {
    StringBuilder strewn = new StringBuilder();
    int last = text.length() - 1;
    int sure = chance.number(0, last - 1);
    for (int i = 0; i <= last; i++) {
      strewn.append(text.charAt(i));
      if (i < last && (i == sure || chance.once(3))) strewn.append(seed);
    }
    return strewn.toString();
  }
}
