package burnbag.reading.text;

import burnbag.marking.page.Page;
import burnbag.marking.page.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// A file whose bytes are valid text, whatever its name says.
///
/// @param encoding of its bytes
/// @param type media type, by what its first characters look like
public record Plain(Encoding encoding, String type) {
  /// The type of a text that is nothing but text.
  public static final String TEXT = "text/plain";

  private static final int LOOK_CHARS = 16384;

  /// What was seen of a text when it ended.
  ///
  /// @param fault what of the bytes was not text, for a person
  public record Seen(int pages, Optional<String> fault) {}

  /// The text that begins with these bytes; empty where they are not text.
  ///
  /// @param whole whether the bytes are the whole file
  public static Optional<Plain> of(byte[] head, int length, boolean whole) {
    return of(head, length, whole, "");
  }

  /// The same, of bytes that have a name: one that says `.eml` makes a mail of less.
  public static Optional<Plain> of(byte[] head, int length, boolean whole, String name) {
    return Encoding.of(head, length, whole)
        .map(encoding -> new Plain(encoding, type(look(encoding, head, length), name)));
  }

  /// The text that begins with these bytes, of which it is known that they are UTF-8 and hold no
  /// control characters.
  ///
  /// @param mark length of the byte order mark
  static Plain ofUtf8(byte[] head, int length, int mark, String name) {
    Encoding encoding = new Encoding(StandardCharsets.UTF_8, mark);
    return new Plain(
        encoding, type(look(encoding, head, Math.min(length, Encoding.HEAD_BYTES)), name));
  }

  /// Where the value of the subject line stands, if it is a mail.
  ///
  /// @param head the first bytes
  Optional<Span> subject(byte[] head, int length) {
    if (!type.equals("message/rfc822") && !type.equals("application/mbox")) return Optional.empty();
    int end = Math.min(length, Encoding.HEAD_BYTES);
    return MailHead.subject(
        new String(head, encoding.markBytes(), end - encoding.markBytes(), encoding.charset()));
  }

  /// Whether a parser may find more in it than its characters show: markup, a mail's attachments.
  public boolean hasParser() {
    return !type.equals(TEXT);
  }

  private static String look(Encoding encoding, byte[] head, int length) {
    int bytes = Math.min(length - encoding.markBytes(), LOOK_CHARS);
    return new String(head, encoding.markBytes(), bytes, encoding.charset());
  }

  private static String type(String look, String name) {
    String start = look.stripLeading();
    // Viewers look for a PDF's first line among the first bytes, not only at the first.
    int pdf = look.indexOf("%PDF-");
    if (start.startsWith("%PDF-") || pdf >= 0 && pdf < 1024 && look.contains(" obj"))
      return "application/pdf";
    if (start.startsWith("{\\rtf")) return "application/rtf";
    if (start.startsWith("<")) {
      String lower = start.substring(0, Math.min(start.length(), 1024)).toLowerCase(Locale.ROOT);
      if (lower.startsWith("<!doctype html")
          || lower.contains("<html")
          || lower.startsWith("<body")) {
        return "text/html";
      }
      if (lower.startsWith("<?xml")
          || lower.startsWith("<!doctype")
          || lower.matches("(?s)<[a-z_][^<>]*>.*")) {
        return lower.contains("<svg") ? "image/svg+xml" : "application/xml";
      }
    }
    if (look.startsWith("!<arch>\n")) return "application/x-archive";
    if (look.startsWith("From ") && MailHead.begins(look)) return "application/mbox";
    if (MailHead.begins(look, name)) return "message/rfc822";
    return TEXT;
  }

  /// Reads it to its end.
  ///
  /// @param head its first bytes, already taken from `rest`
  /// @param buffer to read through, at least as long as `head`; its content is lost
  /// @param taker of pages; says false to end it
  public Seen read(
      byte[] head,
      int length,
      InputStream rest,
      byte[] buffer,
      int pageChars,
      int pageLimit,
      Predicate<Page> taker)
      throws IOException {
    TextDecoder decoder = new TextDecoder(encoding.charset());
    long firstOffset = encoding.markBytes() > 0 ? 1 : 0;
    PageCutter cutter = new PageCutter(firstOffset, pageChars, pageLimit, taker);
    String text = decoder.decode(head, encoding.markBytes(), length, false);
    subject(head, length).ifPresent(cutter::subjectAt);
    boolean goOn = cutter.add(text);
    while (goOn) {
      int read = rest.read(buffer);
      if (read < 0) break;
      goOn = cutter.add(decoder.decode(buffer, 0, read, false));
    }
    if (goOn) cutter.add(decoder.decode(buffer, 0, 0, true));
    return new Seen(cutter.finish(), decoder.fault());
  }

  /// Reads a text that lies in memory.
  public Seen read(byte[] bytes, int pageChars, int pageLimit, Predicate<Page> taker) {
    try {
      return read(
          bytes,
          bytes.length,
          InputStream.nullInputStream(),
          new byte[1],
          pageChars,
          pageLimit,
          taker);
    } catch (IOException e) {
      throw new IllegalStateException("an empty stream does not fail", e);
    }
  }
}
