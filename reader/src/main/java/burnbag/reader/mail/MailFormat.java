package burnbag.reader.mail;

import burnbag.marking.page.Page;
import burnbag.marking.page.Part;
import burnbag.reader.document.Document;
import burnbag.reader.document.NotReadable;
import burnbag.reader.document.PageText;
import burnbag.reader.document.Passage;
import burnbag.reader.document.ShownLines;
import burnbag.reader.markup.HtmlText;
import burnbag.reading.Reason;
import burnbag.reading.text.Plain;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.util.MimeUtil;
import org.jsoup.Jsoup;

/// Reads a mail: each header field is a property, the subject the first line, each body text; the
/// rest are children.
public final class MailFormat {
  private static final int BODY_BYTES = 24 << 20;
  private static final int DEEPEST = 50;

  public void read(Document document) throws IOException, NotReadable, MimeException {
    ShownLines shown = document.textShown() ? ShownLines.of(document) : new ShownLines();
    Handler handler = new Handler(document, shown);
    MimeConfig config =
        MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxContentLen(-1)
            .setMalformedHeaderStartsBody(false)
            .build();
    MimeStreamParser parser =
        new MimeStreamParser(config, DecodeMonitor.SILENT, new DefaultBodyDescriptorBuilder());
    parser.setContentDecoding(true);
    parser.setNoRecurse();
    parser.setContentHandler(handler);
    try (InputStream in = document.body().open()) {
      parser.parse(in);
    } finally {
      handler.put();
    }
  }

  private static final class Handler extends AbstractContentHandler {
    private final Document document;
    private final ShownLines shown;
    private final List<Passage> bodies = new ArrayList<>();
    private Optional<String> subject = Optional.empty();
    private int depth;
    private int attachments;

    Handler(Document document, ShownLines shown) {
      this.document = document;
      this.shown = shown;
    }

    /// Whether the parser is at the header of the mail itself, not of one of its parts.
    private boolean atTop() {
      return depth == 0;
    }

    @Override
    public void startMultipart(BodyDescriptor descriptor) throws MimeException {
      if (++depth > DEEPEST) throw new MimeException("parts within parts without end");
    }

    @Override
    public void endMultipart() {
      depth--;
    }

    @Override
    public void field(Field field) {
      if (!atTop()) return;
      String value = decoded(field);
      document.property(field.getName(), value);
      if (field.getName().equalsIgnoreCase("Subject") && subject.isEmpty())
        subject = Optional.of(value);
    }

    private static String decoded(Field field) {
      String raw = new String(field.getRaw().toByteArray(), StandardCharsets.UTF_8);
      String body = raw.contains("\uFFFD") ? field.getBody() : raw.substring(raw.indexOf(':') + 1);
      return DecoderUtil.decodeEncodedWords(MimeUtil.unfold(body), DecodeMonitor.SILENT).strip();
    }

    @Override
    public void body(BodyDescriptor descriptor, InputStream in) throws IOException {
      String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
      Optional<String> name = fileName(descriptor);
      boolean attached =
          descriptor instanceof MaximalBodyDescriptor full
              && "attachment".equalsIgnoreCase(full.getContentDispositionType());
      boolean isText = type.equals("text/plain") || type.equals("text/html");
      if (!isText || attached || name.isPresent()) {
        attachments++;
        document.child(name.orElse(attachments + extension(type)), in);
        return;
      }
      byte[] bytes = in.readNBytes(BODY_BYTES);
      document.allowance().spend(bytes.length);
      if (in.read() >= 0)
        document.unread(0, Reason.TOO_BIG, "a body of more than " + BODY_BYTES + " bytes");
      if (bytes.length == 0) return;
      if (type.equals("text/html")) {
        Optional<Charset> charset = charset(descriptor);
        bodies.add(
            HtmlText.of(
                Jsoup.parse(
                    new ByteArrayInputStream(bytes), charset.map(Charset::name).orElse(null), ""),
                document));
      } else {
        bodies.add(new Passage().add(text(bytes, charset(descriptor)), Part.BODY, false));
      }
    }

    private static Optional<String> fileName(BodyDescriptor descriptor) {
      if (!(descriptor instanceof MaximalBodyDescriptor full)) return Optional.empty();
      String name = full.getContentDispositionFilename();
      if (name == null) name = full.getContentTypeParameters().get("name");
      return Optional.ofNullable(name)
          .map(found -> DecoderUtil.decodeEncodedWords(found, DecodeMonitor.SILENT))
          .filter(found -> !found.isBlank());
    }

    private static String extension(String type) {
      return switch (type) {
        case "message/rfc822" -> ".eml";
        case "text/calendar" -> ".ics";
        default -> "";
      };
    }

    private static Optional<Charset> charset(BodyDescriptor descriptor) {
      String name = descriptor.getCharset();
      if (name == null) return Optional.empty();
      try {
        return Optional.of(Charset.forName(name));
      } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
        return Optional.empty();
      }
    }

    /// What the part says its charset is, where that fits; else what the bytes look like.
    private static String text(byte[] bytes, Optional<Charset> said) {
      boolean unsure = said.isEmpty() || said.get().equals(StandardCharsets.US_ASCII);
      if (!unsure) return new String(bytes, said.get());
      Charset charset =
          Plain.of(bytes, bytes.length, true)
              .map(plain -> plain.encoding().charset())
              .orElse(StandardCharsets.ISO_8859_1);
      return new String(bytes, charset);
    }

    /// Puts the page: the subject, and those bodies of which the mail's own lines do not say all.
    void put() throws NotReadable {
      boolean subjectShown =
          subject.isEmpty() || document.textShown() && shown.say("Subject: " + subject.get());
      List<Passage> unsaid =
          bodies.stream()
              .filter(body -> !body.isBlank() && !(document.textShown() && shown.say(body.text())))
              .toList();
      if (subjectShown && unsaid.isEmpty()) return;
      PageText page = document.beginPage();
      if (!subjectShown) page.add(subject.get(), Part.SUBJECT, false).endLine();
      unsaid.forEach(body -> body.put(page));
      document.endPage(Page.Shape.FLOW);
    }
  }
}
