package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IssueCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void office() throws IOException {
    assertEquals(0, run("init --home h --officers a,b").code());
    Files.writeString(
        folder.resolve("list.csv"),
        """
        control_number,short_title,marking,originator,date,pages,copies,file
        C-1,Charts,SECRET,Port,,7,3,
        """);
    assertEquals(0, run("--home h --as a register import list.csv").code());
  }

  private Ran run(String line) {
    return Ran.in(folder, line.split(" "));
  }

  /// Pages turned, cropped, large and small, each with words of its own.
  private Path odd(String name, boolean encrypted) throws IOException {
    Path file = folder.resolve(name);
    try (PDDocument document = new PDDocument()) {
      for (int turned : new int[] {0, 90, 180, 270}) {
        PDPage page = page(document, PDRectangle.A4);
        page.setRotation(turned);
      }
      page(document, PDRectangle.A4).setCropBox(new PDRectangle(100, 200, 300, 250));
      PDPage both = page(document, new PDRectangle(-50, -50, 1_191, 842));
      both.setCropBox(new PDRectangle(20, 30, 500, 400));
      both.setRotation(270);
      page(document, new PDRectangle(120, 90));
      if (encrypted) {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      }
      document.save(file.toFile());
    }
    return file;
  }

  private static PDPage page(PDDocument document, PDRectangle size) throws IOException {
    PDPage page = new PDPage(size);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      // Left unbalanced, as some programs leave it.
      content.transform(org.apache.pdfbox.util.Matrix.getScaleInstance(0.5f, 0.5f));
      content.beginText();
      content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 20);
      content.newLineAtOffset(size.getLowerLeftX() + 60, size.getLowerLeftY() + 120);
      content.showText("Page of the original");
      content.endText();
    }
    return page;
  }

  private static List<String> codes(PDDocument document, int page) throws IOException {
    BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, 300);
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    BinaryBitmap bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    try {
      return Stream.of(
              new QRCodeMultiReader()
                  .decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE)))
          .map(com.google.zxing.Result::getText)
          .toList();
    } catch (NotFoundException _) {
      return List.of();
    }
  }

  @Test
  void each_copy_gets_a_file_with_its_number_and_code_on_every_page_as_it_is_seen()
      throws IOException {
    Path original = odd("in.pdf", false);
    byte[] before = Files.readAllBytes(original);
    Ran issued = run("--home h --as a issue C-1 --stamp in.pdf -o out");
    assertEquals(0, issued.code(), issued.out() + issued.err());
    assertTrue(issued.out().contains("3 copies of 7 pages stamped, entry "), issued.out());
    assertArrayEquals(before, Files.readAllBytes(original));
    for (int k = 1; k <= 3; k++) {
      String copy = "C-1#" + k;
      String shown = run("--home h copy show " + copy + " --json").out();
      String label = shown.replaceFirst("(?s).*\"label\":\"([^\"]+)\".*", "$1");
      Path file = folder.resolve("out/C-1-" + k + ".pdf");
      try (PDDocument document = Loader.loadPDF(file.toFile())) {
        assertEquals(7, document.getNumberOfPages());
        for (int page = 0; page < 7; page++) {
          PDFTextStripper stripper = new PDFTextStripper();
          stripper.setStartPage(page + 1);
          stripper.setEndPage(page + 1);
          // A turned page is read in pieces.
          String text = stripper.getText(document).replaceAll("\\s", "");
          assertTrue(text.contains(copy), copy + " page " + (page + 1) + ": " + text);
          assertTrue(text.contains("copyfora"), text);
          assertTrue(text.contains("Pageoftheoriginal"), text);
          if (k == 2) assertEquals(List.of(label), codes(document, page), "page " + (page + 1));
        }
      }
    }
    assertEquals(0, run("--home h ledger verify").code());
    Ran again = run("--home h --as a issue C-1#1 --stamp in.pdf -o out");
    assertEquals(3, again.code());
    assertTrue(again.err().contains("is there already"), again.err());
  }

  @Test
  void two_copies_whose_files_would_have_one_name_are_not_issued_together() throws IOException {
    Files.writeString(
        folder.resolve("more.csv"),
        """
        control_number,short_title,marking,originator,date,pages,copies,file
        C/1,Maps,SECRET,Port,,7,1,
        """);
    assertEquals(0, run("--home h --as a register import more.csv").code());
    Ran refused = run("--home h --as a issue C-1#1 C/1#1 --stamp in.pdf -o out");
    assertEquals(3, refused.code(), refused.out());
    assertTrue(refused.err().contains("would be the file of two copies"), refused.err());
  }

  @Test
  void what_cannot_be_stamped_is_told_and_nothing_is_made_or_entered() throws IOException {
    odd("locked.pdf", true);
    Files.writeString(folder.resolve("none.pdf"), "no PDF at all");
    Files.write(
        folder.resolve("cut.pdf"),
        new String(Files.readAllBytes(odd("whole.pdf", false)), StandardCharsets.ISO_8859_1)
            .substring(0, 500)
            .getBytes(StandardCharsets.ISO_8859_1));
    for (String file : List.of("locked.pdf", "none.pdf", "cut.pdf")) {
      Ran refused = run("--home h --as a issue C-1 --stamp " + file + " -o out");
      assertEquals(3, refused.code(), file + refused.out());
      assertTrue(refused.err().contains("B117"), refused.err());
      assertTrue(
          refused.err().contains(file.equals("locked.pdf") ? "it is encrypted" : "it "),
          refused.err());
    }
    try (PDDocument document = new PDDocument()) {
      page(document, PDRectangle.A4);
      document.save(folder.resolve("one.pdf").toFile());
    }
    Ran other = run("--home h --as a issue C-1#1 --stamp one.pdf -o out");
    assertEquals(1, other.code(), other.out() + other.err());
    assertTrue(other.out().contains("OTHER_PAGES"), other.out());
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertEquals(0, files.count());
    }
    assertFalse(run("--home h --as a issue C-9 --stamp one.pdf").code() == 0);
  }
}
