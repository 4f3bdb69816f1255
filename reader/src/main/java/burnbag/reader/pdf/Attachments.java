package burnbag.reader.pdf;

import burnbag.reader.document.Document;
import burnbag.reading.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/// The files inside a PDF: in its tree of names, on its pages, and beside its catalogue.
final class Attachments {
  private static final COSName ASSOCIATED = COSName.getPDFName("AF");
  private static final COSName FILE = COSName.getPDFName("FS");
  private static final int DEEPEST = 20;

  private final Document document;
  private final Set<COSDictionary> seen = new HashSet<>();

  private Attachments(Document document) {
    this.document = document;
  }

  static void of(PDDocument pdf, Document document) throws IOException {
    Attachments attachments = new Attachments(document);
    PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
    if (names != null && names.getEmbeddedFiles() != null)
      attachments.tree(names.getEmbeddedFiles(), 0);
    attachments.array(pdf.getDocumentCatalog().getCOSObject().getDictionaryObject(ASSOCIATED));
    for (PDPage page : pdf.getPages()) {
      attachments.array(page.getCOSObject().getDictionaryObject(ASSOCIATED));
      if (page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
        for (COSBase annotation : annotations) {
          COSBase object =
              annotation instanceof org.apache.pdfbox.cos.COSObject indirect
                  ? indirect.getObject()
                  : annotation;
          if (object instanceof COSDictionary dictionary)
            attachments.file(dictionary.getDictionaryObject(FILE));
        }
      }
    }
  }

  private void tree(PDNameTreeNode<PDComplexFileSpecification> node, int depth) throws IOException {
    if (depth > DEEPEST) {
      document.unread(0, Reason.BROKEN, "a tree of attachments without end");
      return;
    }
    Map<String, PDComplexFileSpecification> files = node.getNames();
    if (files != null)
      for (PDComplexFileSpecification file : files.values()) file(file.getCOSObject());
    if (node.getKids() == null) return;
    for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) tree(kid, depth + 1);
  }

  private void array(COSBase files) throws IOException {
    if (!(files instanceof COSArray array)) return;
    for (int i = 0; i < array.size(); i++) file(array.getObject(i));
  }

  private void file(COSBase specification) throws IOException {
    if (!(specification instanceof COSDictionary dictionary) || !seen.add(dictionary)) return;
    PDComplexFileSpecification file = new PDComplexFileSpecification(dictionary);
    String name = file.getFilename() == null ? "attachment" : file.getFilename();
    PDEmbeddedFile bytes = file.getEmbeddedFileUnicode();
    if (bytes == null) bytes = file.getEmbeddedFile();
    if (bytes == null) bytes = file.getEmbeddedFileUnix();
    if (bytes == null) bytes = file.getEmbeddedFileDos();
    if (bytes == null) bytes = file.getEmbeddedFileMac();
    if (bytes == null) return;
    try (InputStream in = bytes.createInputStream()) {
      document.child(name, in);
    } catch (IOException e) {
      document.unread(0, Reason.BROKEN, "attachment " + name + ": " + e.getMessage());
    }
  }
}
