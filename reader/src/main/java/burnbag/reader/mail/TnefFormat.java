package burnbag.reader.mail;

import burnbag.marking.page.Page;
import burnbag.marking.page.Part;
import burnbag.reader.document.Document;
import burnbag.reader.document.NotReadable;
import burnbag.reader.document.PageText;
import burnbag.reader.document.Passage;
import burnbag.reader.markup.HtmlText;
import burnbag.reading.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIRtfAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hmef.attribute.TNEFStringAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.jsoup.Jsoup;

/// Reads what Outlook sends as `winmail.dat`: the subject first, then its bodies, plain and in
/// HTML; the one in RTF and what is attached are children.
public final class TnefFormat {

  public void read(Document document) throws IOException, NotReadable {
    HMEFMessage message;
    try (InputStream in = document.body().open()) {
      message = new HMEFMessage(in);
    }
    page(message, document);
    for (MAPIAttribute attribute : message.getMessageMAPIAttributes()) {
      if (attribute instanceof MAPIRtfAttribute rtf)
        document.child("message.rtf", new ByteArrayInputStream(rtf.getData()));
    }
    int count = 0;
    for (Attachment attachment : message.getAttachments())
      attachment(attachment, ++count, document);
  }

  private static void page(HMEFMessage message, Document document) throws IOException, NotReadable {
    Optional<String> subject = Optional.empty();
    List<Passage> bodies = new ArrayList<>();
    for (TNEFAttribute attribute : message.getMessageAttributes()) {
      if (!(attribute instanceof TNEFStringAttribute string) || string.getString() == null)
        continue;
      if (attribute.getProperty() == TNEFProperty.ID_BODY) {
        bodies.add(new Passage().add(string.getString(), Part.BODY, false));
      } else {
        document.property(attribute.getProperty().toString(), string.getString());
        if (attribute.getProperty() == TNEFProperty.ID_SUBJECT)
          subject = Optional.of(string.getString());
      }
    }
    for (MAPIAttribute attribute : message.getMessageMAPIAttributes()) {
      MAPIProperty property = attribute.getProperty();
      if (property.id == MAPIProperty.BODY_HTML.id) {
        bodies.add(
            HtmlText.of(
                Jsoup.parse(new ByteArrayInputStream(attribute.getData()), null, ""), document));
      } else if (attribute instanceof MAPIStringAttribute string) {
        String value = string.getDataString();
        if (property.id == MAPIProperty.BODY.id) {
          bodies.add(new Passage().add(value, Part.BODY, false));
        } else {
          document.property(property.name, value);
          if (property.id == MAPIProperty.SUBJECT.id) subject = Optional.of(value);
        }
      }
    }
    boolean hasSubject = subject.filter(words -> !words.isBlank()).isPresent();
    if (!hasSubject && bodies.stream().allMatch(Passage::isBlank)) return;
    PageText page = document.beginPage();
    if (hasSubject) page.add(subject.get(), Part.SUBJECT, false).endLine();
    bodies.forEach(body -> body.put(page));
    document.endPage(Page.Shape.FLOW);
  }

  private static void attachment(Attachment attachment, int number, Document document)
      throws IOException {
    String name =
        Optional.ofNullable(attachment.getLongFilename())
            .or(() -> Optional.ofNullable(attachment.getFilename()))
            .filter(found -> !found.isBlank())
            .orElse("attachment-" + number);
    byte[] bytes;
    try {
      bytes = attachment.getContents();
    } catch (IllegalArgumentException e) {
      document.unreadChild(
          name, "application/octet-stream", Reason.UNSUPPORTED, String.valueOf(e.getMessage()));
      return;
    }
    document.child(name, new ByteArrayInputStream(bytes));
  }
}
