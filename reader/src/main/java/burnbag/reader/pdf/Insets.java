package burnbag.reader.pdf;

import ai.onnxruntime.OrtException;
import burnbag.marking.page.Page;
import burnbag.marking.page.Part;
import burnbag.reader.document.Document;
import burnbag.reader.document.PageText;
import burnbag.reader.ocr.Inset;
import burnbag.reader.ocr.Paper;
import burnbag.reading.Reason;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// Reads the small pictures on pages of text: a stamp may be one. They are drawn where they lie on
/// their page, without its text, and read as a page. The same pictures in the same places, as a
/// letterhead has them on every page, are read once.
final class Insets {
  private static final double DOTS_PER_INCH = 200;
  private static final double POINTS_PER_INCH = 72;

  /// A larger sheet is drawn with fewer dots an inch.
  private static final double MOST_PIXELS = 6e6;

  /// Nothing that can be read is smaller, in points of the page.
  private static final double LEAST_WIDTH = 24;

  private static final double LEAST_HEIGHT = 6;

  /// Nor has fewer pixels.
  private static final int LEAST_PIXELS_WIDE = 40;

  private static final int LEAST_PIXELS_HIGH = 10;

  /// So many are drawn on a page; more are a pattern.
  private static final int MOST = 24;

  /// So many different pages of pictures are kept in mind.
  private static final int MOST_KNOWN = 64;

  /// @param image by which it is known again
  private record Placed(Object image, int left, int bottom, int right, int top) {}

  private final Paper paper;
  private final Document document;
  private final Map<List<Placed>, Inset> known = new HashMap<>();

  Insets(Paper paper, Document document) {
    this.paper = paper;
    this.document = document;
  }

  /// Reads what the pictures of a page say beyond its text, as a second text of the page.
  void read(Sheet sheet) {
    List<Sheet.Picture> pictures =
        sheet.pictures().stream().filter(Insets::mayBeRead).limit(MOST).toList();
    if (pictures.isEmpty()) return;
    Optional<String> trouble = paper.trouble(document);
    if (trouble.isPresent()) {
      // Who asked for no pictures knows that they are not read.
      if (!trouble.get().isEmpty()) unread(Reason.NEEDS_OCR, "small pictures" + trouble.get());
      return;
    }
    List<Placed> places = pictures.stream().map(Insets::placed).toList();
    Inset inset = known.get(places);
    if (inset == null) {
      inset = read(pictures, sheet);
      if (known.size() < MOST_KNOWN) known.put(places, inset);
    }
    put(inset);
  }

  private Inset read(List<Sheet.Picture> pictures, Sheet sheet) {
    try {
      return paper.inset(drawn(pictures, sheet), document);
    } catch (IOException | OrtException e) {
      return new Inset(List.of(), Optional.of(String.valueOf(e.getMessage())));
    }
  }

  private void put(Inset inset) {
    if (!inset.lines().isEmpty()) {
      PageText text = document.beginPicture();
      text.from(Page.Origin.PICTURE);
      for (Inset.Line line : inset.lines()) {
        text.add(line.text(), Part.BODY, line.struck(), Optional.of(line.where())).endLine();
      }
      document.endPage(Page.Shape.SHEET);
    }
    inset.doubt().ifPresent(doubt -> unread(Reason.OCR_UNSURE, "a small picture: " + doubt));
  }

  private void unread(Reason reason, String why) {
    document.unread(document.pages(), reason, why);
  }

  private static boolean mayBeRead(Sheet.Picture picture) {
    Placed place = placed(picture);
    return place.right() - place.left() >= LEAST_WIDTH
        && place.top() - place.bottom() >= LEAST_HEIGHT
        && picture.image().getWidth() >= LEAST_PIXELS_WIDE
        && picture.image().getHeight() >= LEAST_PIXELS_HIGH;
  }

  private static Placed placed(Sheet.Picture picture) {
    double[] corners = {0, 0, 1, 0, 0, 1, 1, 1};
    picture.place().createAffineTransform().transform(corners, 0, corners, 0, 4);
    double left = Math.min(Math.min(corners[0], corners[2]), Math.min(corners[4], corners[6]));
    double right = Math.max(Math.max(corners[0], corners[2]), Math.max(corners[4], corners[6]));
    double bottom = Math.min(Math.min(corners[1], corners[3]), Math.min(corners[5], corners[7]));
    double top = Math.max(Math.max(corners[1], corners[3]), Math.max(corners[5], corners[7]));
    return new Placed(
        picture.image() instanceof PDImageXObject shared ? shared.getCOSObject() : picture.image(),
        (int) Math.round(left),
        (int) Math.round(bottom),
        (int) Math.round(right),
        (int) Math.round(top));
  }

  /// The pictures on white, as they are seen.
  private static BufferedImage drawn(List<Sheet.Picture> pictures, Sheet sheet) throws IOException {
    PDRectangle crop = sheet.crop();
    double area = (double) crop.getWidth() * crop.getHeight();
    double scale =
        Math.min(DOTS_PER_INCH / POINTS_PER_INCH, Math.sqrt(MOST_PIXELS / Math.max(1, area)));
    double width = crop.getWidth() * scale;
    double height = crop.getHeight() * scale;
    boolean isOnItsSide = sheet.turn() % 180 != 0;
    BufferedImage page =
        new BufferedImage(
            (int) Math.max(1, Math.round(isOnItsSide ? height : width)),
            (int) Math.max(1, Math.round(isOnItsSide ? width : height)),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = page.createGraphics();
    try {
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, page.getWidth(), page.getHeight());
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      pen.transform(
          switch (sheet.turn()) {
            case 90 -> new AffineTransform(0, scale, scale, 0, 0, 0);
            case 180 -> new AffineTransform(-scale, 0, 0, scale, width, 0);
            case 270 -> new AffineTransform(0, -scale, -scale, 0, height, width);
            default -> new AffineTransform(scale, 0, 0, -scale, 0, height);
          });
      pen.translate(-crop.getLowerLeftX(), -crop.getLowerLeftY());
      for (Sheet.Picture picture : pictures) draw(picture, pen);
    } finally {
      pen.dispose();
    }
    return page;
  }

  private static void draw(Sheet.Picture picture, Graphics2D pen) throws IOException {
    BufferedImage image = PagePicture.scan(picture.image());
    AffineTransform place = picture.place().createAffineTransform();
    place.scale(1.0 / image.getWidth(), -1.0 / image.getHeight());
    place.translate(0, -image.getHeight());
    pen.drawImage(image, place, null);
  }
}
