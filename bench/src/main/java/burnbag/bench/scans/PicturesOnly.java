package burnbag.bench.scans;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Scanned PDFs without the text that somebody's recogniser laid under their pictures, so that what
/// is found is read from the picture.
public final class PicturesOnly {
  private static final int DOTS_PER_INCH = 300;

  private PicturesOnly() {}

  /// Writes the document anew, its text left out.
  ///
  /// @return its pages
  public static int of(Path pdf, Path to) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      for (PDPage page : document.getPages()) {
        PDStream contents = new PDStream(document);
        try (OutputStream out = contents.createOutputStream()) {
          new ContentStreamWriter(out).writeTokens(withoutText(page));
        }
        page.setContents(contents);
      }
      document.save(to.toFile());
      return document.getNumberOfPages();
    }
  }

  private static List<Object> withoutText(PDPage page) throws IOException {
    List<Object> kept = new ArrayList<>();
    boolean inText = false;
    for (Object token : new PDFStreamParser(page).parse()) {
      String name = token instanceof Operator operator ? operator.getName() : "";
      if (name.equals(OperatorName.BEGIN_TEXT)) inText = true;
      if (!inText) kept.add(token);
      if (name.equals(OperatorName.END_TEXT)) inText = false;
    }
    return kept;
  }

  /// Each page as a PNG, for programs that read no PDF.
  ///
  /// @return their paths, in order
  public static List<Path> pages(Path pdf, Path folder) throws IOException {
    List<Path> pages = new ArrayList<>();
    String name = pdf.getFileName().toString().replaceFirst("\\.pdf$", "");
    Files.createDirectories(folder);
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        BufferedImage picture = renderer.renderImageWithDPI(i, DOTS_PER_INCH, ImageType.BINARY);
        Path page = folder.resolve(name + "-" + (i + 1) + ".png");
        ImageIO.write(picture, "png", page.toFile());
        pages.add(page);
      }
    }
    return pages;
  }
}
