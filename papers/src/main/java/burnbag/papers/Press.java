package burnbag.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Turns papers into PDF: PDF/A-2u, or PDF/A-3u where files are attached. Fonts are embedded,
/// nothing is fetched from anywhere, and the same paper is the same bytes.
///
/// A press may be kept and used again, by one thread at a time.
public final class Press {
  static {
    // What goes wrong is thrown; remarks on styles are not for a person at a terminal.
    XRLog.setLoggingEnabled(false);
  }

  private static final byte[] SCREEN_COLOURS =
      ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private static final String PAGE =
      """
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>{}</title><style>
      body { margin: 0; font-family: {}; font-size: 10pt; color: #000 }
      {}
      </style></head><body>{}</body></html>
      """;

  private final Fonts fonts;
  private final Scribe scribe;

  public Press(Fonts fonts) {
    this.fonts = fonts;
    this.scribe = new Scribe(fonts);
  }

  /// Sheets of labels.
  public byte[] labels(LabelSheet sheet) {
    Markup body = new LabelPage(fonts, scribe).of(sheet);
    return print(
        new Setting("Labels", LabelPage.STYLE, body, List.of(), new Imprint(sheet.printedAt())));
  }

  /// A receipt.
  public byte[] receipt(Receipt receipt) {
    return office(
        receipt.letterhead(), "Receipt", new OfficePage(scribe).receipt(receipt), List.of());
  }

  /// A list.
  public byte[] list(PrintedList list) {
    return office(list.letterhead(), list.title(), new OfficePage(scribe).list(list), List.of());
  }

  /// What is to be scanned and weighed.
  public byte[] worksheet(Worksheet sheet) {
    return office(
        sheet.letterhead(), "To scan and to weigh", new WorksheetPage(scribe).of(sheet), List.of());
  }

  /// What goes with a bag, an order or a consignment, the same for machines attached.
  public byte[] manifest(Manifest manifest) {
    return office(
        manifest.letterhead(),
        "Manifest: " + manifest.subject(),
        new ManifestPage(scribe).of(manifest),
        List.of(
            new Attachment(
                "manifest.json",
                "application/json",
                "The manifest, for machines",
                manifest.json().bytes())));
  }

  /// A slip, read from a step away.
  public byte[] slip(Slip slip) {
    Markup page =
        new OfficePage(scribe).page(slip.letterhead(), slip.title(), new SlipPage(scribe).of(slip));
    return print(
        new Setting(
            slip.title(),
            OfficePage.STYLE + SlipPage.STYLE,
            page,
            List.of(),
            new Imprint(slip.letterhead().printedAt())));
  }

  /// A certificate of destruction, with what is verified attached.
  public byte[] certificate(DestructionCertificate certificate) {
    return office(
        certificate.letterhead(),
        "Certificate of destruction " + certificate.number(),
        new CertificatePage(scribe).of(certificate),
        List.of(
            new Attachment(
                certificate.number() + ".json",
                "application/json",
                "The certificate, as it is verified",
                certificate.json().bytes()),
            new Attachment(
                certificate.number() + ".tlog-proof",
                "text/plain",
                "Proof that the ledger holds it",
                certificate.proof().bytes())));
  }

  private byte[] office(Letterhead head, String title, Markup body, List<Attachment> attachments) {
    Markup page = new OfficePage(scribe).page(head, title, body);
    return print(
        new Setting(title, OfficePage.STYLE, page, attachments, new Imprint(head.printedAt())));
  }

  /// A page before it is printed.
  ///
  /// @param style a style sheet of this package; `CODE` in it stands for the font of codes
  record Setting(
      String title, String style, Markup body, List<Attachment> attachments, Imprint imprint) {}

  private byte[] print(Setting setting) {
    String style = setting.style().replace("CODE", fonts.families(Fonts.CODE));
    String page =
        scribe
            .write(
                PAGE,
                setting.title(),
                new Markup(fonts.families(Fonts.TEXT)),
                new Markup(style),
                setting.body())
            .xhtml();
    boolean attached = !setting.attachments().isEmpty();
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .usePdfAConformance(attached ? PdfAConformance.PDFA_3_U : PdfAConformance.PDFA_2_U)
            .useColorProfile(SCREEN_COLOURS)
            .withProducer(Imprint.PRODUCER)
            // Only pictures that are part of the page itself.
            .useExternalResourceAccessControl(
                (address, _) -> address.startsWith("data:image/png;"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
            .useExternalResourceAccessControl(
                (address, _) -> address.startsWith("data:image/png;"),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
            .useReplacementText("?")
            .useFastMode()
            .withHtmlContent(page, "burnbag:");
    for (Face face : fonts.faces()) {
      builder.useFont(
          () -> new ByteArrayInputStream(face.bytes()),
          face.family(),
          face.weight().number(),
          FontStyle.NORMAL,
          true);
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
        PDDocument document = renderer.createPDFKeepOpen()) {
      for (Attachment attachment : setting.attachments())
        attachment.attach(document, setting.imprint().calendar());
      setting.imprint().stamp(document, scribe.visible(setting.title()), attached ? 3 : 2);
      document.save(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }
}
