package burnbag.reader.pdf;

import burnbag.marking.page.Box;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// What one page shows: lines of words with their places, strokes, and how much of it is pictures.
///
/// Places are fractions of the sheet as it is seen, that is cropped and turned.
final class Sheet extends PDFTextStripper {
  /// A picture that covers less of the page than this is taken for a logo or an ornament; a line of
  /// text large enough to read across a page covers more.
  static final double LARGE_PICTURE = 0.05;

  /// All pictures of a page together.
  static final double LARGE_PICTURES = 0.10;

  /// On a page without any text.
  static final double ANY_PICTURE = 0.005;

  /// Of the page, beyond which one picture is all of it.
  private static final double WHOLE_PAGE = 0.85;

  /// Strokes on a page without any text, beyond which they may be letters drawn as outlines.
  private static final int MANY_STROKES = 60;

  /// A word of a line.
  record Word(String text, Box where, boolean upright) {}

  /// A line as the page's content has it, in the order of reading.
  record Line(List<Word> words, boolean ofAnnotation) {
    Box where() {
      return words.stream().map(Word::where).reduce(Box::with).orElseThrow();
    }
  }

  /// A picture as it lies on the page.
  ///
  /// @param covers of the page, 0 to 1
  /// @param upright neither turned nor mirrored
  /// @param place where the corners of a square of one lie in user space
  record Picture(PDImage image, double covers, boolean upright, Matrix place) {}

  private final PDPage page;
  private final Map<PDSimpleFont, Letters> fonts;
  private final PDRectangle crop;
  private final int turn;
  private final Strokes strokes = new Strokes();
  private final List<Line> lines = new ArrayList<>();
  private List<Word> words = new ArrayList<>();
  private boolean inAnnotations;
  private final List<Picture> shown = new ArrayList<>();
  private double largestPicture;
  private double pictures;
  private int pictureCount;
  private int letters;
  private int meaningless;

  /// @param fonts those met so far in its document
  Sheet(PDPage page, Map<PDSimpleFont, Letters> fonts) {
    this.page = page;
    this.fonts = fonts;
    crop = page.getCropBox();
    turn = Math.floorMod(page.getRotation(), 360);
    setSuppressDuplicateOverlappingText(false);
    setShouldSeparateByBeads(false);
    addOperator(new PictureOrForm());
    addOperator(new InlinePicture());
    strokes.listen(this, this::place);
  }

  void read(PDDocument pdf) throws IOException {
    // Pages are handed to it one by one here, so it counts none itself.
    setStartPage(0);
    document = pdf;
    output = Writer.nullWriter();
    processPage(page);
    inAnnotations = true;
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (annotation instanceof PDAnnotationLink || annotation instanceof PDAnnotationWidget)
        continue;
      if (annotation.getNormalAppearanceStream() == null) continue;
      charactersByArticle.forEach(List::clear);
      showAnnotation(annotation);
      writePage();
      endLine();
    }
  }

  List<Line> lines() {
    return lines;
  }

  /// The one picture that the page is; empty where it is more than that, or lies on the page in
  /// another way than in its file.
  Optional<PDImageXObject> onlyPicture() {
    if (shown.size() != 1 || pictureCount != 1 || turn != 0 || strokes.count() > 0) {
      return Optional.empty();
    }
    Picture only = shown.getFirst();
    boolean isPage = only.covers() >= WHOLE_PAGE && only.upright();
    return isPage && only.image() instanceof PDImageXObject image
        ? Optional.of(image)
        : Optional.empty();
  }

  /// Its pictures, in the order in which they are drawn, but those that stand in the content
  /// itself.
  List<Picture> pictures() {
    return shown;
  }

  /// The part of user space that is seen.
  PDRectangle crop() {
    return crop;
  }

  /// By how many degrees it is turned clockwise to be seen.
  int turn() {
    return turn;
  }

  Strokes strokes() {
    return strokes;
  }

  /// Why the page as it is seen holds more than its text; empty where the text is all.
  Optional<String> unread(boolean noText) {
    if (largestPicture >= LARGE_PICTURE || pictures >= LARGE_PICTURES) {
      return Optional.of(Math.round(Math.min(1, pictures) * 100) + " % of the page is pictures");
    }
    if (noText && pictures >= ANY_PICTURE) return Optional.of("a picture and no text");
    if (noText && strokes.count() > MANY_STROKES) return Optional.of("drawn strokes and no text");
    if (meaningless * 10 > letters && meaningless > 3) {
      return Optional.of(meaningless + " of " + letters + " letters have no known meaning");
    }
    return Optional.empty();
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    letters++;
    if (Letters.isMeaningless(font.toUnicode(code))) meaningless++;
    super.showGlyph(matrix, font, code, displacement);
  }

  /// As PDFBox does it letter by letter, but with what is the same for all letters of a string, and
  /// for a letter wherever it stands, computed once. Fonts of several bytes a letter, and those
  /// whose letters are drawings, go PDFBox's way.
  @Override
  protected void showText(byte[] string) throws IOException {
    PDTextState state = getGraphicsState().getTextState();
    if (!(state.getFont() instanceof PDSimpleFont font) || font instanceof PDType3Font) {
      super.showText(string);
      return;
    }
    Letters known = fonts.get(font);
    if (known == null) {
      known = new Letters(font, computeFontHeight(font));
      fonts.put(font, known);
    }
    float size = state.getFontSize();
    float stretch = state.getHorizontalScaling() / 100;
    Matrix line = getTextMatrix();
    Matrix user = getGraphicsState().getCurrentTransformationMatrix();
    Matrix turned =
        new Matrix(size * stretch, 0, 0, size, 0, state.getRise()).multiply(line).multiply(user);
    float height = Math.abs(known.height() * turned.getScalingFactorY());
    float space = Math.abs(known.spaceWidth() * turned.getScalingFactorX());
    int points = (int) (size * line.getScalingFactorX());
    float left = crop.getLowerLeftX();
    float bottom = crop.getLowerLeftY();
    for (byte each : string) {
      int code = each & 0xFF;
      Letters.Letter letter = known.of(code);
      letters++;
      if (letter.meaningless()) meaningless++;
      float x = user(line, user, 0, state.getRise(), true) - left;
      float y = user(line, user, 0, state.getRise(), false) - bottom;
      float along = letter.width() * size * stretch;
      float endX = user(line, user, along, 0, true) - left;
      float endY = user(line, user, along, 0, false) - bottom;
      processTextPosition(
          new TextPosition(
              turn,
              crop.getWidth(),
              crop.getHeight(),
              new Matrix(
                  turned.getScaleX(),
                  turned.getShearY(),
                  turned.getShearX(),
                  turned.getScaleY(),
                  x,
                  y),
              endX,
              endY,
              height,
              endX - x,
              space,
              letter.text(),
              new int[] {code},
              font,
              size,
              points));
      float gap = state.getCharacterSpacing() + (code == ' ' ? state.getWordSpacing() : 0);
      line.translate((letter.width() * size + gap) * stretch, 0);
    }
  }

  /// A coordinate, in user space, of a point of text space.
  private static float user(Matrix line, Matrix user, float x, float y, boolean horizontal) {
    float lineX = x * line.getScaleX() + y * line.getShearX() + line.getTranslateX();
    float lineY = x * line.getShearY() + y * line.getScaleY() + line.getTranslateY();
    return horizontal
        ? lineX * user.getScaleX() + lineY * user.getShearX() + user.getTranslateX()
        : lineX * user.getShearY() + lineY * user.getScaleY() + user.getTranslateY();
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    Box where = null;
    boolean upright = true;
    for (TextPosition position : positions) {
      Box box = box(position);
      where = where == null ? box : where.with(box);
      upright &= position.getDir() == 0 || position.getDir() == 180;
    }
    if (where != null && !text.isEmpty()) words.add(new Word(text, where, upright));
  }

  private Box box(TextPosition position) {
    double width = position.getPageWidth();
    double height = position.getPageHeight();
    double along = position.getWidthDirAdj();
    double across = Math.max(position.getHeightDir(), 1);
    double x = position.getX();
    double y = position.getY();
    // x and y are where the letter's base line begins; which way it goes from there, its direction
    // says.
    return switch ((int) position.getDir()) {
      case 90 ->
          new Box((x - across) / width, (y - along) / height, across / width, along / height);
      case 180 -> new Box((x - along) / width, y / height, along / width, across / height);
      case 270 -> new Box(x / width, y / height, across / width, along / height);
      default -> new Box(x / width, (y - across) / height, along / width, across / height);
    };
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeWordSeparator() {}

  @Override
  protected void writeParagraphStart() {}

  @Override
  protected void writeParagraphEnd() {
    endLine();
  }

  @Override
  protected void writePageStart() {}

  @Override
  protected void writePageEnd() {
    endLine();
  }

  private void endLine() {
    if (!words.isEmpty()) lines.add(new Line(words, inAnnotations));
    words = new ArrayList<>();
  }

  /// A point of user space on the sheet as it is seen.
  private double[] place(double userX, double userY) {
    double x = (userX - crop.getLowerLeftX()) / crop.getWidth();
    double y = (userY - crop.getLowerLeftY()) / crop.getHeight();
    return switch (turn) {
      case 90 -> new double[] {y, x};
      case 180 -> new double[] {1 - x, y};
      case 270 -> new double[] {1 - y, 1 - x};
      default -> new double[] {x, 1 - y};
    };
  }

  private double picture(int pixelsWide, int pixelsHigh) {
    pictureCount++;
    if (pixelsWide < 32 && pixelsHigh < 32) return 0;
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    double[] left = place(matrix.getTranslateX(), matrix.getTranslateY());
    double right = matrix.getTranslateX() + matrix.getScaleX() + matrix.getShearX();
    double[] opposite =
        place(right, matrix.getTranslateY() + matrix.getScaleY() + matrix.getShearY());
    double width = Math.abs(clip(left[0]) - clip(opposite[0]));
    double height = Math.abs(clip(left[1]) - clip(opposite[1]));
    largestPicture = Math.max(largestPicture, width * height);
    pictures += width * height;
    return width * height;
  }

  private Matrix place() {
    return getGraphicsState().getCurrentTransformationMatrix().clone();
  }

  private boolean isUpright() {
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    return matrix.getScaleX() > 0
        && matrix.getScaleY() > 0
        && Math.abs(matrix.getShearX()) < 0.01 * matrix.getScaleX()
        && Math.abs(matrix.getShearY()) < 0.01 * matrix.getScaleY();
  }

  private static double clip(double fraction) {
    return Math.clamp(fraction, 0, 1);
  }

  /// `Do`: forms are gone into as always; pictures are measured.
  private final class PictureOrForm extends DrawObject {
    PictureOrForm() {
      super(Sheet.this);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
      if (!operands.isEmpty()
          && operands.getFirst() instanceof COSName name
          && getContext().getResources() != null
          && getContext().getResources().isImageXObject(name)) {
        PDXObject object = getContext().getResources().getXObject(name);
        if (object instanceof PDImageXObject image) {
          double covers = picture(image.getWidth(), image.getHeight());
          shown.add(new Picture(image, covers, isUpright(), place()));
        }
        return;
      }
      super.process(operator, operands);
    }
  }

  private final class InlinePicture
      extends org.apache.pdfbox.contentstream.operator.OperatorProcessor {
    InlinePicture() {
      super(Sheet.this);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
      if (operator.getImageParameters() == null) return;
      double covers =
          picture(
              operator.getImageParameters().getInt(COSName.W, COSName.WIDTH, 64),
              operator.getImageParameters().getInt(COSName.H, COSName.HEIGHT, 64));
      if (covers == 0) return;
      PDInlineImage image =
          new PDInlineImage(
              operator.getImageParameters(), operator.getImageData(), getContext().getResources());
      shown.add(new Picture(image, covers, isUpright(), place()));
    }

    @Override
    public String getName() {
      return OperatorName.BEGIN_INLINE_IMAGE;
    }
  }
}
