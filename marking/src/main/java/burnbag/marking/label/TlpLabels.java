package burnbag.marking.label;

import burnbag.marking.label.JsonObjects.JsonObject;
import burnbag.marking.label.JsonObjects.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The Traffic Light Protocol in JSON: CSAF's `distribution.tlp.label`, a `tlp` of any document, a
/// MISP tag `tlp:amber`, and STIX, whose objects refer to marking definitions by their ids.
final class TlpLabels {
  /// Keys that this reads.
  static final Set<String> KEYS =
      Set.of("tlp", "label", "tlp_2_0", "name", "tag", "tags", "labels", "object_marking_refs");

  /// STIX 2.1, 7.2.1.4, and its extension for TLP 2.0.
  private static final Map<String, String> STIX =
      Map.of(
          "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", "CLEAR",
          "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", "GREEN",
          "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", "AMBER",
          "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", "RED",
          "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487", "CLEAR",
          "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb", "GREEN",
          "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421", "AMBER",
          "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", "AMBER+STRICT",
          "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", "RED");

  private static final Pattern COLOUR =
      Pattern.compile("(?:TLP[:_ ] ?)?(RED|AMBER(?:\\+STRICT)?|GREEN|CLEAR|WHITE)");
  private static final Pattern TAG =
      Pattern.compile("TLP: ?(RED|AMBER(?:\\+STRICT)?|GREEN|CLEAR|WHITE)");

  /// A list of so many different definitions to which nothing refers is a vocabulary.
  private static final int VOCABULARY = 3;

  private final Banners banners;
  private final List<StructuredLabel> labels = new ArrayList<>();
  private final List<StructuredLabel> definitions = new ArrayList<>();
  private boolean referred;

  TlpLabels(Banners banners) {
    this.banners = banners;
  }

  /// Takes the next object.
  void take(JsonObject object) {
    if (object.key().equals("tlp")) add(labels, COLOUR, object.first("label"));
    List<StructuredLabel> of = object.key().equals("definition") ? definitions : labels;
    add(of, COLOUR, object.first("tlp"));
    add(definitions, COLOUR, object.first("tlp_2_0"));
    if (object.key().equals("tag") || object.key().equals("tags"))
      add(labels, TAG, object.first("name"));
    for (String list : List.of("tag", "tags", "labels")) {
      for (Text tag : object.all(list)) add(labels, TAG, tag);
    }
    for (Text reference : object.all("object_marking_refs")) {
      String colour = STIX.getOrDefault(reference.value(), "");
      if (colour.isEmpty()) continue;
      referred = true;
      label(colour, reference).ifPresent(labels::add);
    }
  }

  /// What was found, when the text has ended.
  List<StructuredLabel> found() {
    Set<String> defined = new HashSet<>();
    definitions.forEach(definition -> defined.add(definition.meaning().level()));
    if (!referred && defined.size() < VOCABULARY) labels.addAll(definitions);
    return labels;
  }

  private void add(List<StructuredLabel> to, Pattern pattern, Text text) {
    Matcher matcher = pattern.matcher(text.value().strip().toUpperCase(Locale.ROOT));
    if (matcher.matches()) label(matcher.group(1), text).ifPresent(to::add);
  }

  private Optional<StructuredLabel> label(String colour, Text text) {
    return banners
        .read("TLP:" + colour, "tlp")
        .map(
            read ->
                new StructuredLabel(read.meaning(), read.faults(), true, "a TLP label", text.at()));
  }
}
