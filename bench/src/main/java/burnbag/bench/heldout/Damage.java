package burnbag.bench.heldout;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a fold, a bad scan or a careless keyboard does to a wording.
final class Damage {
  private final Words words;

  Damage(Words words) {
    this.words = words;
  }

  /// Over two lines, broken after a double slash or at a blank near the middle.
  String broken(String wording, int columns) {
    int middle = wording.length() / 2;
    int best = -1;
    for (int i = 1; i < wording.length() - 1; i++) {
      boolean can = wording.charAt(i) == ' ' || i > 2 && wording.startsWith("//", i - 1);
      if (can && (best < 0 || Math.abs(i - middle) < Math.abs(best - middle))) best = i;
    }
    if (best < 0) return wording;
    String rest = wording.substring(best + 1).stripLeading();
    return wording.substring(0, best + 1).stripTrailing()
        + "\n"
        + " ".repeat(Math.max(0, (columns - rest.length()) / 2))
        + rest;
  }

  /// One letter taken for another of its look.
  String misread(String wording) {
    return misread(wording, "O0", "I1", "Il", "CG");
  }

  /// The same for letters that the first set does not hold.
  String misreadAbroad(String wording) {
    return misread(wording, "О0", "І1", "З3", "Б6", "İI", "Ż2", "Ö0", "Ä4");
  }

  private String misread(String wording, String... pairs) {
    int begin = words.number(0, pairs.length - 1);
    for (int i = 0; i < pairs.length; i++) {
      String pair = pairs[(begin + i) % pairs.length];
      int at = wording.indexOf(pair.charAt(0));
      if (at >= 0) {
        return wording.substring(0, at) + pair.charAt(1) + wording.substring(at + 1);
      }
    }
    return wording;
  }

  /// The same to the eye, other characters to a program.
  String inOtherLetters(String wording) {
    return switch (words.number(0, 4)) {
      case 0 -> fullWidth(wording);
      case 1 -> wording.replace('C', 'С').replace('E', 'Е').replace('O', 'О');
      case 2 -> wording.replace(' ', '\u00a0').replace("//", "\u2215\u2215");
      case 3 -> wording.charAt(0) + "\u200b" + wording.charAt(1) + "\u200d" + wording.substring(2);
      default -> wording.substring(0, 3) + "\u00ad" + wording.substring(3);
    };
  }

  /// As a keyboard without them writes it.
  String withoutAccents(String wording) {
    return Normalizer.normalize(wording, Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}", "")
        .replace('Ł', 'L')
        .replace('ł', 'l')
        .replace('Ø', 'O')
        .replace('ı', 'i');
  }

  /// Letter-spaced; between words three blanks, between signs an ideographic one.
  String spaced(String wording) {
    boolean glyphs = wording.codePoints().allMatch(c -> Character.isIdeographic(c) || c == '★');
    if (glyphs) return String.join("　", wording.split(""));
    return Arrays.stream(wording.split(" "))
        .map(word -> String.join(" ", word.split("")))
        .collect(Collectors.joining("   "));
  }

  /// A typist's capitals: the first letter only.
  String inSmallLetters(String wording, String language) {
    Locale locale = language.equals("tr") ? Locale.of("tr") : Locale.ROOT;
    return wording.substring(0, 1) + wording.substring(1).toLowerCase(locale);
  }

  private static String fullWidth(String wording) {
    StringBuilder wide = new StringBuilder();
    for (char c : wording.toCharArray()) {
      wide.append(c > ' ' && c < 0x7f ? (char) (c - 0x20 + 0xff00) : c);
    }
    return wide.toString();
  }
}
