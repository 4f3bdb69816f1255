package burnbag.response.find;

import burnbag.ledger.json.CanonicalJson;
import burnbag.ledger.json.Json;
import burnbag.ledger.json.NotCanonicalException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What somebody says that they have found. No content of the papers, and nothing of the finder.
///
/// @param cover what is written on the cover
/// @param controlNumber the number on it, or of the copy
/// @param marking the words that say how it is protected, as they stand there
/// @param place where it was found, as coarse as the finder wishes
/// @param day when it was found, as `YYYY-MM-DD`; empty where it is not said
/// @param what what it is, how much, in which state, and whatever else there is to say
public record Report(
    String cover, String controlNumber, String marking, String place, String day, String what) {
  /// The longest line, in UTF-16 code units.
  public static final int LONGEST_LINE = 300;

  /// The longest text, in UTF-16 code units.
  public static final int LONGEST_TEXT = 4_000;

  private static final int VERSION = 1;

  public Report {
    cover = Told.line(cover);
    controlNumber = Told.line(controlNumber);
    marking = Told.line(marking);
    place = Told.line(place);
    day = Told.line(day);
    what = Told.lines(what);
  }

  /// What is wrong with a field.
  public enum Fault {
    /// Nothing was said at all.
    EMPTY,
    TOO_LONG,
    /// Not a day, or one that has not come yet.
    DAY
  }

  /// Each field that cannot be taken as it is, by the name of its part; empty for a sound report.
  ///
  /// @param today no find is from later than a day after it: it is tomorrow elsewhere
  public Map<String, Fault> faults(LocalDate today) {
    Map<String, Fault> faults = new LinkedHashMap<>();
    lines().forEach((name, line) -> mustFit(name, line, LONGEST_LINE, faults));
    mustFit("what", what, LONGEST_TEXT, faults);
    if (!day.isEmpty() && !isDay(day, today)) faults.put("day", Fault.DAY);
    boolean silent = what.isEmpty() && lines().values().stream().allMatch(String::isEmpty);
    if (silent) faults.put("what", Fault.EMPTY);
    return faults;
  }

  private Map<String, String> lines() {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("cover", cover);
    lines.put("controlNumber", controlNumber);
    lines.put("marking", marking);
    lines.put("place", place);
    return lines;
  }

  private static void mustFit(String name, String words, int longest, Map<String, Fault> faults) {
    if (words.length() > longest) faults.put(name, Fault.TOO_LONG);
  }

  private static boolean isDay(String day, LocalDate today) {
    try {
      return !LocalDate.parse(day).isAfter(today.plusDays(1));
    } catch (DateTimeException _) {
      return false;
    }
  }

  /// What the finder's receipt commits to: canonical JSON of all that was said, and of what the
  /// photographs showed.
  String committed(List<Photo.Measured> photos) {
    Map<String, Json> members = new TreeMap<>();
    lines().forEach((name, line) -> members.put(name, new Json.Text(line)));
    members.put("day", new Json.Text(day));
    members.put("what", new Json.Text(what));
    List<Json> measured = new ArrayList<>();
    for (Photo.Measured one : photos) measured.add(one.json());
    members.put("photos", new Json.Arr(measured));
    members.put("v", new Json.Int(VERSION));
    return new String(CanonicalJson.write(Json.Obj.of(members)), StandardCharsets.UTF_8);
  }

  /// What `committed` has written.
  ///
  /// @throws IllegalArgumentException for a text that it did not write
  static Report read(String committed) {
    try {
      Json json = CanonicalJson.read(committed.getBytes(StandardCharsets.UTF_8));
      if (!(json instanceof Json.Obj object)) throw new IllegalArgumentException("no report");
      return new Report(
          text(object, "cover"),
          text(object, "controlNumber"),
          text(object, "marking"),
          text(object, "place"),
          text(object, "day"),
          text(object, "what"));
    } catch (NotCanonicalException e) {
      throw new IllegalArgumentException("no report: " + e.getMessage());
    }
  }

  private static String text(Json.Obj object, String name) {
    if (object.members().get(name) instanceof Json.Text text) return text.value();
    throw new IllegalArgumentException("a report without '" + name + "'");
  }

  /// How long it is, and not what it says: logs and messages outlive an erasure.
  @Override
  public String toString() {
    return "Report[" + what.length() + " characters]";
  }
}
