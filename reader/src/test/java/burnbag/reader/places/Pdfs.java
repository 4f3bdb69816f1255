package burnbag.reader.places;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/// PDFs with a marking in one place.
final class Pdfs {
  private static final String MARK = "SECRET//NOFORN";
  private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

  private interface Change {
    void on(PDDocument pdf) throws IOException;
  }

  private Pdfs() {}

  static List<Place> all() throws IOException {
    return List.of(
        new Place("pdf-page-two-footer.pdf", "BODY", MARK, pdf(pdf -> line(pdf, 1, MARK, 250, 30))),
        new Place("pdf-struck.pdf", "struck", MARK, pdf(Pdfs::struck)),
        new Place("pdf-annotation.pdf", "ANNOTATION", MARK, pdf(Pdfs::annotation)),
        new Place("pdf-field.pdf", "ANNOTATION", MARK, pdf(Pdfs::field)),
        new Place("pdf-attachment.pdf", "BODY", "!/menu.txt", MARK, pdf(Pdfs::attachment)),
        new Place("pdf-xmp.pdf", "property:xmp:Label", "Secret", pdf(Pdfs::xmp)),
        new Place(
            "pdf-msip.pdf",
            "property:MSIP_Label_2096f6a2-d2f7-48be-b329-b73aaa526e5d_Name",
            "Secret",
            pdf(
                pdf ->
                    pdf.getDocumentInformation()
                        .setCustomMetadataValue(
                            "MSIP_Label_2096f6a2-d2f7-48be-b329-b73aaa526e5d_Name", "Secret"))));
  }

  private static byte[] pdf(Change change) throws IOException {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      pdf.addPage(new PDPage(PDRectangle.A4));
      pdf.addPage(new PDPage(PDRectangle.A4));
      line(pdf, 0, "The canteen opens at eleven.", 70, 700);
      line(pdf, 1, "There is soup.", 70, 700);
      change.on(pdf);
      pdf.setDocumentId(41L);
      pdf.save(out);
      return out.toByteArray();
    }
  }

  private static void line(PDDocument pdf, int page, String text, float x, float y)
      throws IOException {
    try (PDPageContentStream content =
        new PDPageContentStream(
            pdf, pdf.getPage(page), PDPageContentStream.AppendMode.APPEND, true)) {
      content.beginText();
      content.setFont(FONT, 12);
      content.newLineAtOffset(x, y);
      content.showText(text);
      content.endText();
    }
  }

  private static void struck(PDDocument pdf) throws IOException {
    line(pdf, 0, MARK, 250, 800);
    try (PDPageContentStream content =
        new PDPageContentStream(pdf, pdf.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
      content.moveTo(248, 804);
      content.lineTo(370, 804);
      content.stroke();
    }
  }

  private static void annotation(PDDocument pdf) throws IOException {
    PDAnnotationText note = new PDAnnotationText();
    note.setContents(MARK);
    note.setRectangle(new PDRectangle(100, 100, 20, 20));
    pdf.getPage(1).getAnnotations().add(note);
  }

  private static void field(PDDocument pdf) throws IOException {
    PDAcroForm form = new PDAcroForm(pdf);
    PDResources resources = new PDResources();
    resources.put(org.apache.pdfbox.cos.COSName.HELV, FONT);
    form.setDefaultResources(resources);
    form.setDefaultAppearance("/Helv 0 Tf 0 g");
    pdf.getDocumentCatalog().setAcroForm(form);
    PDTextField field = new PDTextField(form);
    field.setPartialName("level");
    field.getWidgets().getFirst().setRectangle(new PDRectangle(100, 500, 200, 20));
    field.getWidgets().getFirst().setPage(pdf.getPage(0));
    pdf.getPage(0).getAnnotations().add(field.getWidgets().getFirst());
    form.getFields().add(field);
    field.setValue(MARK);
  }

  private static void attachment(PDDocument pdf) throws IOException {
    PDEmbeddedFile bytes =
        new PDEmbeddedFile(
            pdf, new ByteArrayInputStream((MARK + "\nsoup\n").getBytes(StandardCharsets.UTF_8)));
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile("menu.txt");
    file.setEmbeddedFile(bytes);
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of("menu.txt", file));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    pdf.getDocumentCatalog().setNames(names);
  }

  /// A paper that bears nothing but an XMP packet.
  static byte[] withPacket(String packet) throws IOException {
    return pdf(pdf -> xmp(pdf, packet));
  }

  private static void xmp(PDDocument pdf) throws IOException {
    xmp(
        pdf,
        Labels.packet("<xmp:Label xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">Secret</xmp:Label>"));
  }

  private static void xmp(PDDocument pdf, String packet) throws IOException {
    PDMetadata metadata = new PDMetadata(pdf);
    metadata.importXMPMetadata(packet.getBytes(StandardCharsets.UTF_8));
    pdf.getDocumentCatalog().setMetadata(metadata);
  }
}
