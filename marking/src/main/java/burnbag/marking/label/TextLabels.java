package burnbag.marking.label;

import burnbag.marking.page.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the labels in the text of a page: attributes of IC-ISM, confidentiality labels of STANAG
/// 4774 and display markings in XML, TLP and IC-ISM in JSON.
///
/// Only a text that is XML or JSON from its first character on is looked at, so that a manual or a
/// program that quotes a label has none; of a piece of a longer text that cannot be known, and it
/// is looked at as both.
public final class TextLabels {
  /// Words of which one stands in every text with a label.
  public static final List<String> ANCHORS =
      List.of("OWNERPRODUCER", "POLICYIDENTIFIER", "DISPLAYMARKING", "TLP", "MARKING DEFINITION");

  private static final int MOST_REMEMBERED = 2_000;
  private static final Set<String> KEYS = new HashSet<>();

  static {
    KEYS.addAll(Ism.KEYS);
    KEYS.addAll(TlpLabels.KEYS);
  }

  private final Banners banners;
  private final OwnWords ownWords = new OwnWords();

  public TextLabels(Banners banners) {
    this.banners = banners;
  }

  /// The labels of a page that has an anchor, in the order of their places.
  public List<StructuredLabel> in(Page page) {
    boolean unknown = page.firstOffset() > 1 && page.shape() == Page.Shape.PIECE;
    List<StructuredLabel> found = new ArrayList<>();
    if (unknown || XmlTags.begins(page.text())) found.addAll(xml(page.text()));
    if (unknown || JsonObjects.begins(page.text())) found.addAll(json(page.text()));
    found.sort((one, other) -> Integer.compare(one.at().start(), other.at().start()));
    return found;
  }

  /// The labels of a text that is XML.
  List<StructuredLabel> xml(String text) {
    List<StructuredLabel> found = new ArrayList<>();
    Banners known = remembering();
    Ism ism = new Ism(known);
    Stanag4774 stanag = new Stanag4774(known, ownWords, text, found::add);
    XmlTags.walk(
        text,
        tag -> {
          if (!tag.closing()) ism.of(tag).ifPresent(found::add);
          stanag.take(tag);
        });
    return found;
  }

  private List<StructuredLabel> json(String text) {
    List<StructuredLabel> found = new ArrayList<>();
    Banners known = remembering();
    Ism ism = new Ism(known);
    TlpLabels tlp = new TlpLabels(known);
    JsonObjects.walk(
        text,
        KEYS,
        object -> {
          ism.of(object).ifPresent(found::add);
          tlp.take(object);
        });
    found.addAll(tlp.found());
    return found;
  }

  /// A text with ten thousand labels has few different ones, and each is read once.
  private Banners remembering() {
    Map<String, Optional<Banners.Banner>> read = new HashMap<>();
    return (banner, scheme) -> {
      String key = scheme + " " + banner;
      Optional<Banners.Banner> before = read.get(key);
      if (before != null) return before;
      Optional<Banners.Banner> now = banners.read(banner, scheme);
      if (read.size() < MOST_REMEMBERED) read.put(key, now);
      return now;
    };
  }
}
