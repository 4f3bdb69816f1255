package burnbag.sweep;

import burnbag.marking.document.RolledMarking;
import burnbag.reading.Reading.Unread;
import burnbag.sweep.DocumentReport.Judged;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What a former report (`--format jsonl`, version 1) has already said: each marking and each thing
/// unread, of a document with the same bytes.
///
/// The bytes have to be the same, wherever they lie now: a paper that was changed, or put in
/// another's place, is a new paper. What was not hashed then, and what an earlier rule left out, is
/// not known. Some 50 bytes are kept of each.
public final class Baseline {
  private static final long VERSION = 1;

  /// 128 bits of a hash over everything that makes two findings the same.
  record Key(long high, long low) {}

  private final String name;
  private final Set<Key> keys = new HashSet<>();

  private Baseline(String name) {
    this.name = name;
  }

  /// @param name as the person gave it
  /// @throws Trouble where it cannot be read, or is no such report
  public static Baseline read(Path file, String name) {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in, name);
    } catch (IOException _) {
      throw wrong(name, "it cannot be read");
    }
  }

  /// @param in read to its end and closed
  /// @throws Trouble where it is no such report
  public static Baseline of(InputStream in, String name) {
    Baseline baseline = new Baseline(name);
    try (JsonParser json = new JsonFactory().createParser(in)) {
      try {
        while (json.nextToken() != null) baseline.document(json);
      } catch (JacksonException | CharConversionException _) {
        throw wrong(name, line(json) + " is no JSON");
      } catch (IllegalArgumentException e) {
        throw wrong(name, line(json) + ": " + e.getMessage());
      }
    } catch (IOException _) {
      throw wrong(name, "it cannot be read");
    }
    return baseline;
  }

  private static String line(JsonParser json) {
    return "line " + json.currentLocation().getLineNr();
  }

  /// Version and hash may come in any order, so what a document says is kept until its end.
  private void document(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT)
      throw new IllegalArgumentException("no object");
    Map<String, String> fields = new HashMap<>();
    Set<String> said = new HashSet<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "markings" -> each(json, said, Baseline::marking);
        case "unread" -> each(json, said, Baseline::unread);
        default -> scalar(json, field, fields);
      }
    }
    if (!fields.containsKey("path") || !Long.toString(VERSION).equals(fields.get("v"))) {
      throw new IllegalArgumentException("no document of version " + VERSION);
    }
    if ("true".equals(fields.get("redacted"))) {
      throw new IllegalArgumentException("the report was redacted, and does not say enough");
    }
    String sha256 = fields.get("sha256");
    if (sha256 != null) for (String finding : said) keys.add(key(sha256, finding));
  }

  private interface Finding {
    String of(Map<String, String> fields);
  }

  private static void each(JsonParser json, Set<String> said, Finding finding) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) throw new IllegalArgumentException("no list");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.START_OBJECT)
        throw new IllegalArgumentException("no object");
      Map<String, String> fields = new HashMap<>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String field = json.currentName();
        json.nextToken();
        scalar(json, field, fields);
      }
      said.add(finding.of(fields));
    }
  }

  private static void scalar(JsonParser json, String field, Map<String, String> fields)
      throws IOException {
    if (json.currentToken().isStructStart()) json.skipChildren();
    else if (json.currentToken() != JsonToken.VALUE_NULL) fields.put(field, json.getText());
  }

  private static String marking(Map<String, String> fields) {
    return said(
        "marking",
        fields.get("scheme"),
        fields.get("canonical"),
        fields.get("kind"),
        fields.get("state"),
        fields.get("effect"));
  }

  private static String unread(Map<String, String> fields) {
    return said("unread", fields.get("reason"), fields.get("page"));
  }

  private static String said(String... words) {
    for (String word : words) {
      if (word == null) throw new IllegalArgumentException("a finding lacks a field");
    }
    return String.join("\n", words);
  }

  String name() {
    return name;
  }

  boolean holds(Key key) {
    return keys.contains(key);
  }

  static Key key(String sha256, Judged judged) {
    RolledMarking marking = judged.marking();
    return key(
        sha256,
        said(
            "marking",
            marking.meaning().scheme(),
            marking.meaning().canonical(),
            marking.judgement().kind().word(),
            marking.judgement().state().word(),
            judged.effect().word()));
  }

  static Key key(String sha256, Unread unread) {
    return key(sha256, said("unread", unread.reason().word(), Integer.toString(unread.page())));
  }

  private static Key key(String sha256, String finding) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(sha256.getBytes(StandardCharsets.UTF_8));
      ByteBuffer hash = ByteBuffer.wrap(digest.digest(finding.getBytes(StandardCharsets.UTF_8)));
      return new Key(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static Trouble wrong(String name, String what) {
    return new Trouble(
        Trouble.Code.B208_RULES_NOT_UNDERSTOOD,
        "the --baseline " + Visible.of(name) + ": " + what,
        "take a report that a sweep wrote whole: --format jsonl -o FILE, without --redact");
  }
}
