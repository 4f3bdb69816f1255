package burnbag.bench.made;

import java.text.Normalizer;
import java.util.Map;

/// What typing, copying and exporting do to letters of any script.
enum ScriptDamage {
  LETTER_SPACED("letter-spaced"),
  NO_BREAK_SPACE("no-break space"),
  ZERO_WIDTH("zero-width"),
  SOFT_HYPHEN("soft hyphen"),
  FULL_WIDTH("full-width"),
  LATIN_AMONG("Latin letters among its own") {
    @Override
    String to(String text, Chance chance) {
      StringBuilder mixed = new StringBuilder();
      for (char c : text.toCharArray()) mixed.append(chance.once(2) ? LATIN.getOrDefault(c, c) : c);
      return mixed.toString();
    }
  },
  DECOMPOSED("decomposed") {
    @Override
    String to(String text, Chance chance) {
      return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
  },
  ACCENTS_LOST("accents lost") {
    @Override
    String to(String text, Chance chance) {
      return Normalizer.normalize(text, Normalizer.Form.NFD)
          .replaceAll("\\p{Mn}", "")
          .replace('ı', 'i')
          .replace('Ł', 'L')
          .replace('Ø', 'O')
          .replace('ø', 'o');
    }
  },
  GLYPHS_APART("blanks between glyphs") {
    @Override
    String to(String text, Chance chance) {
      String gap = chance.of(" ", "\u3000");
      return text.replaceAll("(?<=\\p{L})(?=[\\p{IsHan}\\p{IsHangul}])", gap);
    }
  },
  STRETCHED("stretched with tatweel") {
    @Override
    String to(String text, Chance chance) {
      return text.replaceAll("(?<=[سيغلحدمكتصن])(?=\\p{L})", chance.of("\u0640", "\u0640\u0640"));
    }
  },
  POINTED("with points") {
    @Override
    String to(String text, Chance chance) {
      String point = text.codePointAt(0) < 0x600 ? "\u05B8" : "\u064E";
      return text.replaceAll("(\\p{L})(?!\\p{Mn})", "$1" + point);
    }
  },
  DIRECTION_MARKS("between direction marks") {
    @Override
    String to(String text, Chance chance) {
      return chance.once(2) ? "\u200F" + text + "\u200F" : "\u202B" + text + "\u202C";
    }
  },
  FORMS("presentation forms") {
    @Override
    String to(String text, Chance chance) {
      StringBuilder forms = new StringBuilder();
      for (char c : text.toCharArray()) forms.append(form(c));
      return forms.toString();
    }
  };

  private static final Map<Character, Character> LATIN =
      Map.ofEntries(
          Map.entry('О', 'O'),
          Map.entry('о', 'o'),
          Map.entry('Е', 'E'),
          Map.entry('е', 'e'),
          Map.entry('С', 'C'),
          Map.entry('с', 'c'),
          Map.entry('А', 'A'),
          Map.entry('а', 'a'),
          Map.entry('Р', 'P'),
          Map.entry('р', 'p'),
          Map.entry('Т', 'T'),
          Map.entry('К', 'K'),
          Map.entry('Н', 'H'));

  private final String theme;

  ScriptDamage(String theme) {
    this.theme = theme;
  }

  String theme() {
    return theme;
  }

  /// Those that Latin script knows too are what `Damage` makes of them.
  String to(String text, Chance chance) {
    return Damage.valueOf(name()).to(text, chance);
  }

  /// The isolated form of an Arabic letter; any other character itself.
  private static char form(char letter) {
    for (char form = 0xFE80; form < 0xFEF5; form++) {
      String shown = Normalizer.normalize(String.valueOf(form), Normalizer.Form.NFKC);
      if (shown.length() == 1 && shown.charAt(0) == letter) return form;
    }
    return letter;
  }
}
