package burnbag.custody.document;

import burnbag.custody.Trouble;
import burnbag.custody.register.Document;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// A list of documents to be registered, as CSV (RFC 4180, UTF-8, a head line).
///
/// Columns, in any order: `control_number`, `short_title`, `marking`, `originator`, `date` (ISO,
/// `YYYY[-MM[-DD]]` or empty), `pages`, `copies` (how many), `file` (relative to the list, or
/// absolute; may be empty).
public final class RegisterList {
  /// The columns that a list has.
  public static final List<String> COLUMNS =
      List.of(
          "control_number",
          "short_title",
          "marking",
          "originator",
          "date",
          "pages",
          "copies",
          "file");

  private static final int MOST_BYTES = 1 << 28;

  /// A row of the list.
  public sealed interface Row {
    /// 1-based, of the line on which it begins.
    long line();

    /// It can be signed.
    record Good(long line, RegisterDocument act) implements Row {}

    /// It cannot.
    ///
    /// @param reasons all of them
    record Bad(long line, String control, List<String> reasons) implements Row {}
  }

  private final Protections protections;
  private final String registry;
  private final RandomGenerator chance;
  private final Path folder;
  private final Map<String, Long> seen = new HashMap<>();

  private RegisterList(
      Protections protections, String registry, RandomGenerator chance, Path folder) {
    this.protections = protections;
    this.registry = registry;
    this.chance = chance;
    this.folder = folder;
  }

  /// Reads a list.
  ///
  /// @param registry where its documents are registered
  /// @throws Trouble for a file that is no such list at all
  public static List<Row> read(
      Path file, Protections protections, String registry, RandomGenerator chance) {
    Path folder = file.toAbsolutePath().getParent();
    return new RegisterList(protections, registry, chance, folder).rows(file);
  }

  private List<Row> rows(Path file) {
    List<Row> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> records = tolerant().ofCsvRecord(text(file))) {
      Map<String, Integer> places = Map.of();
      for (CsvRecord record : records) {
        if (places.isEmpty()) places = head(file, record);
        else if (record.getFieldCount() > 1 || !record.getField(0).isBlank())
          rows.add(row(places, record));
      }
      if (places.isEmpty()) throw notReadable(file, "it is empty", "give it a head line");
    } catch (CsvParseException e) {
      throw notReadable(file, String.valueOf(e.getMessage()), "close the quotation marks");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /// A row with too many or too few cells is told as that row's fault, with all others.
  private static CsvReader.CsvReaderBuilder tolerant() {
    return CsvReader.builder().allowMissingFields(true).allowExtraFields(true);
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw notReadable(file, "it has more than 256 MB", "cut it into several lists");
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw notReadable(file, "it is not UTF-8", "save it as UTF-8");
    } catch (NoSuchFileException _) {
      throw notReadable(file, "it is not there", "give the path of a list");
    } catch (IOException e) {
      throw notReadable(file, String.valueOf(e.getMessage()), "give a list that you may read");
    }
  }

  private static Map<String, Integer> head(Path file, CsvRecord record) {
    Map<String, Integer> places = new HashMap<>();
    List<String> fields = record.getFields();
    for (int i = 0; i < fields.size(); i++) places.put(fields.get(i).strip(), i);
    for (String column : COLUMNS) {
      if (places.containsKey(column)) continue;
      throw notReadable(
          file,
          "its head line has no '" + column + "'",
          "the columns are " + String.join(",", COLUMNS));
    }
    return places;
  }

  private Row row(Map<String, Integer> places, CsvRecord record) {
    List<String> reasons = new ArrayList<>();
    Map<String, String> cells = new HashMap<>();
    for (String column : COLUMNS) {
      int place = places.get(column);
      String cell = place < record.getFieldCount() ? record.getField(place) : "";
      cells.put(column, Normalizer.normalize(cell.strip(), Normalizer.Form.NFC));
    }
    if (record.getFieldCount() != places.size()) {
      reasons.add("it has " + record.getFieldCount() + " cells, the head line " + places.size());
    }
    long line = record.getStartingLineNumber();
    Written written =
        new Written(
            cells.get("control_number"),
            cells.get("short_title"),
            cells.get("marking"),
            cells.get("originator"),
            cells.get("date"),
            cells.get("pages"),
            cells.get("copies"));
    String control = written.control();
    Long earlier = control.isEmpty() ? null : seen.putIfAbsent(control, line);
    if (earlier != null) reasons.add(control + " stands on line " + earlier + " already");
    reasons.addAll(written.wrong(protections));
    String digest = digest(cells.get("file"), reasons);
    if (!reasons.isEmpty()) return new Row.Bad(line, control, List.copyOf(reasons));
    Document document = written.document(protections, registry, digest);
    return new Row.Good(line, new RegisterDocument(document, Labels.make(written.count(), chance)));
  }

  private String digest(String file, List<String> reasons) {
    if (file.isEmpty()) return "";
    try (DigestInputStream in =
        new DigestInputStream(
            Files.newInputStream(folder.resolve(file)), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    } catch (IOException | InvalidPathException e) {
      reasons.add("the file '" + file + "' cannot be read");
      return "";
    }
  }

  private static Trouble notReadable(Path file, String why, String doNext) {
    return new Trouble(
        Trouble.Code.B111_LIST_NOT_READABLE, "the list " + file + ": " + why, doNext);
  }
}
