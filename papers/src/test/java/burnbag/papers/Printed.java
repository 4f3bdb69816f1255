package burnbag.papers;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/// A paper as whoever gets it has it: to read, to look at, to validate.
record Printed(byte[] pdf) {
  /// One page's text, lines in the order of reading.
  String text(int page) {
    return read(
        document -> {
          PDFTextStripper stripper = new PDFTextStripper();
          stripper.setSortByPosition(true);
          stripper.setStartPage(page);
          stripper.setEndPage(page);
          return stripper.getText(document);
        });
  }

  /// All pages' text, spaces and line ends as one space.
  String text() {
    return read(document -> {
          PDFTextStripper stripper = new PDFTextStripper();
          stripper.setSortByPosition(true);
          return stripper.getText(document);
        })
        .replaceAll("\\s+", " ");
  }

  int pages() {
    return read(PDDocument::getNumberOfPages);
  }

  /// What the QR codes of a page hold, as ZXing reads them off its picture.
  List<String> codes(int page) {
    BufferedImage picture =
        read(document -> new PDFRenderer(document).renderImageWithDPI(page - 1, 300));
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    BinaryBitmap bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    try {
      Result[] found =
          new QRCodeMultiReader()
              .decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE));
      return Arrays.stream(found).map(Result::getText).toList();
    } catch (NotFoundException e) {
      return List.of();
    }
  }

  byte[] attachment(String name) {
    return read(
        document -> {
          PDComplexFileSpecification file =
              document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().get(name);
          return file.getEmbeddedFile().toByteArray();
        });
  }

  /// What a validator has against it, empty for a good one.
  List<String> faults(PDFAFlavour flavour) {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      List<String> faults = new ArrayList<>();
      result
          .getFailedChecks()
          .forEach(
              (rule, count) ->
                  faults.add(rule.getClause() + " test " + rule.getTestNumber() + ": " + count));
      if (result.getTotalAssertions() == 0) faults.add("nothing was checked");
      return faults;
    } catch (VeraPDFException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Look<T> {
    T at(PDDocument document) throws IOException;
  }

  private <T> T read(Look<T> look) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return look.at(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
