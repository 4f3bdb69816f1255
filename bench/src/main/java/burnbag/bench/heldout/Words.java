package burnbag.bench.heldout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What one paper's slots are filled with. A slot whose name ends in a digit keeps its filling
/// throughout the paper.
final class Words {
  private static final Pattern SLOT = Pattern.compile("\\{(#\\w|[a-z][\\w.]*)}");
  private static final List<String> ENGLISH_MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> SPANISH_MONTHS =
      List.of(
          "enero",
          "febrero",
          "marzo",
          "abril",
          "mayo",
          "junio",
          "julio",
          "agosto",
          "septiembre",
          "octubre",
          "noviembre",
          "diciembre");

  private final Map<String, List<String>> choices;
  private final RandomGenerator random;
  private final String scheme;
  private final String language;
  private final boolean old;
  private final Map<String, String> kept = new HashMap<>();
  private final List<String> unread = new ArrayList<>();

  Words(
      Map<String, List<String>> choices,
      RandomGenerator random,
      String scheme,
      String language,
      boolean old) {
    this.choices = choices;
    this.random = random;
    this.scheme = scheme;
    this.language = language;
    this.old = old;
  }

  String fill(String line) {
    Matcher slot = SLOT.matcher(line);
    return slot.replaceAll(found -> Matcher.quoteReplacement(filling(found.group(1))));
  }

  private String filling(String slot) {
    if (!slot.startsWith("#") && Character.isDigit(slot.charAt(slot.length() - 1))) {
      String filling = kept.get(slot);
      if (filling == null) {
        filling = filling(slot.substring(0, slot.length() - 1));
        kept.put(slot, filling);
      }
      return filling;
    }
    return switch (slot) {
      case "#d" -> String.valueOf(number(1, 2));
      case "#1" -> String.valueOf(number(1, 9));
      case "gap" -> " ".repeat(number(24, 34));
      case "future" -> String.valueOf(number(2031, 2049));
      case "past" -> String.valueOf(number(2009, 2021));
      case "date" -> date();
      case "body" -> paragraph();
      default -> slot.startsWith("#") ? digits(slot) : fill(of(key(slot)));
    };
  }

  /// None twice before all have been used.
  private String paragraph() {
    if (unread.isEmpty()) unread.addAll(choices.get("body." + language));
    return unread.remove(random.nextInt(unread.size()));
  }

  private String key(String slot) {
    List<String> keys =
        language.equals("en")
            ? List.of(slot + "." + scheme, slot)
            : List.of(
                slot + "." + scheme + "." + language,
                slot + "." + language,
                slot + "." + scheme,
                slot);
    for (String key : keys) {
      if (choices.containsKey(key)) return key;
    }
    throw new IllegalStateException("no words for " + slot + " of " + scheme);
  }

  private String of(String key) {
    List<String> of = choices.get(key);
    return of.get(random.nextInt(of.size()));
  }

  int number(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  private String digits(String slot) {
    int count = Integer.parseInt(slot.substring(1));
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) digits.append(number(0, 9));
    return digits.toString();
  }

  /// Chinese terms of eight years and more still run from any of these dates.
  private String date() {
    int year = old ? number(1953, 1979) : number(2022, 2025);
    int month = number(1, 12);
    int day = number(1, 28);
    if (choices.containsKey("dates." + language)) return written(day, month, year);
    return switch (language) {
      case "de" -> "%02d.%02d.%d".formatted(day, month, year);
      case "fr" -> "%02d/%02d/%d".formatted(day, month, year);
      case "es" -> "%d de %s de %d".formatted(day, SPANISH_MONTHS.get(month - 1), year);
      case "zh" -> "%d年%d月%d日".formatted(year, month, day);
      default -> english(day, ENGLISH_MONTHS.get(month - 1), year);
    };
  }

  /// A form takes day, month, year, the year of the Republic of China, the year Reiwa and the
  /// month's name, in this order.
  private String written(int day, int month, int year) {
    List<String> names = choices.getOrDefault("months." + language, List.of());
    return of("dates." + language)
        .formatted(
            day,
            month,
            year,
            year - 1911,
            year - 2018,
            names.isEmpty() ? "" : names.get(month - 1));
  }

  private String english(int day, String month, int year) {
    return switch (number(0, 2)) {
      case 0 -> "%d %s %d".formatted(day, month, year);
      case 1 ->
          scheme.equals("us") || scheme.equals("cui")
              ? "%s %d, %d".formatted(month, day, year)
              : "%d %s %d".formatted(day, month, year);
      default ->
          "%02d %s %02d".formatted(day, month.substring(0, 3).toUpperCase(Locale.ROOT), year % 100);
    };
  }

  /// Those of the first set.
  static Map<String, List<String>> choices() {
    Map<String, List<String>> choices = new HashMap<>();
    for (String line : Resource.lines("words.txt")) {
      if (line.isBlank() || line.startsWith("#")) continue;
      int colon = line.indexOf(':');
      choices.put(line.substring(0, colon), List.of(line.substring(colon + 1).split("\\|")));
    }
    for (String language : List.of("en", "de", "fr", "es", "zh")) {
      choices.put("body." + language, Resource.lines("body-" + language + ".txt"));
    }
    return choices;
  }
}
