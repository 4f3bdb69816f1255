package burnbag.bench.heldout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the second set has in one language: a resource of `new/` parted by lines that begin with
/// `%`. In its words a slot stands without the language, which the name of the resource says.
///
/// @param choices what slots are filled with, by their full keys
record Folder(
    String language,
    Map<String, List<String>> choices,
    List<Banner> banners,
    List<Template> papers,
    List<Template> counterPapers) {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "it", "es", "se", "no", "dk", "fi", "pl", "ua", "ru", "hi", "zh", "tw",
          "jp", "kr", "tr", "il", "ar");

  Folder {
    choices = Map.copyOf(choices);
    banners = List.copyOf(banners);
    papers = List.copyOf(papers);
    counterPapers = List.copyOf(counterPapers);
  }

  static List<Folder> all() {
    return LANGUAGES.stream().map(Folder::of).toList();
  }

  private static Folder of(String language) {
    Map<String, List<String>> parts = parts(Resource.lines("new/" + language + ".txt"));
    return new Folder(
        language,
        choices(language, parts.get("words"), parts.get("body")),
        Banner.all(parts.get("banners")),
        Template.all(parts.get("papers")),
        Template.all(parts.get("counter")));
  }

  private static Map<String, List<String>> parts(List<String> lines) {
    Map<String, List<String>> parts = new HashMap<>();
    List<String> part = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("%")) {
        part = new ArrayList<>();
        parts.put(line.substring(1), part);
      } else {
        part.add(line);
      }
    }
    return parts;
  }

  private static Map<String, List<String>> choices(
      String language, List<String> words, List<String> body) {
    Map<String, List<String>> choices = new HashMap<>();
    String suffix = language.equals("en") ? "" : "." + language;
    for (String line : words) {
      if (line.isBlank() || line.startsWith("#")) continue;
      int colon = line.indexOf(':');
      choices.put(
          line.substring(0, colon) + suffix,
          Arrays.stream(line.substring(colon + 1).split("\\|")).toList());
    }
    choices.put("body." + language, body.stream().filter(line -> !line.isBlank()).toList());
    return choices;
  }
}
