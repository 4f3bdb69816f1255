package burnbag.bench.speed;

import burnbag.bench.made.MadePapers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A folder of documents that need parsers, written by the JDK alone: PDFs of four pages, Word
/// documents, sheets, web pages, and mails with a Word document attached; as many of each. One in
/// twenty bears a banner.
public record MixedLot(Path folder, int files, int marked) {
  private static final int MARKED_EVERY = 20;
  private static final int PDF_PAGES = 4;

  private static final String CONTENT_TYPES =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
          + " Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
          + " Extension=\"xml\" ContentType=\"application/xml\"/>%s</Types>";
  private static final String RELATIONS =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
          + " Id=\"r1\""
          + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
          + " Target=\"%s\"/></Relationships>";

  /// @param each how many of each kind
  public static MixedLot write(Path folder, int each) throws IOException {
    Files.createDirectories(folder);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(9);
    List<String> stock = MadePapers.plainParagraphs();
    int files = 0;
    int marked = 0;
    for (int i = 0; i < each; i++) {
      boolean isMarked = i % MARKED_EVERY == 0;
      List<String> lines = paragraphs(random, stock, isMarked);
      byte[] word = docx(lines);
      Files.write(folder.resolve("paper-%04d.pdf".formatted(i)), pdf(lines));
      Files.write(folder.resolve("paper-%04d.docx".formatted(i)), word);
      Files.write(folder.resolve("paper-%04d.xlsx".formatted(i)), xlsx(lines));
      Files.writeString(folder.resolve("paper-%04d.html".formatted(i)), html(lines));
      Files.writeString(folder.resolve("paper-%04d.eml".formatted(i)), mail(lines, word));
      files += 5;
      marked += isMarked ? 5 : 0;
    }
    return new MixedLot(folder, files, marked);
  }

  private static List<String> paragraphs(
      RandomGenerator random, List<String> stock, boolean isMarked) {
    List<String> lines = new ArrayList<>();
    if (isMarked) lines.add("SECRET//NOFORN");
    for (int i = 0; i < 40; i++)
      lines.add(stock.get(random.nextInt(stock.size())) + " " + random.nextInt(100_000) + ".");
    if (isMarked) lines.add("SECRET//NOFORN");
    return lines;
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static byte[] docx(List<String> lines) throws IOException {
    StringBuilder body = new StringBuilder();
    for (String line : lines)
      body.append("<w:p><w:r><w:t xml:space=\"preserve\">")
          .append(xml(line))
          .append("</w:t></w:r></w:p>");
    return zip(
        "[Content_Types].xml",
        CONTENT_TYPES.formatted(
            "<Override PartName=\"/word/document.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"),
        "_rels/.rels",
        RELATIONS.formatted("officeDocument", "word/document.xml"),
        "word/document.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + body
            + "</w:body></w:document>");
  }

  private static byte[] xlsx(List<String> lines) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int row = 0; row < lines.size(); row++) {
      rows.append("<row r=\"%d\"><c r=\"A%d\" t=\"inlineStr\"><is><t>".formatted(row + 1, row + 1))
          .append(xml(lines.get(row)))
          .append("</t></is></c></row>");
    }
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    return zip(
        "[Content_Types].xml",
        CONTENT_TYPES.formatted(
            "<Override PartName=\"/xl/workbook.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override"
                + " PartName=\"/xl/worksheets/sheet1.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"),
        "_rels/.rels",
        RELATIONS.formatted("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns=\""
            + main
            + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
            + " name=\"Sheet1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
        "xl/_rels/workbook.xml.rels",
        RELATIONS.formatted("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\""
            + main
            + "\"><sheetData>"
            + rows
            + "</sheetData></worksheet>");
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static String html(List<String> lines) {
    StringBuilder text =
        new StringBuilder("<!DOCTYPE html><html><head><title>Paper</title></head><body>\n");
    for (String line : lines) text.append("<p>").append(xml(line)).append("</p>\n");
    return text.append("</body></html>\n").toString();
  }

  private static String mail(List<String> lines, byte[] attached) {
    return """
    From: clerk@example.org
    To: registry@example.org
    Subject: Monthly return
    Date: Mon, 6 Jul 2026 10:00:00 +0000
    Message-ID: <1@example.org>
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="part"

    --part
    Content-Type: text/plain; charset=utf-8

    %s

    --part
    Content-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document
    Content-Disposition: attachment; filename="return.docx"
    Content-Transfer-Encoding: base64

    %s
    --part--
    """
        .formatted(
            String.join("\n\n", lines.subList(0, 8)),
            Base64.getMimeEncoder().encodeToString(attached));
  }

  /// Text in Helvetica, a page for each quarter of the lines.
  private static byte[] pdf(List<String> lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Integer> offsets = new ArrayList<>();
    print(out, "%PDF-1.4\n%\u00E2\u00E3\u00CF\u00D3\n");
    StringBuilder kids = new StringBuilder();
    for (int page = 0; page < PDF_PAGES; page++) kids.append(4 + 2 * page).append(" 0 R ");
    object(out, offsets, "<< /Type /Catalog /Pages 2 0 R >>");
    object(out, offsets, "<< /Type /Pages /Kids [" + kids + "] /Count " + PDF_PAGES + " >>");
    object(out, offsets, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    int each = (lines.size() + PDF_PAGES - 1) / PDF_PAGES;
    for (int page = 0; page < PDF_PAGES; page++) {
      object(
          out,
          offsets,
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
              + " /Contents "
              + (5 + 2 * page)
              + " 0 R >>");
      byte[] content =
          deflated(content(lines.subList(page * each, Math.min(lines.size(), (page + 1) * each))));
      offsets.add(out.size());
      print(
          out,
          offsets.size()
              + " 0 obj\n<< /Length "
              + content.length
              + " /Filter /FlateDecode >>\nstream\n");
      out.write(content);
      print(out, "\nendstream\nendobj\n");
    }
    int start = out.size();
    print(out, "xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
    for (int offset : offsets) print(out, "%010d 00000 n \n".formatted(offset));
    print(
        out,
        "trailer\n<< /Size "
            + (offsets.size() + 1)
            + " /Root 1 0 R >>\nstartxref\n"
            + start
            + "\n%%EOF\n");
    return out.toByteArray();
  }

  private static String content(List<String> lines) {
    StringBuilder text = new StringBuilder("BT /F1 9 Tf 12 TL 40 800 Td\n");
    for (String line : lines) {
      for (int from = 0; from < line.length(); from += 95) {
        String part = line.substring(from, Math.min(line.length(), from + 95));
        text.append('(')
            .append(part.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)"))
            .append(") '\n");
      }
      text.append("() '\n");
    }
    return text.append("ET\n").toString();
  }

  private static byte[] deflated(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(bytes, new Deflater())) {
      out.write(content.getBytes(StandardCharsets.ISO_8859_1));
    }
    return bytes.toByteArray();
  }

  private static void object(ByteArrayOutputStream out, List<Integer> offsets, String content)
      throws IOException {
    offsets.add(out.size());
    print(out, offsets.size() + " 0 obj\n" + content + "\nendobj\n");
  }

  private static void print(ByteArrayOutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
