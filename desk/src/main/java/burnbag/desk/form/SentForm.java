package burnbag.desk.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A form as `multipart/form-data` (RFC 7578), read in one pass from the line: words are kept,
/// files are handed on as they come, and nothing lies on a disk that whoever takes the files has
/// not put there.
///
/// ```
/// form = *( "--" boundary CRLF headers CRLF content CRLF ) "--" boundary "--"
/// ```
public final class SentForm {
  private static final int MOST_WORDS = 64 << 10;
  private static final int MOST_HEADERS = 8 << 10;
  private static final int MOST_PARTS = 300;
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "multipart/form-data;.*?boundary=\"?([^\";,\\s]{1,200})\"?.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = Pattern.compile("[; ]name=\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern FILE_NAME =
      Pattern.compile("[; ]filename=\"((?:[^\"\\\\]|\\\\.)*)\"");

  /// Takes the files of a form.
  public interface Files {
    /// @param field of the form
    /// @param name as the browser calls the file; anything at all, and no path
    /// @param content ends with the file; what is left of it is passed over
    void take(String field, String name, InputStream content) throws IOException;
  }

  private final Map<String, String> words;

  private SentForm(Map<String, String> words) {
    this.words = words;
  }

  /// Reads a form.
  ///
  /// @param contentType of the request
  /// @param most bytes that the whole may have
  /// @throws TooMuch where it has more
  /// @throws UnreadableForm where it is none
  public static SentForm read(String contentType, InputStream in, long most, Files files)
      throws IOException {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.matches()) throw new UnreadableForm("it is no multipart/form-data");
    byte[] delimiter = ("\r\n--" + boundary.group(1)).getBytes(StandardCharsets.ISO_8859_1);
    Line line = new Line(in, most);
    // The first delimiter needs no line end before it.
    line.pushBack("\r\n".getBytes(StandardCharsets.ISO_8859_1));
    new Part(line, delimiter).transferTo(OutputStream.nullOutputStream());
    Map<String, String> words = new LinkedHashMap<>();
    for (int parts = 0; more(line); parts++) {
      if (parts == MOST_PARTS) throw new UnreadableForm("it has more than " + parts + " parts");
      String headers = headers(line);
      Part part = new Part(line, delimiter);
      String field = found(NAME, headers);
      Matcher file = FILE_NAME.matcher(headers);
      if (file.find()) {
        files.take(field, unescaped(file.group(1)), part);
        part.transferTo(OutputStream.nullOutputStream());
      } else {
        byte[] value = part.readNBytes(MOST_WORDS + 1);
        if (value.length > MOST_WORDS) throw new TooMuch(MOST_WORDS);
        words.putIfAbsent(field, new String(value, StandardCharsets.UTF_8));
      }
    }
    return new SentForm(words);
  }

  /// Whether another part follows the delimiter that was just read.
  private static boolean more(Line line) throws IOException {
    int one = line.read();
    int other = line.read();
    if (one == '-' && other == '-') return false;
    if (one == '\r' && other == '\n') return true;
    throw new UnreadableForm("it breaks off");
  }

  private static String headers(Line line) throws IOException {
    ByteArrayOutputStream headers = new ByteArrayOutputStream();
    int ends = 0;
    while (ends < 2) {
      int next = line.read();
      if (next < 0) throw new UnreadableForm("it breaks off");
      if (headers.size() == MOST_HEADERS) throw new UnreadableForm("its headers have no end");
      headers.write(next);
      if (next == '\n') ends++;
      else if (next != '\r') ends = 0;
    }
    return headers.toString(StandardCharsets.UTF_8);
  }

  private static String found(Pattern pattern, String headers) {
    Matcher found = pattern.matcher(headers);
    if (!found.find()) throw new UnreadableForm("a part has no name");
    return unescaped(found.group(1));
  }

  /// Browsers write a quote and the ends of lines by their percent codes.
  private static String unescaped(String name) {
    return name.replace("\\\"", "\"")
        .replace("%22", "\"")
        .replace("%0D", "\r")
        .replace("%0A", "\n");
  }

  /// What stands in a field; empty where there is none.
  public String word(String field) {
    return words.getOrDefault(field, "");
  }

  /// All fields with words, in the order in which they came.
  public Map<String, String> words() {
    return Map.copyOf(words);
  }

  /// The request's body, counted.
  private static final class Line {
    private final InputStream in;
    private final long most;
    private final byte[] buffer = new byte[1 << 14];
    private int at;
    private int end;
    private long taken;
    private byte[] before = {};
    private int beforeAt;

    Line(InputStream in, long most) {
      this.in = in;
      this.most = most;
    }

    void pushBack(byte[] bytes) {
      before = bytes.clone();
      beforeAt = 0;
    }

    int read() throws IOException {
      if (beforeAt < before.length) return before[beforeAt++] & 0xFF;
      if (at == end) {
        end = in.read(buffer);
        at = 0;
        if (end < 0) {
          end = 0;
          return -1;
        }
        taken += end;
        if (taken > most) throw new TooMuch(most);
      }
      return buffer[at++] & 0xFF;
    }
  }

  /// One part's content: all up to the delimiter, which is read and not handed out.
  private static final class Part extends InputStream {
    private static final int NONE = -1;

    private final Line line;
    private final byte[] delimiter;
    private int heldAt;
    private int heldEnd;
    private int after = NONE;
    private int matched;
    private boolean ended;

    Part(Line line, byte[] delimiter) {
      this.line = line;
      this.delimiter = delimiter;
    }

    @Override
    public int read() throws IOException {
      while (true) {
        if (heldAt < heldEnd) return delimiter[heldAt++] & 0xFF;
        if (after != NONE) {
          int next = after;
          after = NONE;
          return next;
        }
        if (ended) return -1;
        int next = line.read();
        if (next < 0) throw new UnreadableForm("it breaks off");
        if (next == (delimiter[matched] & 0xFF)) {
          matched++;
          if (matched == delimiter.length) {
            ended = true;
            return -1;
          }
          continue;
        }
        // The delimiter begins with a line end, which stands nowhere else in it: what was matched
        // holds no other beginning of it.
        heldAt = 0;
        heldEnd = matched;
        matched = next == '\r' ? 1 : 0;
        if (matched == 0) after = next;
      }
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = 0;
      while (count < length) {
        int next = read();
        if (next < 0) break;
        into[from + count++] = (byte) next;
      }
      return count == 0 && length > 0 ? -1 : count;
    }
  }
}
