package burnbag.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/// A file within a PDF, as PDF/A-3 (ISO 19005-3, 6.8) wants it: named, typed, and related to the
/// paper.
///
/// @param name a file name without a path
/// @param mediaType `application/json`
/// @param description one line
/// @param bytes the file, unchanged
record Attachment(String name, String mediaType, String description, byte[] bytes) {
  void attach(PDDocument document, Calendar printed) throws IOException {
    PDEmbeddedFile file =
        new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
    file.setSubtype(mediaType);
    file.setSize(bytes.length);
    file.setModDate(printed);
    PDComplexFileSpecification specification = new PDComplexFileSpecification();
    specification.setFile(name);
    specification.setFileUnicode(name);
    specification.setFileDescription(description);
    specification.setEmbeddedFile(file);
    specification.setEmbeddedFileUnicode(file);
    specification.getCOSObject().setName("AFRelationship", "Source");
    PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
    if (names == null) names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    PDEmbeddedFilesNameTreeNode tree = names.getEmbeddedFiles();
    // In the order of names, as a name tree must be.
    Map<String, PDComplexFileSpecification> files = new TreeMap<>();
    if (tree != null) files.putAll(tree.getNames());
    files.put(name, specification);
    PDEmbeddedFilesNameTreeNode all = new PDEmbeddedFilesNameTreeNode();
    all.setNames(files);
    names.setEmbeddedFiles(all);
    document.getDocumentCatalog().setNames(names);
    COSArray associated = new COSArray();
    files.values().forEach(associated::add);
    document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
  }
}
