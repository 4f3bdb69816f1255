package burnbag.reader.word;

import burnbag.marking.page.Page;
import burnbag.marking.page.Part;
import burnbag.reader.document.Document;
import burnbag.reader.document.NotReadable;
import burnbag.reader.document.PageText;
import burnbag.reader.document.Passage;
import burnbag.reader.ooxml.Enclosures;
import burnbag.reader.ooxml.Parts;
import burnbag.reader.ooxml.Properties;
import burnbag.reading.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/// Reads a Word document in pages, as far as it says where they end.
///
/// Each page begins with the header that its section shows there and ends with its footnotes and
/// the footer. Headers that no page shows (of a first page that the section has not, of even pages
/// that there are none of) come last, as hidden text: they are in the paper's file, and the next
/// edit may show them.
public final class DocxFormat {

  public void read(Document document) throws Exception {
    try (Parts parts = new Parts(document.body(), document.allowance())) {
      String main = parts.related("", "officeDocument").orElse("word/document.xml");
      if (!parts.has(main)) throw new NotReadable(Reason.BROKEN, "a Word document without a body");
      Properties.of(parts, document);
      new Reading(parts, main, document).read();
      Enclosures.of(parts, document);
    }
  }

  /// One document.
  private static final class Reading implements WordText.Listener {
    private final Parts parts;
    private final String main;
    private final Document document;
    private final Styles styles;
    private final Map<String, Passage> bands = new HashMap<>();
    private final Map<String, Passage> notes = new LinkedHashMap<>();
    private final List<WordText.Section> sections = new ArrayList<>();
    private final Set<String> shownBands = new LinkedHashSet<>();
    private final List<Passage> notesOfPage = new ArrayList<>();
    private final List<Passage> endNotes = new ArrayList<>();
    private final boolean evenBands;
    private Optional<PageText> page = Optional.empty();
    private int section;
    private boolean firstOfSection = true;
    private boolean anyBody;
    private boolean brokenPages;

    Reading(Parts parts, String main, Document document)
        throws IOException, NotReadable, XMLStreamException {
      this.parts = parts;
      this.main = main;
      this.document = document;
      styles = Styles.of(parts, parts.related(main, "styles"));
      for (Parts.Relation relation : parts.relations(main)) {
        String target = relation.target().filter(parts::has).orElse("");
        if (target.isEmpty()) continue;
        switch (relation.type()) {
          case "header" -> bands.put(relation.id(), passage(target).as(Part.HEADER));
          case "footer" -> bands.put(relation.id(), passage(target).as(Part.FOOTER));
          case "glossaryDocument" -> bands.put(relation.id(), passage(target).as(Part.HIDDEN));
          case "footnotes", "endnotes", "comments" -> readNotes(target, relation.type());
          default -> {}
        }
      }
      evenBands = settingsSayEven();
    }

    private boolean settingsSayEven() throws IOException, NotReadable, XMLStreamException {
      Optional<String> settings = parts.related(main, "settings");
      if (settings.isEmpty()) return false;
      var in = parts.xml(settings.get());
      while (in.hasNext()) {
        if (in.next() == 1 && in.getLocalName().equals("evenAndOddHeaders"))
          return WordText.isOn(in);
      }
      return false;
    }

    private Passage passage(String part) throws IOException, NotReadable, XMLStreamException {
      Passage passage = new Passage();
      new WordText(parts.xml(part), styles, passage::add).walk();
      return passage;
    }

    private void readNotes(String part, String kinds)
        throws IOException, NotReadable, XMLStreamException {
      Part as = kinds.equals("comments") ? Part.COMMENT : Part.NOTE;
      String kind = kinds.substring(0, kinds.length() - 1);
      Passage[] current = {new Passage()};
      new WordText(
              parts.xml(part),
              styles,
              new WordText.Listener() {
                @Override
                public void words(String text, Part of, boolean struck) {
                  current[0].add(text, of == Part.BODY ? as : of, struck);
                }

                @Override
                public void note(String begun, String id) {
                  if (begun.equals(kind)) notes.put(kind + id, current[0] = new Passage());
                }
              })
          .walk();
    }

    void read() throws IOException, NotReadable, XMLStreamException {
      // One section, which begins and ends, breaks no page; it matters for what it shows above and
      // below.
      if (!bands.isEmpty() || parts.mentions(main, "sectPr") > 2) readSections();
      try {
        new WordText(parts.xml(main), styles, this).walk();
      } catch (Overflow e) {
        throw e.cause;
      }
      if (page.isEmpty() && (anyBand() || !notes.isEmpty())) open();
      page.ifPresent(this::putUnshown);
      close();
    }

    private void readSections() throws IOException, NotReadable, XMLStreamException {
      new WordText(
              parts.xml(main),
              styles,
              new WordText.Listener() {
                @Override
                public void words(String text, Part part, boolean struck) {}

                @Override
                public void section(WordText.Section found) {
                  sections.add(inherit(found));
                }
              })
          .walk();
    }

    private WordText.Section inherit(WordText.Section found) {
      if (sections.isEmpty()) return found;
      Map<String, String> headers = new HashMap<>(sections.getLast().headers());
      Map<String, String> footers = new HashMap<>(sections.getLast().footers());
      headers.putAll(found.headers());
      footers.putAll(found.footers());
      return new WordText.Section(headers, footers, found.ownFirstPage(), found.continuous());
    }

    private boolean anyBand() {
      return bands.values().stream().anyMatch(band -> !band.isBlank());
    }

    @Override
    public void words(String text, Part part, boolean struck) {
      if (page.isEmpty()) {
        if (text.isBlank()) return;
        open();
      }
      if (!text.isBlank()) anyBody = true;
      page.orElseThrow().add(text, part, struck);
    }

    @Override
    public void note(String kind, String id) {
      Passage note = notes.remove(kind + id);
      if (note == null) return;
      (kind.equals("endnote") ? endNotes : notesOfPage).add(note);
    }

    @Override
    public void pageBreak() {
      if (page.isEmpty() || !anyBody) return;
      brokenPages = true;
      close();
    }

    @Override
    public void section(WordText.Section ended) {
      if (section + 1 >= sections.size()) return;
      WordText.Section next = sections.get(section + 1);
      if (!next.continuous()) pageBreak();
      section++;
      firstOfSection = true;
    }

    private void open() {
      try {
        page = Optional.of(document.beginPage());
      } catch (NotReadable e) {
        throw new Overflow(e);
      }
      anyBody = false;
      band(true).ifPresent(this::show);
    }

    private void close() {
      if (page.isEmpty()) return;
      PageText open = page.get();
      notesOfPage.forEach(note -> note.put(open));
      notesOfPage.clear();
      band(false).ifPresent(this::show);
      document.endPage(brokenPages ? Page.Shape.SHEET : Page.Shape.FLOW);
      page = Optional.empty();
      firstOfSection = false;
    }

    private void show(String id) {
      shownBands.add(id);
      Passage band = bands.get(id);
      if (band != null) band.put(page.orElseThrow());
    }

    /// The relationship id of the header (or else the footer) that this page shows.
    private Optional<String> band(boolean header) {
      if (sections.isEmpty()) return Optional.empty();
      WordText.Section now = sections.get(Math.min(section, sections.size() - 1));
      Map<String, String> references = header ? now.headers() : now.footers();
      String type =
          firstOfSection && now.ownFirstPage()
              ? "first"
              : evenBands && document.pages() % 2 == 0 ? "even" : "default";
      return Optional.ofNullable(references.get(type));
    }

    private void putUnshown(PageText last) {
      notesOfPage.addAll(endNotes);
      notesOfPage.addAll(notes.values());
      // What the last page shows below is not unshown.
      band(false).ifPresent(shownBands::add);
      Set<String> shown = new LinkedHashSet<>();
      shownBands.stream()
          .filter(bands::containsKey)
          .forEach(id -> shown.add(bands.get(id).text().strip()));
      bands.forEach(
          (id, band) -> {
            if (band.isBlank() || !shown.add(band.text().strip())) return;
            last.endLine().add(band.text().strip(), Part.HIDDEN, false).endLine();
          });
    }
  }

  /// Carries a bound's end through the walk.
  private static final class Overflow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient NotReadable cause;

    Overflow(NotReadable cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
