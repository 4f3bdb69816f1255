package burnbag.reader;

import burnbag.reader.archive.ArchiveFormat;
import burnbag.reader.archive.CompressedFormat;
import burnbag.reader.archive.RarFormat;
import burnbag.reader.document.Document;
import burnbag.reader.document.NotReadable;
import burnbag.reader.mail.CmsFormat;
import burnbag.reader.mail.MailFormat;
import burnbag.reader.mail.MboxFormat;
import burnbag.reader.mail.MsgFormat;
import burnbag.reader.mail.TnefFormat;
import burnbag.reader.markup.MarkupFormat;
import burnbag.reader.ocr.Paper;
import burnbag.reader.odf.OdfFormat;
import burnbag.reader.ole.OleFormat;
import burnbag.reader.pdf.PdfFormat;
import burnbag.reader.picture.NitfFormat;
import burnbag.reader.picture.PictureFormat;
import burnbag.reader.sheet.XlsxFormat;
import burnbag.reader.slides.PptxFormat;
import burnbag.reader.tika.TikaFormat;
import burnbag.reader.word.DocxFormat;
import burnbag.reading.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which reader reads which media type.
///
/// A type that is not named here is not read, however much of it some parser may understand: what
/// is called read has to be read whole.
final class Formats {
  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final String MACRO = ".macroenabled.12";

  private static final Set<String> ENCRYPTED =
      Set.of(
          "application/x-tika-ooxml-protected",
          "application/pgp-encrypted",
          "application/x-tika-iworks-protected",
          "application/vnd.ms-office-drm",
          "application/x-pkcs12",
          "application/x-axcrypt");

  /// Types of which Tika's parser gives all the text.
  private static final List<String> BY_TIKA =
      List.of(
          "application/msword",
          "application/vnd.ms-excel",
          "application/vnd.ms-powerpoint",
          "application/vnd.ms-excel.sheet.2",
          "application/vnd.ms-excel.sheet.3",
          "application/vnd.ms-excel.sheet.4",
          "application/vnd.ms-excel.workspace.3",
          "application/vnd.ms-excel.workspace.4",
          "application/vnd.ms-excel.sheet.binary.macroenabled.12",
          "application/vnd.visio",
          "application/x-mspublisher",
          "application/rtf",
          "application/vnd.ms-htmlhelp",
          "application/x-chm",
          "application/x-dbf",
          "application/x-msaccess",
          "application/vnd.wordperfect",
          "application/x-quattro-pro",
          "application/x-hwp-v5",
          "application/timestamped-data",
          "message/news");

  /// Types that may say more than Tika's parser gives.
  private static final List<String> IN_PART_BY_TIKA =
      List.of(
          "application/vnd.ms-outlook-pst",
          "application/onenote",
          "application/onenote; format=one",
          "application/x-tika-msworks-spreadsheet",
          "application/vnd.ms-works",
          "application/vnd.ms-project",
          "application/x-project",
          "application/vnd.apple.keynote",
          "application/vnd.apple.pages",
          "application/vnd.apple.numbers",
          "application/vnd.apple.unknown.13",
          "application/x-mobipocket-ebook",
          "image/vnd.dwg",
          "application/warc",
          "application/x-prt",
          "application/x-star-office");

  private static final List<String> DRAWINGS =
      List.of("image/emf", "image/wmf", "application/x-emf", "application/x-msmetafile");

  /// Zips of parts, of which each is read for itself.
  private static final List<String> ZIPS =
      List.of(
          "application/zip",
          "application/java-archive",
          "application/vnd.android.package-archive",
          "application/epub+zip",
          "application/x-tika-ooxml",
          "application/vnd.ms-xpsdocument",
          "application/vnd.openxmlformats-package",
          "application/vnd.ms-visio.drawing",
          "application/vnd.ms-visio.template",
          "application/vnd.ms-visio.stencil",
          "application/vnd.ms-visio.drawing" + MACRO,
          "application/vnd.ms-visio.template" + MACRO,
          "application/vnd.ms-visio.stencil" + MACRO,
          "application/vnd.google-earth.kmz",
          "application/ofd",
          "application/x-ibooks+zip",
          "application/hwp+zip",
          "application/vnd.adobe.indesign-idml-package",
          "application/x-xmind",
          "application/vnd.etsi.asic-e+zip",
          "application/vnd.etsi.asic-s+zip",
          "application/x-tika-java-web-archive",
          "application/x-tika-java-enterprise-archive",
          "model/vnd.dwfx+xps");

  private static final Map<String, String> ARCHIVES =
      Map.of(
          "application/x-tar", "tar",
          "application/x-gtar", "tar",
          "application/x-archive", "ar",
          "application/x-unix-archive", "ar",
          "application/x-cpio", "cpio",
          "application/x-arj", "arj",
          "application/x-tika-unix-dump", "dump");

  private static final Map<String, String> COMPRESSED =
      Map.ofEntries(
          Map.entry("application/gzip", "gz"),
          Map.entry("application/gzip-compressed", "gz"),
          Map.entry("application/x-bzip", "bzip2"),
          Map.entry("application/x-bzip2", "bzip2"),
          Map.entry("application/x-xz", "xz"),
          Map.entry("application/x-lzma", "lzma"),
          Map.entry("application/x-compress", "z"),
          Map.entry("application/zstd", "zstd"),
          Map.entry("application/x-lz4", "lz4-framed"),
          Map.entry("application/x-snappy-framed", "snappy-framed"),
          Map.entry("application/deflate64", "deflate64"),
          Map.entry("application/zlib", "deflate"),
          Map.entry("application/x-brotli", "br"),
          Map.entry("application/x-java-pack200", "pack200"));

  private final Map<String, Format> byType = new HashMap<>();
  private final Paper paper = new Paper();
  private final PictureFormat pictures = new PictureFormat(paper);

  Formats() {
    byType.put("application/pdf", new PdfFormat(paper)::read);
    office();
    MarkupFormat markup = new MarkupFormat();
    byType.put("text/html", markup::html);
    byType.put("application/xhtml+xml", markup::xml);
    byType.put("application/xml", markup::xml);
    byType.put("image/svg+xml", markup::xml);
    byType.put("message/rfc822", new MailFormat()::read);
    byType.put("application/vnd.ms-outlook", new MsgFormat()::read);
    TnefFormat tnef = new TnefFormat();
    byType.put("application/vnd.ms-tnef", tnef::read);
    byType.put("application/ms-tnef", tnef::read);
    byType.put("application/mbox", new MboxFormat()::read);
    ArchiveFormat archives = new ArchiveFormat();
    for (String type : ZIPS) byType.put(type, archives::zip);
    byType.put("application/x-7z-compressed", archives::sevenZip);
    byType.put("application/x-rar-compressed", new RarFormat()::read);
    ARCHIVES.forEach((type, kind) -> byType.put(type, document -> archives.stream(document, kind)));
    CompressedFormat compressed = new CompressedFormat();
    COMPRESSED.forEach(
        (type, kind) -> byType.put(type, document -> compressed.read(document, kind)));
    TikaFormat tika = new TikaFormat();
    for (String type : BY_TIKA) byType.put(type, tika::read);
    for (String type : IN_PART_BY_TIKA) byType.put(type, tika::readInPart);
    for (String type : DRAWINGS) byType.put(type, tika::readDrawing);
    CmsFormat cms = new CmsFormat();
    byType.put("application/pkcs7-mime", cms::read);
    byType.put("application/pkcs7-signature", cms::read);
    OleFormat ole = new OleFormat();
    byType.put("application/x-tika-msoffice", ole::read);
    byType.put("application/x-tika-msoffice-embedded", ole::read);
    byType.put("image/nitf", new NitfFormat()::read);
  }

  private void office() {
    DocxFormat word = new DocxFormat();
    byType.put(OOXML + "wordprocessingml.document", word::read);
    byType.put(OOXML + "wordprocessingml.template", word::read);
    byType.put("application/vnd.ms-word.document" + MACRO, word::read);
    byType.put("application/vnd.ms-word.template" + MACRO, word::read);
    XlsxFormat sheets = new XlsxFormat();
    byType.put(OOXML + "spreadsheetml.sheet", sheets::read);
    byType.put(OOXML + "spreadsheetml.template", sheets::read);
    byType.put("application/vnd.ms-excel.sheet" + MACRO, sheets::read);
    byType.put("application/vnd.ms-excel.template" + MACRO, sheets::read);
    byType.put("application/vnd.ms-excel.addin" + MACRO, sheets::read);
    PptxFormat slides = new PptxFormat();
    for (String kind : List.of("presentation", "slideshow", "template")) {
      byType.put(OOXML + "presentationml." + kind, slides::read);
      byType.put("application/vnd.ms-powerpoint." + kind + MACRO, slides::read);
    }
    OdfFormat odf = new OdfFormat();
    for (String kind :
        List.of(
            "text",
            "spreadsheet",
            "presentation",
            "graphics",
            "chart",
            "formula",
            "text-master",
            "text-web")) {
      byType.put("application/vnd.oasis.opendocument." + kind, odf::read);
      byType.put("application/vnd.oasis.opendocument." + kind + "-template", odf::read);
    }
  }

  Format of(Document document) {
    Format named = byType.get(document.type());
    if (named != null) return named;
    if (document.type().startsWith("image/")) return pictures::read;
    return Formats::unsupported;
  }

  private static void unsupported(Document document) throws NotReadable {
    if (document.body().length() == 0) return;
    if (ENCRYPTED.contains(document.type()))
      throw new NotReadable(Reason.ENCRYPTED, document.type());
    throw new NotReadable(Reason.UNSUPPORTED, document.type());
  }
}
