package burnbag.reader.word;

import burnbag.reader.document.NotReadable;
import burnbag.reader.ooxml.Parts;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Which styles hide or strike what they are applied to.
final class Styles {
  /// What run properties say, where they say something.
  record Looks(Optional<Boolean> hidden, Optional<Boolean> struck) {
    static final Looks UNSAID = new Looks(Optional.empty(), Optional.empty());

    /// These, and the other's where these say nothing.
    Looks over(Looks other) {
      return new Looks(hidden.or(other::hidden), struck.or(other::struck));
    }

    /// With what one element of run properties adds.
    Looks with(String element, boolean on) {
      return switch (element) {
        case "vanish", "specVanish" -> new Looks(Optional.of(on), struck);
        case "strike", "dstrike" -> new Looks(hidden, Optional.of(on || struck.orElse(false)));
        default -> this;
      };
    }
  }

  private record Style(String basedOn, Looks looks) {}

  private static final int DEEPEST = 20;

  private final Map<String, Style> byId = new HashMap<>();

  static Styles of(Parts parts, Optional<String> part)
      throws IOException, NotReadable, XMLStreamException {
    Styles styles = new Styles();
    if (part.isEmpty()) return styles;
    XMLStreamReader in = parts.xml(part.get());
    String id = "";
    String basedOn = "";
    Looks looks = Looks.UNSAID;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (in.getLocalName()) {
          case "style" -> {
            id = String.valueOf(WordText.attribute(in, "styleId"));
            basedOn = "";
            looks = Looks.UNSAID;
          }
          case "basedOn" -> basedOn = String.valueOf(WordText.attribute(in, "val"));
          default -> looks = looks.with(in.getLocalName(), WordText.isOn(in));
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("style")) {
        styles.byId.put(id, new Style(basedOn, looks));
      }
    }
    return styles;
  }

  Looks looks(String id) {
    Looks looks = Looks.UNSAID;
    String next = id;
    for (int i = 0; i < DEEPEST; i++) {
      Style style = byId.get(next);
      if (style == null) break;
      looks = looks.over(style.looks());
      next = style.basedOn();
    }
    return looks;
  }
}
