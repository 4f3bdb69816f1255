package burnbag.sweep.html;

import burnbag.sweep.DocumentReport;
import burnbag.sweep.PagePicture;
import burnbag.sweep.PagePictures;
import burnbag.sweep.Verdict;
import java.util.List;
import java.util.Optional;

/// A picture on the contact sheet: what it looks like, what it is called, what became of it.
final class Contact {
  private final DocumentReport document;
  private final long number;

  /// @param number of the document in the report, for links
  Contact(DocumentReport document, long number) {
    this.document = document;
    this.number = number;
  }

  /// Whether it belongs there: a picture, or a document with pages read from pictures. What is too
  /// small to hold a word does not.
  static boolean isFor(DocumentReport document) {
    if (!document.pictures().small().isEmpty()) return true;
    return PagePictures.isPicture(document.type()) && !document.unread().isEmpty();
  }

  void write(Markup out, Album album) {
    out.start("li", "class", document.verdict().word());
    boolean hasCard = document.verdict() != Verdict.CLEAR || !document.notes().isEmpty();
    out.start(hasCard ? "a" : "span", hasCard ? new String[] {"href", "#d" + number} : NONE);
    out.start("span", "class", "frame");
    List<PagePicture> small = document.pictures().small();
    Optional<byte[]> jpeg = small.isEmpty() ? Optional.empty() : album.take(small.getFirst());
    if (jpeg.isPresent()) {
      new PageShot(document, small.getFirst(), jpeg.get()).write(out, "");
    } else {
      out.element("span", small.isEmpty() ? "no picture" : "no room for it", "class", "blank");
    }
    out.end().start("span", "class", "name").quoted(name()).end().end();
    out.element(
        "p",
        Words.sign(document.verdict()) + " " + Words.verdict(document.verdict()),
        "class",
        "tag");
    out.start("p", "class", "why").quoted(why()).end();
    out.end().line();
  }

  private static final String[] NONE = {};

  private String name() {
    String path = document.path();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private String why() {
    if (!document.markings().isEmpty()) {
      return document.markings().getFirst().marking().meaning().canonical();
    }
    if (!document.unread().isEmpty()) {
      return "not read: " + document.unread().getFirst().reason().word();
    }
    if (!document.notes().isEmpty()) {
      return "note: " + document.notes().getFirst().marking().meaning().canonical();
    }
    return "";
  }
}
