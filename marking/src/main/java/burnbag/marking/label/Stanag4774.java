package burnbag.marking.label;

import burnbag.marking.Meaning;
import burnbag.marking.Parts;
import burnbag.marking.label.XmlTags.Attribute;
import burnbag.marking.label.XmlTags.Tag;
import burnbag.marking.page.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The confidentiality labels of ADatP-4774 (STANAG 4774), wherever a binding of STANAG 4778 has
/// put them, and the display markings of XEP-0258.
///
/// A label names its policy: `NATO` and `SECRET` are NATO SECRET. The categories follow as they do
/// in a banner (schemes §3): context before the level, special category, recipients and
/// administrative word behind it.
final class Stanag4774 {
  private static final Map<String, String> SCHEMES =
      Map.ofEntries(
          Map.entry("NATO", "nato"),
          Map.entry("EU", "eu"),
          Map.entry("UK", "uk"),
          Map.entry("GBR", "uk"),
          Map.entry("USA", "us"),
          Map.entry("US", "us"),
          Map.entry("AUS", "au"),
          Map.entry("CAN", "ca"),
          Map.entry("NZL", "nz"),
          Map.entry("DEU", "de"),
          Map.entry("FRA", "fr"),
          Map.entry("ESP", "es"),
          Map.entry("ITA", "it"),
          Map.entry("POL", "pl"));

  private static final int MOST_CATEGORIES = 50;

  private final Banners banners;
  private final OwnWords ownWords;
  private final String text;
  private final Consumer<StructuredLabel> taker;

  private boolean inside;
  private String policy = "";
  private String review = "";
  private Span level = new Span(0, 0);
  private String tagName = "";
  private final Map<String, List<String>> categories = new LinkedHashMap<>();

  /// @param text that the tags are of
  Stanag4774(Banners banners, OwnWords ownWords, String text, Consumer<StructuredLabel> taker) {
    this.banners = banners;
    this.ownWords = ownWords;
    this.text = text;
    this.taker = taker;
  }

  /// Takes the next tag.
  void take(Tag tag) {
    String name = tag.localName().toLowerCase(Locale.ROOT);
    if (name.endsWith("confidentialitylabel")) {
      review = tag.closing() ? "" : attribute(tag, "ReviewDateTime");
    } else if (name.equals("confidentialityinformation")) {
      if (tag.closing()) end();
      else begin();
    } else if (name.equals("displaymarking") && !tag.closing() && !tag.empty()) {
      shown(XmlTags.words(text, tag.end()));
    } else if (inside && !tag.closing()) {
      field(name, tag);
    }
  }

  private void begin() {
    inside = true;
    policy = "";
    level = new Span(0, 0);
    categories.clear();
  }

  private void field(String name, Tag tag) {
    Span words = XmlTags.words(text, tag.end());
    switch (name) {
      case "policyidentifier" -> policy = said(words);
      case "classification" -> level = words;
      case "category" -> tagName = attribute(tag, "TagName").toLowerCase(Locale.ROOT);
      case "genericvalue" -> {
        if (categories.size() < MOST_CATEGORIES)
          categories.computeIfAbsent(tagName, _ -> new ArrayList<>()).add(said(words));
      }
      default -> {}
    }
  }

  private void end() {
    if (inside && level.length() > 0) {
      StructuredLabel label = label();
      if (Dates.isDate(review)) {
        label =
            new StructuredLabel(
                Dates.until(label.meaning(), review),
                label.faults(),
                label.sure(),
                label.what(),
                label.at());
      }
      taker.accept(label);
    }
    inside = false;
  }

  private StructuredLabel label() {
    String what = "a confidentiality label (STANAG 4774) of policy " + policy;
    String classification = said(level).toUpperCase(Locale.ROOT);
    String scheme = SCHEMES.getOrDefault(policy.toUpperCase(Locale.ROOT), "");
    String banner = banner(scheme, classification);
    Optional<Banners.Banner> read = banners.read(banner, scheme);
    if (read.isEmpty() || !read.get().faults().isEmpty()) {
      Optional<Banners.Banner> bare = banners.read(owned(scheme, classification), scheme);
      if (bare.isPresent()) read = Optional.of(withCategories(bare.get(), banner));
    }
    if (read.isEmpty()) return ownWords.label(policy + " " + said(level), what, level);
    boolean known = !scheme.isEmpty() && read.get().meaning().scheme().equals(scheme);
    return new StructuredLabel(read.get().meaning(), read.get().faults(), known, what, level);
  }

  /// `NATO/KFOR CONFIDENTIAL Ireland, Sweden, NATO ONLY`.
  private String banner(String scheme, String classification) {
    StringBuilder banner = new StringBuilder(owned(scheme, classification));
    List<String> context = categories.getOrDefault("context", List.of());
    if (scheme.equals("nato") && !context.isEmpty() && !context.getFirst().equals("NATO"))
      banner.replace(0, 4, "NATO/" + context.getFirst());
    for (Map.Entry<String, List<String>> category : categories.entrySet()) {
      String values = String.join(", ", category.getValue());
      switch (category.getKey()) {
        case "context" -> {}
        case "releasable to" -> banner.append(" RELEASABLE TO ").append(values);
        case "only" -> banner.append(' ').append(values).append(" ONLY");
        case "administrative" -> banner.append(" - ").append(values);
        default -> banner.append(' ').append(String.join(" ", category.getValue()));
      }
    }
    return banner.toString();
  }

  private static String owned(String scheme, String classification) {
    if (!scheme.equals("nato") || classification.matches("(?:NATO|COSMIC)\\b.*"))
      return classification;
    return (classification.equals("TOP SECRET") ? "COSMIC " : "NATO ") + classification;
  }

  /// A level that is known with categories that no grammar reads keeps them as they are.
  private Banners.Banner withCategories(Banners.Banner bare, String banner) {
    List<String> values = new ArrayList<>();
    categories.forEach((name, of) -> of.forEach(value -> values.add(name + ": " + value)));
    Meaning meaning = bare.meaning();
    return new Banners.Banner(
        new Meaning(
            meaning.scheme(), meaning.level(), meaning.rank(), banner, Parts.ofDissem(values)),
        bare.faults());
  }

  /// What a client shall show beside a message.
  private void shown(Span words) {
    if (words.length() == 0) return;
    String what = "a display marking (XEP-0258)";
    taker.accept(
        banners
            .read(said(words), "")
            .map(read -> new StructuredLabel(read.meaning(), read.faults(), true, what, words))
            .orElseGet(() -> ownWords.label(said(words), what, words)));
  }

  private String said(Span words) {
    return XmlTags.plain(text.substring(words.start(), words.end())).strip();
  }

  private static String attribute(Tag tag, String name) {
    for (Attribute attribute : tag.attributes()) {
      if (XmlTags.local(attribute.name()).equals(name)) return attribute.value();
    }
    return "";
  }
}
