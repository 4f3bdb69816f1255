package burnbag.reader.pdf;

import burnbag.marking.page.Box;
import burnbag.marking.page.Part;
import burnbag.reader.document.PageText;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/// What is stuck on a page: notes, stamps, text boxes, whether shown or hidden.
final class Annotations {
  private Annotations() {}

  static void put(PDPage page, Sheet sheet, PageText text) throws IOException {
    StringBuilder shown = new StringBuilder();
    for (Sheet.Line line : sheet.lines()) {
      if (!line.ofAnnotation()) continue;
      Layout.line(line, sheet.strokes(), text);
      for (Sheet.Word word : line.words()) shown.append(word.text()).append(' ');
    }
    String seen = squeezed(shown.toString());
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (annotation instanceof PDAnnotationWidget || annotation instanceof PDAnnotationLink)
        continue;
      put(annotation.getContents(), seen, text);
      put(annotation.getCOSObject().getString(COSName.getPDFName("Subj")), seen, text);
      if (annotation instanceof PDAnnotationRubberStamp stamp
          && stamp.getNormalAppearanceStream() == null) {
        // A standard stamp is drawn by the viewer from its name alone: `TopSecret`.
        put(
            stamp.getName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toUpperCase(Locale.ROOT),
            seen,
            text);
      }
    }
  }

  private static void put(String words, String seen, PageText text) {
    if (words == null || words.isBlank() || seen.contains(squeezed(words))) return;
    text.endLine().add(words, Part.ANNOTATION, false, Optional.<Box>empty()).endLine();
  }

  private static String squeezed(String words) {
    return words.replaceAll("\\s+", "");
  }
}
