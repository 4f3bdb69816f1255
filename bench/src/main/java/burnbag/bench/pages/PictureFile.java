package burnbag.bench.pages;

import burnbag.bench.made.Chance;
import burnbag.bench.pages.Ageing.Mode;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// A page's picture in a file, in the formats in which its kind is met.
enum PictureFile {
  PNG,
  JPEG,
  TIFF,
  PDF;

  static PictureFile of(MadePage page, Chance chance) {
    if (page.order().ageing() == Ageing.PHOTO) return chance.of(JPEG, JPEG, JPEG, PDF);
    if (page.order().ageing() == Ageing.CLEAN) return chance.of(PNG, PDF);
    return switch (page.mode()) {
      case BITS -> chance.of(TIFF, PDF, PNG);
      case GREY, COLOUR -> chance.of(JPEG, PDF);
    };
  }

  /// The ending of its name.
  String ending() {
    return name().toLowerCase(Locale.ROOT).replace("jpeg", "jpg");
  }

  void write(MadePage page, Path file, Chance chance) throws IOException {
    BufferedImage image = kept(page.leaf().image(), page.mode());
    boolean photo = page.order().ageing() == Ageing.PHOTO;
    float quality = (float) (photo ? chance.between(0.55, 0.85) : chance.between(0.7, 0.92));
    switch (this) {
      case PNG -> ImageIO.write(image, "png", file.toFile());
      case JPEG -> compressed(image, "jpeg", "JPEG", quality, file);
      case TIFF ->
          compressed(image, "tiff", page.mode() == Mode.BITS ? "CCITT T.6" : "LZW", 1, file);
      case PDF -> pdf(image, page, quality, file);
    }
  }

  /// With no more colours than its kind keeps.
  private static BufferedImage kept(BufferedImage image, Mode mode) {
    int type =
        switch (mode) {
          case BITS -> BufferedImage.TYPE_BYTE_BINARY;
          case GREY -> BufferedImage.TYPE_BYTE_GRAY;
          case COLOUR -> BufferedImage.TYPE_INT_RGB;
        };
    if (image.getType() == type) return image;
    BufferedImage kept = new BufferedImage(image.getWidth(), image.getHeight(), type);
    Graphics2D pen = kept.createGraphics();
    pen.drawImage(image, 0, 0, null);
    pen.dispose();
    return kept;
  }

  private static void compressed(
      BufferedImage image, String format, String compression, float quality, Path file)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    Files.deleteIfExists(file);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionType(compression);
      if (format.equals("jpeg")) param.setCompressionQuality(quality);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
  }

  private static void pdf(BufferedImage image, MadePage page, float quality, Path file)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(page.order().seed());
      float points = (float) (72 / page.leaf().dpi());
      PDRectangle size = new PDRectangle(image.getWidth() * points, image.getHeight() * points);
      PDPage sheet = new PDPage(size);
      document.addPage(sheet);
      PDImageXObject picture = picture(document, image, page, quality);
      try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
        content.drawImage(picture, 0, 0, size.getWidth(), size.getHeight());
      }
      document.save(file.toFile());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static PDImageXObject picture(
      PDDocument document, BufferedImage image, MadePage page, float quality) throws IOException {
    if (page.order().ageing() == Ageing.CLEAN)
      return LosslessFactory.createFromImage(document, image);
    return switch (page.mode()) {
      case BITS -> CCITTFactory.createFromImage(document, image);
      case GREY, COLOUR -> JPEGFactory.createFromImage(document, image, quality);
    };
  }
}
