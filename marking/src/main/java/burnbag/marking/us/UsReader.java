package burnbag.marking.us;

import burnbag.marking.us.UsMarking.Owner;
import burnbag.marking.us.UsMarking.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads an American marking whole: everything that can be understood becomes the model, every
/// departure from the rules of writing a slip.
///
/// ```
/// marking = ["//" owner SP] level [owners] { separator segment }        separator = "//", or what stands in its place
/// ```
///
/// Reading never fails for a fault behind the level; without a level there is nothing to read.
final class UsReader {
  /// Levels as banners write them, with their rank, longest first; those behind the gap are wrong.
  private record LevelWord(String text, Level level, boolean portion, boolean miswritten) {}

  private static final List<LevelWord> LEVELS =
      List.of(
          new LevelWord("UNCLASSIFIED", Level.UNCLASSIFIED, false, false),
          new LevelWord("CONFIDENTIAL", Level.CONFIDENTIAL, false, false),
          new LevelWord("TOP SECRET", Level.TOP_SECRET, false, false),
          new LevelWord("RESTRICTED", Level.RESTRICTED, false, false),
          new LevelWord("TOPSECRET", Level.TOP_SECRET, false, true),
          new LevelWord("UNCLASS", Level.UNCLASSIFIED, false, true),
          new LevelWord("SECRET", Level.SECRET, false, false),
          new LevelWord("UNCLAS", Level.UNCLASSIFIED, false, true),
          new LevelWord("TS", Level.TOP_SECRET, true, false),
          new LevelWord("S", Level.SECRET, true, false),
          new LevelWord("C", Level.CONFIDENTIAL, true, false),
          new LevelWord("R", Level.RESTRICTED, true, false),
          new LevelWord("U", Level.UNCLASSIFIED, true, false));

  /// NATO levels in portions, with the control that some of them bear.
  private record NatoWord(Level level, String control) {}

  private static final Map<String, NatoWord> NATO_PORTIONS =
      Map.ofEntries(
          Map.entry("CTS", new NatoWord(Level.TOP_SECRET, "")),
          Map.entry("NS", new NatoWord(Level.SECRET, "")),
          Map.entry("NC", new NatoWord(Level.CONFIDENTIAL, "")),
          Map.entry("NR", new NatoWord(Level.RESTRICTED, "")),
          Map.entry("NU", new NatoWord(Level.UNCLASSIFIED, "")),
          Map.entry("CTSA", new NatoWord(Level.TOP_SECRET, "ATOMAL")),
          Map.entry("CTS-A", new NatoWord(Level.TOP_SECRET, "ATOMAL")),
          Map.entry("NSAT", new NatoWord(Level.SECRET, "ATOMAL")),
          Map.entry("NS-A", new NatoWord(Level.SECRET, "ATOMAL")),
          Map.entry("NCA", new NatoWord(Level.CONFIDENTIAL, "ATOMAL")),
          Map.entry("NC-A", new NatoWord(Level.CONFIDENTIAL, "ATOMAL")),
          Map.entry("CTS-B", new NatoWord(Level.TOP_SECRET, "BOHEMIA")),
          Map.entry("CTS-BALK", new NatoWord(Level.TOP_SECRET, "BALK")));

  private static final Pattern FIRST_WORD = Pattern.compile("[A-Z-]+");
  private static final Pattern OWNER = Pattern.compile("(?!JOINT|NATO|COSMIC)([A-Z]{3,5}) ");
  private static final Pattern OWNERS =
      Pattern.compile("[ ,]+([A-Z]{3,4}(?![A-Z])(?:[ ,]+[A-Z]{3,4}(?![A-Z]))*)");
  private static final Pattern NATO_CONTROL = Pattern.compile(" (ATOMAL|BOHEMIA|BALK)(?![A-Z])");
  private static final Pattern SLASHES = Pattern.compile(" */ */ *");

  private final Draft draft = new Draft();
  private final List<Slip> slips = new ArrayList<>();
  private String text;
  private int at;
  private boolean slashesLead;

  private UsReader(String text, boolean portion) {
    this.text = text;
    draft.portion = portion;
  }

  /// @param input with or without the parentheses of a portion
  /// @param portion to be read as a portion even without them
  /// @return empty where it begins with no level of the United States, NATO, a foreign state or CUI
  static Optional<UsReading> read(String input, boolean portion) {
    String stripped = input.strip().replaceAll("\\s+", " ");
    boolean parenthesised = stripped.startsWith("(") && stripped.endsWith(")");
    String inside = parenthesised ? stripped.substring(1, stripped.length() - 1).strip() : stripped;
    String upper = inside.toUpperCase(Locale.ROOT);
    UsReader reader = new UsReader(upper, portion || parenthesised);
    if (!upper.equals(inside)) reader.slip(Slip.Kind.LOWER_CASE, inside);
    return reader.read(parenthesised);
  }

  private void slip(Slip.Kind kind, String detail) {
    slips.add(new Slip(kind, detail));
  }

  private Optional<UsReading> read(boolean parenthesised) {
    Matcher slashes = SLASHES.matcher(text);
    StringBuilder tight = new StringBuilder();
    boolean spaced = false;
    while (slashes.find()) {
      spaced |= slashes.group().length() > 2;
      slashes.appendReplacement(tight, "//");
    }
    slashes.appendTail(tight);
    if (spaced) slip(Slip.Kind.SPACED_SLASHES, text);
    text = tight.toString();
    slashesLead = text.startsWith("//");
    at = slashesLead ? 2 : 0;
    if (!owner()) return Optional.empty();
    SegmentReader rest = new SegmentReader(draft, slips);
    rest.read(text.substring(at));
    return Optional.of(new UsReading(draft.marking(), slips, rest.titles(), parenthesised));
  }

  /// Reads up to the end of the level and its owners.
  private boolean owner() {
    if (text.startsWith("JOINT ", at)) {
      at += 6;
      return level() && joint();
    }
    if (nato()) return true;
    Matcher owner = OWNER.matcher(text).region(at, text.length());
    if (slashesLead && owner.lookingAt()) {
      int start = at;
      at = owner.end();
      if (level()) {
        draft.owner = new Owner(Type.FOREIGN, List.of(owner.group(1)));
        return true;
      }
      at = start;
    }
    if (cui()) return true;
    if (!level()) return false;
    if (slashesLead) slip(Slip.Kind.LONE_LEADING_SLASHES, draft.level.banner());
    return true;
  }

  private boolean level() {
    for (LevelWord word : LEVELS) {
      int end = at + word.text().length();
      if (!text.startsWith(word.text(), at) || !Words.ends(text, end) && text.charAt(end) != '-')
        continue;
      if (word.portion() && text.startsWith("-", end)) continue;
      draft.level = word.level();
      if (word.portion() && !draft.portion) slip(Slip.Kind.LEVEL_ABBREVIATED, word.text());
      if (!word.portion() && draft.portion) slip(Slip.Kind.LEVEL_SPELLED_OUT, word.text());
      if (word.miswritten()) slip(Slip.Kind.LEVEL_MISWRITTEN, word.text());
      at = end;
      return true;
    }
    return false;
  }

  private boolean joint() {
    if (!slashesLead) slip(Slip.Kind.NO_LEADING_SLASHES, "JOINT");
    Matcher owners = OWNERS.matcher(text).region(at, text.length());
    List<String> codes = new ArrayList<>();
    if (owners.lookingAt()) {
      if (owners.group().contains(",")) slip(Slip.Kind.OWNERS_WITH_COMMAS, owners.group(1).strip());
      for (String code : owners.group(1).split("[ ,]+")) if (!code.isEmpty()) codes.add(code);
      at = owners.end();
    }
    draft.owner = new Owner(Type.JOINT, codes);
    return true;
  }

  /// NATO's levels, where they stand as an American paper writes them.
  private boolean nato() {
    int start = at;
    Matcher word = FIRST_WORD.matcher(text).region(at, text.length());
    if (!word.lookingAt() || !slashesLead && !text.contains("//")) return false;
    String control = "";
    NatoWord abbreviated = NATO_PORTIONS.get(word.group());
    if (abbreviated != null) {
      draft.level = abbreviated.level();
      control = abbreviated.control();
      at = word.end();
      if (!draft.portion) slip(Slip.Kind.LEVEL_ABBREVIATED, word.group());
    } else if (word.group().equals("NATO") || word.group().equals("COSMIC")) {
      at = word.end() + 1;
      if (at > text.length() || !level()) {
        at = start;
        return false;
      }
      slips.removeIf(slip -> slip.kind() == Slip.Kind.LEVEL_SPELLED_OUT);
      if ((draft.level == Level.TOP_SECRET) != word.group().equals("COSMIC")) {
        slip(Slip.Kind.NATO_LEVEL_WORDS, text.substring(start, at));
      }
      if (draft.portion) slip(Slip.Kind.LEVEL_SPELLED_OUT, text.substring(start, at));
    } else {
      return false;
    }
    if (!slashesLead) slip(Slip.Kind.NO_LEADING_SLASHES, text.substring(start, at));
    draft.owner = new Owner(Type.NATO, List.of("NATO"));
    Matcher old = NATO_CONTROL.matcher(text).region(at, text.length());
    if (old.lookingAt()) {
      control = old.group(1);
      at = old.end();
    }
    if (!control.isEmpty()) {
      slip(Slip.Kind.NATO_CONTROL_IN_LEVEL, control);
      SegmentReader.natoControl(draft, control);
    }
    return true;
  }

  private boolean cui() {
    for (String word : List.of("CONTROLLED", "CUI")) {
      if (!text.startsWith(word, at) || !Words.ends(text, at + word.length())) continue;
      draft.owner = new Owner(Type.CUI, List.of());
      draft.cui = word;
      at += word.length();
      if (slashesLead) slip(Slip.Kind.LONE_LEADING_SLASHES, word);
      return true;
    }
    return false;
  }
}
