package burnbag.reader.view;

import burnbag.reader.document.Body;
import burnbag.reader.picture.Frames;
import burnbag.reading.Reading;
import burnbag.reading.View;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Draws pages of a document for a report: sheets of a PDF, pictures of a picture file, as a person
/// would see them, that is cropped and turned.
///
/// A page that cannot be drawn is left out: what it says was told before, and its verdict does not
/// hang on how it looks.
public final class Viewer {
  private static final String PDF = "application/pdf";

  private Viewer() {}

  /// Whether documents of this media type have pages that can be drawn.
  public static boolean canShow(String type) {
    return type.equals(PDF) || type.startsWith("image/");
  }

  /// Draws pages.
  ///
  /// @param views in any order; pages that are not there are left out
  /// @param out gets the pictures, page by page
  public static void show(
      Body body, String type, List<View> views, Consumer<? super Reading.Picture> out) {
    List<Integer> pages = views.stream().map(View::page).distinct().sorted().toList();
    try {
      if (type.equals(PDF)) {
        sheets(body, pages, views, out);
      } else {
        frames(body, pages, views, out);
      }
    } catch (IOException | RuntimeException | StackOverflowError _) {
      // As many as could be drawn are.
      return;
    }
  }

  private static void sheets(
      Body body, List<Integer> pages, List<View> views, Consumer<? super Reading.Picture> out)
      throws IOException {
    RandomAccessRead bytes =
        body.isInFile()
            ? new RandomAccessReadBufferedFile(body.file())
            : new RandomAccessReadBuffer(body.all());
    try (PDDocument pdf = Loader.loadPDF(bytes, "", IOUtils.createTempFileOnlyStreamCache())) {
      for (int page : pages) {
        if (page <= pdf.getNumberOfPages()) {
          tell(() -> drawn(pdf, page, longest(views, page)), page, views, out);
        }
      }
    }
  }

  private static void frames(
      Body body, List<Integer> pages, List<View> views, Consumer<? super Reading.Picture> out)
      throws IOException {
    Optional<Frames> frames = Frames.of(body);
    if (frames.isEmpty()) return;
    try (Frames open = frames.get()) {
      for (int page : pages) tell(() -> open.picture(page - 1), page, views, out);
    }
  }

  @FunctionalInterface
  private interface Drawing {
    BufferedImage drawn() throws IOException;
  }

  private static void tell(
      Drawing drawing, int page, List<View> views, Consumer<? super Reading.Picture> out) {
    BufferedImage picture;
    try {
      picture = drawing.drawn();
    } catch (IOException | RuntimeException | StackOverflowError _) {
      // The other pages may be sound.
      return;
    }
    for (View view : views) {
      if (view.page() == page) Photograph.of(picture, view).ifPresent(out);
    }
  }

  private static int longest(List<View> views, int page) {
    return views.stream()
        .filter(view -> view.page() == page)
        .mapToInt(View::side)
        .max()
        .orElseThrow();
  }

  private static BufferedImage drawn(PDDocument pdf, int page, int side) throws IOException {
    PDRectangle crop = pdf.getPage(page - 1).getCropBox();
    float longer = Math.max(1, Math.max(crop.getWidth(), crop.getHeight()));
    // The renderer rounds down.
    return new PDFRenderer(pdf).renderImage(page - 1, (side + 0.25f) / longer, ImageType.RGB);
  }
}
