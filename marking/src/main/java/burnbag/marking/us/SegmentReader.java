package burnbag.marking.us;

import burnbag.marking.us.UsMarking.Aea;
import burnbag.marking.us.UsMarking.AeaKind;
import burnbag.marking.us.UsMarking.Compartment;
import burnbag.marking.us.UsMarking.Fgi;
import burnbag.marking.us.UsMarking.Program;
import burnbag.marking.us.UsMarking.Sci;
import burnbag.marking.us.UsMarking.Type;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what follows the level: segments between double slashes, controls between single ones.
final class SegmentReader {
  /// The handbook's own stand-ins for a category and for a control, which are none.
  static final Pattern NOTIONAL = Pattern.compile("(?:SP-)?([A-Z])\\1{2,5}|DISSEM(?:-[A-Z])?");

  private static final String CODE = "[A-Z]{3,4}(?![A-Z])";
  private static final Pattern EYES =
      Pattern.compile("(?!REL/)((?:[A-Z]{3,4}/)+[A-Z]{3,4}) EYES(?: ONLY)?");
  private static final Pattern LIST =
      Pattern.compile(
          "(REL(?:EASABLE)? TO|AUTHORIZED FOR RELEASE TO|DISPLAY ONLY|REL)(?![A-Z])"
              + "((?: "
              + CODE
              + ")(?:(?: ?, ?| AND |,? AND | )(?!EYES)"
              + CODE
              + "){0,80})?,?");
  private static final Pattern SAR =
      Pattern.compile("(SAR|SPECIAL ACCESS REQUIRED)-([A-Z0-9][A-Z0-9 -]*)");
  private static final Pattern PROGRAM = Pattern.compile("[A-Z0-9][A-Z0-9 -]*");
  private static final Pattern ACCM = Pattern.compile("ACCM-([A-Z0-9][A-Z0-9 _-]*)");
  private static final Pattern ACCM_MORE = Pattern.compile("[A-Z0-9][A-Z0-9 _-]*");
  private static final Pattern FGI = Pattern.compile("FGI((?:,? " + CODE + "){0,80})(?![A-Z-])");
  private static final Pattern SUFFIX =
      Pattern.compile(
          "(?:-(CNWDI|CRITICAL NUCLEAR WEAPON DESIGN INFORMATION|N))?(?:[- ](?:SIGMA|SG)((?:,? \\d+)+))?(?![A-Z0-9-])");
  private static final Pattern COMPARTMENTS =
      Pattern.compile("((?:-[A-Z0-9]{1,12}(?: [A-Z0-9]{2,6}(?![A-Z0-9]))*)+)(?![A-Z0-9])");
  private static final Pattern UNPUBLISHED =
      Pattern.compile("[A-Z0-9]{1,4}(?:-[A-Z0-9]{1,4}(?: [A-Z0-9]{2,6})*)*(?=/|$)");
  private static final Pattern ANY_SCI =
      Pattern.compile("[A-Z0-9]+(?:-[A-Z0-9]+(?: [A-Z0-9]{2,6})*)*(?=/|$)");
  private static final Pattern DECLASSIFICATION =
      Pattern.compile(
          "(?:MR|OADR|X[1-8]|\\d{8}|(?:25|50|75)X\\d(?:-HUM|-WMD)?(?:, ?\\d{8})?)(?![A-Z0-9])");
  private static final Pattern CUI_CATEGORY = Pattern.compile("(?:SP-)?[A-Z][A-Z-]*(?=/|$)");
  private static final Pattern SEPARATOR = Pattern.compile(" ?// ?| ?/ ?|, ?| - |- | ");
  private static final Pattern OTHER = Pattern.compile("[^/]+");

  private final Draft draft;
  private final List<Slip> slips;
  private final Map<Control, String> titles = new EnumMap<>(Control.class);
  private final Set<Category> closed = EnumSet.noneOf(Category.class);
  private Category highest = Category.SCI;
  private Category current;
  private String text = "";
  private int at;

  SegmentReader(Draft draft, List<Slip> slips) {
    this.draft = draft;
    this.slips = slips;
  }

  Map<Control, String> titles() {
    return titles;
  }

  static void natoControl(Draft draft, String control) {
    if (control.equals("ATOMAL")) draft.aea.add(new Aea(AeaKind.ATOMAL, "", List.of(), false));
    else draft.dissem.add(Control.valueOf(control));
  }

  private void slip(Slip.Kind kind, String detail) {
    slips.add(new Slip(kind, detail));
  }

  /// @param tail from the end of the level on
  void read(String tail) {
    text = tail;
    while (at < text.length()) {
      Matcher separator = SEPARATOR.matcher(text).region(at, text.length());
      if (!separator.lookingAt()) {
        other();
        continue;
      }
      at = separator.end();
      String written = separator.group().strip();
      for (separator.region(at, text.length());
          separator.lookingAt();
          separator.region(at, text.length())) {
        slip(Slip.Kind.EMPTY_CATEGORY, text);
        at = separator.end();
        if (written.length() < separator.group().strip().length() || !written.startsWith("/"))
          written = separator.group().strip();
      }
      if (at >= text.length()) {
        slip(Slip.Kind.EMPTY_CATEGORY, text);
        return;
      }
      Category before = current;
      int start = at;
      Category met = item();
      if (met != null) joined(written, before, met, text.substring(start, at));
    }
  }

  /// Judges a separator by what stands on both its sides.
  private void joined(String separator, Category before, Category met, String item) {
    boolean opens = before == null || separator.equals("//");
    if (before == null && !separator.equals("//")) {
      slip(separator.equals("/") ? Slip.Kind.SINGLE_SLASH : Slip.Kind.NO_SLASHES, item);
    } else if (!opens && met != before) {
      slip(separator.equals("/") ? Slip.Kind.MIXED_CATEGORY : Slip.Kind.NO_SLASHES, item);
    } else if (!opens && !separator.equals("/")) {
      slip(separator.equals(",") ? Slip.Kind.COMMA_BETWEEN_CONTROLS : Slip.Kind.NO_SLASHES, item);
    } else if (opens && before != null && met == before && met != Category.SAP) {
      slip(Slip.Kind.SPLIT_CATEGORY, item);
    }
    if (met != before) {
      if (before != null) closed.add(before);
      if (closed.contains(met) || met.compareTo(highest) < 0) slip(Slip.Kind.CATEGORY_ORDER, item);
      if (met.compareTo(highest) > 0) highest = met;
    }
    current = met;
  }

  /// @return null where no register knows the word
  private Category item() {
    Matcher eyes = matcher(EYES);
    if (Words.at(text, at) == null && eyes.lookingAt()) {
      at = eyes.end();
      add(draft.eyes, List.of(eyes.group(1).split("/")));
      return dissem(Control.EYES);
    }
    if (current == Category.CUI
        || current == Category.CUI_CATEGORIES
        || draft.owner.type() == Type.CUI) {
      Category ofCui = cuiItem();
      if (ofCui != null) return ofCui;
    }
    Matcher list = matcher(LIST);
    if (list.lookingAt() && (list.group(2) != null || Words.ends(text, list.end(1))))
      return list(list);
    boolean national = draft.owner.type() != Type.CUI;
    Category special = national ? program() : null;
    if (special == null && national) special = aea();
    if (special != null) return special;
    Matcher fgi = matcher(FGI);
    if (national && fgi.lookingAt()) {
      at = fgi.end();
      List<String> codes = new ArrayList<>();
      for (String code : fgi.group(1).split(",? ")) if (!code.isEmpty()) codes.add(code);
      if (fgi.group(1).contains(",")) slip(Slip.Kind.OWNERS_WITH_COMMAS, fgi.group());
      draft.fgi = new Fgi(true, codes);
      return Category.FGI;
    }
    Words.Word word = Words.at(text, at);
    if (word != null) return control(word);
    if (text.startsWith("CUI", at) && Words.ends(text, at + 3)) {
      at += 3;
      draft.cui = "CUI";
      return Category.CUI;
    }
    Matcher accm = matcher(ACCM);
    if (accm.lookingAt()) {
      at = accm.end();
      draft.accm.add(accm.group(1).strip());
      return Category.NON_IC;
    }
    Matcher declassification = matcher(DECLASSIFICATION);
    if (declassification.lookingAt()) {
      at = declassification.end();
      draft.declassification = declassification.group();
      return Category.DECLASSIFICATION;
    }
    if (national) special = sci();
    if (special != null) return special;
    return unread();
  }

  private Matcher matcher(Pattern pattern) {
    return pattern.matcher(text).region(at, text.length());
  }

  private Category control(Words.Word word) {
    at += word.text().length();
    Control control = word.control();
    boolean title = control.titles().contains(word.text());
    if (draft.portion && !word.portion()) slip(Slip.Kind.TITLE_IN_PORTION, word.text());
    else if (!draft.portion && !word.banner()) slip(Slip.Kind.PORTION_WORD, word.text());
    else if (title) titles.put(control, word.text());
    List<Control> into = control.category() == Category.NON_IC ? draft.nonIc : draft.dissem;
    if (into.contains(control)) slip(Slip.Kind.DUPLICATE, word.text());
    else into.add(control);
    return control.category();
  }

  private Category dissem(Control control) {
    if (draft.dissem.contains(control)) slip(Slip.Kind.DUPLICATE, control.banner());
    else draft.dissem.add(control);
    return Category.DISSEM;
  }

  private static void add(List<String> list, List<String> codes) {
    for (String code : codes) if (!list.contains(code)) list.add(code);
  }

  private Category list(Matcher list) {
    at = list.end();
    boolean display = list.group(1).equals("DISPLAY ONLY");
    Control control = display ? Control.DISPLAY_ONLY : Control.REL_TO;
    String written = list.group(2) == null ? "" : list.group(2).strip();
    if (written.isEmpty()) {
      boolean bareRel = draft.portion && list.group(1).equals("REL");
      if (!bareRel) slip(Slip.Kind.EMPTY_LIST, list.group(1));
    } else {
      if (list.group(1).equals("REL")) slip(Slip.Kind.LIST_WITHOUT_COMMA, list.group());
      List<String> codes = List.of(written.split(",? AND | ?, ?| "));
      if (codes.stream().distinct().count() < codes.size()) slip(Slip.Kind.DUPLICATE, written);
      add(display ? draft.displayOnly : draft.relTo, codes);
      if (written.contains(" AND ")) slip(Slip.Kind.LIST_WITH_AND, written);
      else if (!written.equals(String.join(", ", codes)))
        slip(Slip.Kind.LIST_WITHOUT_COMMA, written);
      if (list.group(1).startsWith("AUTHORIZED") || list.group(1).startsWith("RELEASABLE"))
        titles.put(control, list.group(1));
    }
    return dissem(control);
  }

  private Category program() {
    Matcher sar = matcher(SAR);
    if (sar.lookingAt()) {
      if (!draft.programs.isEmpty()) slip(Slip.Kind.REPEATED_SAR, sar.group());
      draft.sapSpelledOut |= sar.group(1).length() > 3;
      at = sar.end();
      if (sar.group(2).equals("MULTIPLE PROGRAMS")) draft.multiple = true;
      else draft.programs.add(program(sar.group(2).strip()));
      return Category.SAP;
    }
    for (String word : List.of("HVSACO", "WAIVED")) {
      if (!text.startsWith(word, at) || !Words.ends(text, at + word.length())) continue;
      if (word.equals("HVSACO")) draft.hvsaco = true;
      else draft.waived = true;
      at += word.length();
      return Category.SAP;
    }
    Matcher more = matcher(PROGRAM);
    boolean goesOn = current == Category.SAP && !draft.programs.isEmpty() && behindOneSlash();
    if (!goesOn || !more.lookingAt()) return null;
    at = more.end();
    draft.programs.add(program(more.group().strip()));
    return Category.SAP;
  }

  /// A nickname may hold blanks, a compartment's subs come behind blanks: after the first hyphen.
  private static Program program(String written) {
    int hyphen = written.indexOf('-');
    if (hyphen < 0) return new Program(written, List.of());
    return new Program(written.substring(0, hyphen), compartments(written.substring(hyphen)));
  }

  static List<Compartment> compartments(String written) {
    List<Compartment> compartments = new ArrayList<>();
    for (String one : written.substring(1).split("-")) {
      List<String> names = List.of(one.split(" "));
      compartments.add(new Compartment(names.getFirst(), names.subList(1, names.size())));
    }
    return compartments;
  }

  private Category aea() {
    for (String word : Words.aeaWords()) {
      if (!text.startsWith(word, at)) continue;
      Matcher suffix = SUFFIX.matcher(text).region(at + word.length(), text.length());
      if (!suffix.lookingAt()) continue;
      AeaKind kind = Words.aea(word);
      boolean carries = kind.sigmas();
      if (!carries && !suffix.group().isEmpty()) continue;
      List<Integer> sigmas = new ArrayList<>();
      if (suffix.group(2) != null) {
        for (String number : suffix.group(2).split("[, ]+"))
          if (!number.isEmpty())
            sigmas.add(Integer.parseInt(number.substring(0, Math.min(9, number.length()))));
      }
      boolean title = word.equals(kind.title()) && !kind.title().equals(kind.banner());
      if (draft.portion && !word.equals(kind.portion())) slip(Slip.Kind.TITLE_IN_PORTION, word);
      if (!draft.portion && word.equals(kind.portion()) && !word.equals(kind.banner()))
        slip(Slip.Kind.PORTION_WORD, word);
      String cnwdi = suffix.group(1) == null ? "" : suffix.group(1);
      merge(new Aea(kind, cnwdi, sigmas, title), word);
      at = suffix.end();
      return Category.AEA;
    }
    if (text.startsWith("CNWDI", at) && Words.ends(text, at + 5)) {
      at += 5;
      slip(Slip.Kind.UNKNOWN, "CNWDI without RD-");
      merge(new Aea(AeaKind.RD, "CNWDI", List.of(), false), "CNWDI");
      return Category.AEA;
    }
    return null;
  }

  /// `RD-CNWDI/RD-SIGMA 20` are two tokens of one kind.
  private void merge(Aea aea, String word) {
    if (draft.aea.contains(aea)) slip(Slip.Kind.DUPLICATE, word);
    else draft.aea.add(aea);
  }

  private Category sci() {
    boolean open = current == null || current == Category.SCI;
    for (String word : Words.sciWords()) {
      int end = at + word.length();
      if (!text.startsWith(word, at)) continue;
      boolean bare = Words.ends(text, end);
      boolean compartmented = end < text.length() && text.charAt(end) == '-';
      if (!bare && !compartmented || word.length() == 1 && !open) continue;
      at = end;
      List<Compartment> below = List.of();
      Matcher compartments = matcher(COMPARTMENTS);
      if (compartmented && compartments.lookingAt()) {
        below = compartments(compartments.group(1));
        at = compartments.end();
      } else if (compartmented) {
        at = end;
        return unreadSci(word);
      }
      sci(new Sci(Words.SCI.get(word), word, below, true));
      return Category.SCI;
    }
    Matcher beside = matcher(UNPUBLISHED);
    boolean registered =
        current == Category.SCI && behindOneSlash() && draft.sci.stream().anyMatch(Sci::registered);
    if (registered && beside.lookingAt()) return sci(beside, true);
    Matcher any = matcher(ANY_SCI);
    boolean control = Words.at(text, at) != null;
    boolean first = current == null || current == Category.SCI && behindOneSlash();
    if (!first || control || !any.lookingAt()) return null;
    slip(Slip.Kind.UNREGISTERED_SCI, any.group());
    return sci(any, false);
  }

  private Category sci(Matcher matcher, boolean registered) {
    at = matcher.end();
    String word = matcher.group();
    int hyphen = word.indexOf('-');
    String code = hyphen < 0 ? word : word.substring(0, hyphen);
    sci(
        new Sci(
            code, code, hyphen < 0 ? List.of() : compartments(word.substring(hyphen)), registered));
    return Category.SCI;
  }

  private Category unreadSci(String word) {
    Matcher rest = matcher(OTHER);
    if (rest.lookingAt()) {
      slip(Slip.Kind.UNKNOWN, word + rest.group());
      at = rest.end();
    }
    sci(new Sci(Words.SCI.get(word), word, List.of(), true));
    return Category.SCI;
  }

  private void sci(Sci one) {
    boolean twice = draft.sci.stream().anyMatch(other -> other.token().equals(one.token()));
    if (twice) slip(Slip.Kind.DUPLICATE, one.token());
    else draft.sci.add(one);
  }

  private Category cuiItem() {
    Matcher category = matcher(CUI_CATEGORY);
    Words.Word control = Words.at(text, at);
    boolean categoriesMayFollow = current != Category.DISSEM && current != Category.NON_IC;
    boolean notional = category.lookingAt() && NOTIONAL.matcher(category.group()).matches();
    if (notional && category.group().startsWith("DISSEM")) {
      draft.others.add(category.group());
      at = category.end();
      return Category.DISSEM;
    }
    boolean ambiguous =
        control != null && !CuiCategories.known(category.lookingAt() ? category.group() : "");
    if (!category.lookingAt()
        || !categoriesMayFollow
        || ambiguous
        || text.startsWith("REL", at)
        || text.startsWith("DISPLAY ONLY", at)) return null;
    if (!CuiCategories.known(category.group()) && !notional) {
      slip(Slip.Kind.NO_CATEGORY_OF_CUI, category.group());
    }
    at = category.end();
    if (draft.cuiCategories.contains(category.group())) slip(Slip.Kind.DUPLICATE, category.group());
    else draft.cuiCategories.add(category.group());
    return Category.CUI_CATEGORIES;
  }

  private boolean behindOneSlash() {
    return at > 1 && text.charAt(at - 1) == '/' && text.charAt(at - 2) != '/';
  }

  private Category unread() {
    Matcher more = matcher(ACCM_MORE);
    if (!draft.accm.isEmpty()
        && current == Category.NON_IC
        && behindOneSlash()
        && more.lookingAt()) {
      at = more.end();
      draft.accm.add(more.group().strip());
      return Category.NON_IC;
    }
    other();
    return null;
  }

  private void other() {
    Matcher other = matcher(OTHER);
    if (!other.lookingAt()) {
      at = text.length();
      return;
    }
    at = other.end();
    String word = other.group().strip();
    slip(Slip.Kind.UNKNOWN, word);
    draft.others.add(word);
  }
}
