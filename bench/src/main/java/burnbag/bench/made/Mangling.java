package burnbag.bench.made;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What typing, reading and copying do to the letters, delimiters and order of a marking; the
/// string itself where there is nothing of the kind to damage.
enum Mangling {
  OTHER_LETTER {
    @Override
    String to(String text, Chance chance) {
      int at = letter(text, chance);
      char other = (char) ('A' + chance.number(0, 25));
      return text.substring(0, at) + other + text.substring(at + 1);
    }
  },
  LOST_LETTER {
    @Override
    String to(String text, Chance chance) {
      int at = letter(text, chance);
      return text.substring(0, at) + text.substring(at + 1);
    }
  },
  ADDED_LETTER {
    @Override
    String to(String text, Chance chance) {
      int at = letter(text, chance);
      char added = chance.once(2) ? text.charAt(at) : (char) ('A' + chance.number(0, 25));
      return text.substring(0, at) + added + text.substring(at);
    }
  },
  SWAPPED_LETTERS {
    @Override
    String to(String text, Chance chance) {
      for (int tries = 0; tries < 40; tries++) {
        int at = letter(text, chance);
        if (at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1))) continue;
        return text.substring(0, at)
            + text.charAt(at + 1)
            + text.charAt(at)
            + text.substring(at + 2);
      }
      return text;
    }
  },
  LOOK_ALIKE {
    @Override
    String to(String text, Chance chance) {
      return Damage.OCR.to(text, chance);
    }
  },
  GARBLED_DELIMITER {
    @Override
    String to(String text, Chance chance) {
      if (text.indexOf('★') >= 0) return text.replace("★", chance.of("*", "☆", " ", "＊", "﹡", ""));
      String garbled = chance.of("/ /", "///", " // ", "\\\\", "||", "∕∕", "//", "／／", " / ");
      if (text.contains("//")) return text.replace("//", garbled);
      if (text.contains(" - ")) return text.replace(" - ", chance.of("-", " – ", " ", ": ", " / "));
      return text.replace(":", chance.of(" ", ": ", ";", "-", ""));
    }
  },
  MISSING_DELIMITER {
    @Override
    String to(String text, Chance chance) {
      int at = text.indexOf("//");
      return at < 0
          ? text.replaceFirst("[★:]", "")
          : text.substring(0, at) + text.substring(at + 1);
    }
  },
  BLANK_FOR_DELIMITER {
    @Override
    String to(String text, Chance chance) {
      return text.startsWith("//") || text.startsWith("(//") ? text : text.replace("//", " ");
    }
  },
  LOST_BLANK {
    @Override
    String to(String text, Chance chance) {
      int at = text.indexOf(' ', chance.number(0, text.length() - 1));
      return at < 0 ? text.replaceFirst(" ", "") : text.substring(0, at) + text.substring(at + 1);
    }
  },
  ADDED_BLANK {
    @Override
    String to(String text, Chance chance) {
      int at = letter(text, chance);
      return text.substring(0, at) + " " + text.substring(at);
    }
  },
  LOST_COMMA {
    @Override
    String to(String text, Chance chance) {
      return text.replace(",", "");
    }
  },
  LOST_PARENTHESIS {
    @Override
    String to(String text, Chance chance) {
      return chance.once(2) ? text.replace("(", "") : text.replace(")", "");
    }
  },
  WRONG_CASE {
    @Override
    String to(String text, Chance chance) {
      return chance.once(2) ? text.toLowerCase(Locale.ROOT) : titled(text);
    }
  },
  REORDERED {
    @Override
    String to(String text, Chance chance) {
      boolean portion = text.startsWith("(");
      String inner = portion ? text.substring(1, text.length() - 1) : text;
      List<String> parts = new ArrayList<>(List.of(inner.split("//")));
      if (parts.size() < 3 || parts.getFirst().isEmpty()) return text;
      Collections.reverse(parts.subList(1, parts.size()));
      String reordered = String.join("//", parts);
      return portion ? "(" + reordered + ")" : reordered;
    }
  },
  REPEATED {
    @Override
    String to(String text, Chance chance) {
      int at = text.lastIndexOf("//");
      if (at <= 0) return text;
      String last = text.substring(at).replace(")", "");
      return text.endsWith(")") ? text.replace(")", last + ")") : text + last;
    }
  },
  OTHER_FORM {
    @Override
    String to(String text, Chance chance) {
      for (Map.Entry<String, String> pair : FORMS.entrySet()) {
        boolean portion = text.startsWith("(");
        String from = portion ? pair.getValue() : pair.getKey();
        String to = portion ? pair.getKey() : pair.getValue();
        String mixed = text.replaceAll("/" + from + "(?![A-Z])", "/" + to);
        if (!mixed.equals(text)) return mixed;
      }
      return text;
    }
  },
  LETTER_SPACED {
    @Override
    String to(String text, Chance chance) {
      return Damage.LETTER_SPACED.to(text.replace(" ", "  "), chance);
    }
  },
  HOMOGLYPHS {
    @Override
    String to(String text, Chance chance) {
      return Damage.HOMOGLYPHS.to(text, chance);
    }
  },
  FULL_WIDTH {
    @Override
    String to(String text, Chance chance) {
      return Damage.FULL_WIDTH.to(text, chance);
    }
  },
  CASE_AND_DELIMITER {
    @Override
    String to(String text, Chance chance) {
      return GARBLED_DELIMITER.to(text, chance).toLowerCase(Locale.ROOT);
    }
  },
  LETTER_AND_DELIMITER {
    @Override
    String to(String text, Chance chance) {
      return MISSING_DELIMITER.to(LOST_LETTER.to(text, chance), chance);
    }
  };

  private static final Map<String, String> FORMS =
      Map.of("NOFORN", "NF", "ORCON", "OC", "PROPIN", "PR");

  abstract String to(String text, Chance chance);

  private static int letter(String text, Chance chance) {
    while (true) {
      int at = chance.number(0, text.length() - 1);
      if (Character.isLetter(text.charAt(at))) return at;
    }
  }

  private static String titled(String text) {
    StringBuilder titled = new StringBuilder(text.toLowerCase(Locale.ROOT));
    for (int i = 0; i < titled.length(); i++) {
      if (i == 0 || !Character.isLetter(titled.charAt(i - 1)))
        titled.setCharAt(i, Character.toUpperCase(titled.charAt(i)));
    }
    return titled.toString();
  }
}
