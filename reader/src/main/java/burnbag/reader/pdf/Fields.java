package burnbag.reader.pdf;

import burnbag.marking.page.Page;
import burnbag.marking.page.Part;
import burnbag.reader.document.Document;
import burnbag.reader.document.NotReadable;
import burnbag.reader.document.PageText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/// What is filled into a form, put on the page that shows the field.
final class Fields {
  private final Document document;
  private final Map<COSDictionary, String> valueOf = new IdentityHashMap<>();
  private final Set<String> unplaced = new LinkedHashSet<>();

  private Fields(Document document) {
    this.document = document;
  }

  static Fields of(PDDocument pdf, Document document) throws IOException {
    Fields fields = new Fields(document);
    PDAcroForm form = pdf.getDocumentCatalog().getAcroForm(null);
    if (form == null) return fields;
    for (PDField field : form.getFieldTree()) {
      if (field instanceof PDSignatureField) continue;
      String value = field.getValueAsString();
      if (value == null || value.isBlank() || value.equals("Off")) continue;
      fields.unplaced.add(value);
      for (PDAnnotationWidget widget : field.getWidgets())
        fields.valueOf.put(widget.getCOSObject(), value);
    }
    if (form.hasXFA())
      document.child("xfa.xml", new ByteArrayInputStream(form.getXFA().getBytes()));
    return fields;
  }

  void put(PDPage page, PageText text) throws IOException {
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (!(annotation instanceof PDAnnotationWidget)) continue;
      String value = valueOf.get(annotation.getCOSObject());
      if (value == null) value = annotation.getCOSObject().getString(COSName.V);
      if (value == null || value.isBlank()) continue;
      unplaced.remove(value);
      text.endLine().add(value, Part.ANNOTATION, false).endLine();
    }
  }

  /// Puts what no page shows on a page of its own.
  void rest() throws NotReadable {
    if (unplaced.isEmpty()) return;
    PageText text = document.beginPage();
    for (String value : unplaced) text.add(value, Part.ANNOTATION, false).endLine();
    document.endPage(Page.Shape.FLOW);
  }
}
