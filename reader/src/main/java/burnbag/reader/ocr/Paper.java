package burnbag.reader.ocr;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import burnbag.marking.page.Box;
import burnbag.marking.page.Part;
import burnbag.reader.document.Document;
import burnbag.reader.document.PageText;
import burnbag.reading.Ocr;
import burnbag.reading.Reason;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Reads pages from their pictures. What it needs for that is loaded when the first picture comes,
/// once for a worker's life.
public final class Paper {
  /// Begins with what to do, since reports cut off long reasons.
  private static final String NOT_LOADED =
      "; pictures cannot be read here: no program may run from the scratch folder, or too little"
          + " fits into it (give another by --scratch): ";

  /// The last document whose first page lifted the markings of all its pages: no zones of another
  /// page hold it back, so that those are read whole.
  private Optional<Document> lifted = Optional.empty();

  private Optional<PaperReader> reader = Optional.empty();
  private Optional<String> trouble = Optional.empty();

  /// Why pictures of this document cannot be read, as the end of a sentence; empty where they can.
  public Optional<String> trouble(Document document) {
    if (document.allowance().bounds().ocr() == Ocr.NEVER) return Optional.of("");
    if (reader.isEmpty() && trouble.isEmpty()) load();
    return trouble;
  }

  private void load() {
    try {
      OrtEnvironment environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "burnbag");
      reader = Optional.of(new PaperReader(new Recognition(environment), new LiveSign()));
    } catch (UnsatisfiedLinkError e) {
      trouble = Optional.of(NOT_LOADED + e.getMessage());
    } catch (OrtException | IOException | LinkageError | RuntimeException e) {
      trouble = Optional.of("; pictures cannot be read here: " + e.getMessage());
    }
  }

  /// Reads a page, whose text is open.
  ///
  /// @param page as it is seen
  public void read(BufferedImage page, Document document, PageText text) {
    Picture picture = Picture.of(page);
    try {
      boolean isLifted = lifted.filter(one -> one == document).isPresent();
      Ocr ocr = isLifted ? Ocr.ALWAYS : document.allowance().bounds().ocr();
      PaperReader known = reader.orElseThrow();
      Sheet sheet = known.read(picture, ocr, document.allowance().pageTime());
      if (document.pages() == 1 && known.isLifted(sheet)) lifted = Optional.of(document);
      text.from(sheet.origin());
      put(sheet.lines(), picture.darkest(), text);
      sheet
          .unread()
          .ifPresent(why -> document.unread(document.pages(), why.reason(), why.detail()));
    } catch (OrtException e) {
      document.unread(document.pages(), Reason.NEEDS_OCR, String.valueOf(e.getMessage()));
    }
    document.allowance().pictureRead();
  }

  /// Reads the pictures on a page of text. What was not read in them is a logo or an ornament,
  /// unless it may be a marking.
  ///
  /// @param page with its pictures where they lie on it, and nothing else
  public Inset inset(BufferedImage page, Document document) throws OrtException {
    Picture picture = Picture.of(page);
    Sheet sheet = reader.orElseThrow().read(picture, Ocr.ALWAYS, document.allowance().pageTime());
    document.allowance().pictureRead();
    return new Inset(
        sheet.lines().stream()
            .map(
                line ->
                    new Inset.Line(line.text(), line.struck(), box(line.area(), picture.darkest())))
            .toList(),
        sheet.unread().filter(Sheet.Unread::ofMark).map(Sheet.Unread::detail));
  }

  private static void put(List<ReadLine> lines, Plane plane, PageText text) {
    for (ReadLine line : lines) {
      text.add(line.text(), Part.BODY, line.struck(), Optional.of(box(line.area(), plane)))
          .endLine();
    }
  }

  private static Box box(Area area, Plane plane) {
    double width = plane.width();
    double height = plane.height();
    return new Box(
        area.left() / width, area.top() / height, area.width() / width, area.height() / height);
  }
}
