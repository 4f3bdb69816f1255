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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.Chunk;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jsoup.Jsoup;

/// Reads an Outlook message: the subject first, then its body, once in HTML and once plain where
/// they differ.
public final class MsgFormat {
  private static final int NAMED = 0x8000;

  private interface Field {
    String get() throws ChunkNotFoundException;
  }

  public void read(Document document) throws IOException, NotReadable {
    try (InputStream in = document.body().open();
        MAPIMessage message = new MAPIMessage(in)) {
      message.setReturnNullOnMissingChunk(true);
      message.guess7BitEncoding();
      properties(message, document);
      page(message, document);
      int count = 0;
      for (AttachmentChunks attachment : message.getAttachmentFiles())
        attachment(attachment, ++count, document);
    }
  }

  private static Optional<String> said(Field field) {
    try {
      return Optional.ofNullable(field.get()).filter(value -> !value.isBlank());
    } catch (ChunkNotFoundException _) {
      return Optional.empty();
    }
  }

  private static void properties(MAPIMessage message, Document document) {
    said(message::getSubject).ifPresent(value -> document.property("Subject", value));
    said(message::getDisplayFrom).ifPresent(value -> document.property("From", value));
    said(message::getDisplayTo).ifPresent(value -> document.property("To", value));
    said(message::getDisplayCC).ifPresent(value -> document.property("Cc", value));
    String[] headers = headers(message);
    StringBuilder field = new StringBuilder();
    for (String line : headers) {
      if (!line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
        field.append(' ').append(line.strip());
        continue;
      }
      header(field, document);
      field.setLength(0);
      field.append(line);
    }
    header(field, document);
    // Labels travel in properties that have a name only in the sender's mailbox.
    for (Chunk chunk : message.getMainChunks().getChunks()) {
      if (chunk.getChunkId() >= NAMED
          && chunk instanceof StringChunk string
          && string.getValue() != null) {
        document.property(String.format("mapi:%04X", chunk.getChunkId()), string.getValue());
      }
    }
  }

  private static String[] headers(MAPIMessage message) {
    try {
      String[] headers = message.getHeaders();
      return headers == null ? new String[0] : headers;
    } catch (ChunkNotFoundException _) {
      return new String[0];
    }
  }

  private static void header(StringBuilder field, Document document) {
    int colon = field.indexOf(":");
    if (colon > 0) document.property(field.substring(0, colon), field.substring(colon + 1).strip());
  }

  private static void page(MAPIMessage message, Document document) throws IOException, NotReadable {
    PageText page = document.beginPage();
    said(message::getSubject)
        .ifPresent(subject -> page.add(subject, Part.SUBJECT, false).endLine());
    Optional<String> plain = said(message::getTextBody);
    Optional<String> html = said(message::getHtmlBody);
    plain.ifPresent(text -> new Passage().add(text, Part.BODY, false).put(page));
    if (html.isPresent()) {
      Passage shown = HtmlText.of(Jsoup.parse(html.get()), document);
      if (plain.isEmpty() || !squeezed(plain.get()).contains(squeezed(shown.text())))
        shown.put(page);
    }
    document.endPage(Page.Shape.FLOW);
    Optional<String> rtf = said(message::getRtfBody);
    if (plain.isEmpty() && html.isEmpty() && rtf.isPresent()) {
      document.child(
          "body.rtf", new ByteArrayInputStream(rtf.get().getBytes(StandardCharsets.ISO_8859_1)));
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00A0]+", "");
  }

  private static void attachment(AttachmentChunks attachment, int number, Document document)
      throws IOException {
    String name =
        Optional.ofNullable(attachment.getAttachLongFileName())
            .or(() -> Optional.ofNullable(attachment.getAttachFileName()))
            .map(StringChunk::getValue)
            .orElse("attachment-" + number);
    if (attachment.getAttachmentDirectory() != null) {
      try (POIFSFileSystem copy = new POIFSFileSystem();
          ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
        EntryUtils.copyNodes(attachment.getAttachmentDirectory().getDirectory(), copy.getRoot());
        copy.writeFilesystem(bytes);
        document.child(name, new ByteArrayInputStream(bytes.toByteArray()));
      }
    } else if (attachment.getAttachData() != null
        && attachment.getAttachData().getValue() != null) {
      document.child(name, new ByteArrayInputStream(attachment.getAttachData().getValue()));
    } else {
      document.unreadChild(
          name, "application/octet-stream", Reason.UNSUPPORTED, "an attachment by reference");
    }
  }
}
