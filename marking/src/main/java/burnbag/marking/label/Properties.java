package burnbag.marking.label;

import burnbag.marking.Judgement;
import burnbag.marking.Kind;
import burnbag.marking.State;
import burnbag.marking.Wording;
import burnbag.marking.page.Place;
import burnbag.marking.page.Span;
import burnbag.marking.scheme.Schemes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the labels that a document's properties hold: MSIP labels, protective markings of mails,
/// display markings of mails (RFC 7444), security fields of images, labels of parts of an Office
/// file, and any field that says by its name that it holds a level.
public final class Properties {
  /// Under this name a reader hands on what a part of a document says of itself: XML with the
  /// elements of STANAG 4774 and the attributes of IC-ISM under their usual prefixes.
  public static final String XML_LABEL = "label:xml";

  private static final double SURE = 0.99;
  private static final double UNSURE = 0.5;

  private static final Pattern CLASSIFICATION =
      Pattern.compile(
          "(?i)(?:.*[:._ /-])?(?:classification|security-?_? ?classification|security-?_?"
              + " ?label|protective-?_? ?marking|sensitivity-?_?"
              + " ?label|titus\\w*|xmp:label|geheimhaltungsgrad|einstufung|密级)");

  private final Banners banners;
  private final TextLabels texts;
  private final Nitf images;
  private final Msip msip = new Msip();
  private final MailLabels mails;
  private final Schemes schemes;

  /// @param banners reads what a label says
  public Properties(Schemes schemes, Banners banners) {
    this.banners = banners;
    this.texts = new TextLabels(banners);
    this.images = new Nitf(banners);
    this.mails = new MailLabels(banners, texts);
    this.schemes = schemes;
  }

  /// The labels that a property holds; empty for any other property, and for labels of schemes that
  /// are not in use.
  public List<Wording.Marking> read(String name, String value) {
    return labels(name, value).stream()
        .filter(label -> schemes.wants(label.meaning().scheme()))
        .map(label -> marking(label, name, value))
        .toList();
  }

  private List<StructuredLabel> labels(String name, String value) {
    String last = name.substring(name.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
    if (name.equals(XML_LABEL)) return texts.xml(value);
    if (name.startsWith("NITF:")) return images.label(name, value).stream().toList();
    if (Msip.isName(last)) return msip.label(value).stream().toList();
    if (last.equals("msip_labels")) return msip.labels(value);
    if (MailLabels.isField(last)) return mails.of(last, value);
    return CLASSIFICATION.matcher(name).matches() ? field(value).stream().toList() : List.of();
  }

  /// A field that says by its name that it holds a level.
  private Optional<StructuredLabel> field(String value) {
    return banners
        .read(value.toUpperCase(Locale.ROOT), "")
        .map(
            read ->
                new StructuredLabel(
                    read.meaning(),
                    List.of(),
                    true,
                    "a classification field of the file",
                    new Span(0, value.length())));
  }

  private static Wording.Marking marking(StructuredLabel label, String name, String value) {
    Judgement judgement =
        new Judgement(
            Kind.METADATA,
            State.LIVE,
            "",
            label.sure() ? SURE : UNSURE,
            List.of(),
            List.of(label.what()));
    String text =
        name.equals(XML_LABEL)
            ? value.substring(label.at().start(), label.at().end())
            : name + "=" + value;
    Place place = Place.inMetadata(text);
    return label.faults().isEmpty()
        ? new Wording.Valid(label.meaning(), judgement, place)
        : new Wording.Malformed(label.meaning(), judgement, place, label.faults());
  }
}
