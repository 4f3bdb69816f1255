package burnbag.marking.us;

import burnbag.marking.us.UsMarking.Aea;
import burnbag.marking.us.UsMarking.Compartment;
import burnbag.marking.us.UsMarking.Program;
import burnbag.marking.us.UsMarking.Sci;
import burnbag.marking.us.UsMarking.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How a marking is written: separators, words, order (schemes §1.1; dates: CAPCO Register and
/// Manual 2016, Table 8).
final class WritingRules {
  /// From here on a banner bears no declassification value.
  static final LocalDate NO_DECLASSIFICATION_VALUE = LocalDate.of(2008, 2, 1);

  private static final LocalDate SLASHES_NOT_COMMAS = LocalDate.of(2005, 7, 1);
  private static final LocalDate NATO_CONTROLS_APART = LocalDate.of(2010, 12, 1);
  private static final LocalDate SAR_ONCE = LocalDate.of(2011, 12, 1);
  private static final String SYNTAX = "A.6 (banner line syntax)";
  private static final String HISTORY = "Table 8 (banner line syntax history)";

  static final List<UsRule> ALL =
      List.of(
          UsRule.called("capitals")
              .ic(SYNTAX)
              .dod("")
              .on(Slip.Kind.LOWER_CASE, _ -> "a marking is written in capitals"),
          UsRule.called("no-blank-round-slashes")
              .ic(SYNTAX)
              .dod("")
              .on(
                  Slip.Kind.SPACED_SLASHES,
                  _ -> "no blank stands before, between or behind slashes"),
          UsRule.called("level-in-full")
              .ic("A.6 and H.1")
              .dod("")
              .on(
                  Slip.Kind.LEVEL_ABBREVIATED,
                  word -> "a banner writes its level in full, not '" + word + "'"),
          UsRule.called("level-word")
              .ic("H.1")
              .dod("")
              .loose()
              .on(
                  Slip.Kind.LEVEL_MISWRITTEN,
                  word -> "'" + word + "' is no way of writing a level"),
          UsRule.called("portion-level-abbreviated")
              .ic("C.1 (portion marks)")
              .dod("")
              .on(
                  Slip.Kind.LEVEL_SPELLED_OUT,
                  word -> "a portion abbreviates its level: '" + word + "'"),
          UsRule.called("portion-words")
              .ic("A.6 and the register's portion marks")
              .on(
                  Slip.Kind.TITLE_IN_PORTION,
                  word -> "a portion bears the portion mark, not '" + word + "'"),
          UsRule.called("banner-words")
              .ic("A.6 and the register's banner titles")
              .dod("")
              .on(
                  Slip.Kind.PORTION_WORD,
                  word ->
                      "'"
                          + word
                          + "' is a portion mark; a banner bears the title or its abbreviation"),
          UsRule.called("leading-slashes")
              .ic("H.2 and H.3")
              .dod("4 and 5")
              .on(
                  Slip.Kind.NO_LEADING_SLASHES,
                  word -> "'" + word + "' begins with a double slash, in the place of a US level"),
          UsRule.called("no-leading-slashes")
              .ic(SYNTAX)
              .dod("")
              .loose()
              .on(
                  Slip.Kind.LONE_LEADING_SLASHES,
                  word -> "no double slash stands before '" + word + "': it has no foreign owner"),
          UsRule.called("double-slash")
              .ic(SYNTAX)
              .dod("")
              .loose()
              .on(
                  Slip.Kind.SINGLE_SLASH,
                  word -> "a double slash stands before the category of '" + word + "'"),
          UsRule.called("some-slash")
              .ic(SYNTAX)
              .dod("")
              .loose()
              .on(Slip.Kind.NO_SLASHES, word -> "no slash stands before '" + word + "'"),
          UsRule.called("own-category")
              .ic(SYNTAX)
              .on(
                  Slip.Kind.MIXED_CATEGORY,
                  word -> "'" + word + "' is of another category: a double slash stands before it"),
          UsRule.called("one-place-a-category")
              .ic(SYNTAX)
              .dod("")
              .on(
                  Slip.Kind.SPLIT_CATEGORY,
                  word ->
                      "'"
                          + word
                          + "' is of the same category as what stands before it: a single slash parts them"),
          UsRule.called("no-empty-category")
              .ic(SYNTAX)
              .on(
                  Slip.Kind.EMPTY_CATEGORY,
                  _ -> "nothing stands behind a slash: categories that do not apply are left out"),
          UsRule.called("category-order")
              .ic(SYNTAX)
              .dod("")
              .on(
                  Slip.Kind.CATEGORY_ORDER,
                  word -> "'" + word + "' stands behind a category that follows its own"),
          UsRule.called("control-order")
              .ic("A.6 and the order of the register")
              .when(WritingRules::order),
          UsRule.called("slash-between-controls")
              .ic(HISTORY)
              .dod("")
              .from(SLASHES_NOT_COMMAS)
              .on(
                  Slip.Kind.COMMA_BETWEEN_CONTROLS,
                  word -> "a slash, since July 2005 no comma, stands before '" + word + "'"),
          UsRule.called("no-and-in-lists")
              .ic(HISTORY)
              .dod("10.e.4")
              .from(SLASHES_NOT_COMMAS)
              .on(
                  Slip.Kind.LIST_WITH_AND,
                  list -> "since July 2005 no 'and' stands in a list: " + list),
          UsRule.called("commas-in-lists")
              .ic("H.8 REL TO")
              .on(
                  Slip.Kind.LIST_WITHOUT_COMMA,
                  list -> "a comma and a blank stand between the codes of a list: " + list),
          UsRule.called("blanks-between-owners")
              .ic("H.3 and H.7")
              .dod("5 and 9.d")
              .on(
                  Slip.Kind.OWNERS_WITH_COMMAS,
                  list -> "blanks and no commas stand between owners: " + list),
          UsRule.called("nothing-twice")
              .ic(SYNTAX)
              .dod("")
              .on(Slip.Kind.DUPLICATE, word -> "'" + word + "' stands twice"),
          UsRule.called("sar-once")
              .ic(HISTORY)
              .dod("7")
              .from(SAR_ONCE)
              .on(
                  Slip.Kind.REPEATED_SAR,
                  word -> "since December 2011 'SAR-' is not repeated: '" + word + "'"),
          UsRule.called("nato-controls-apart")
              .ic(HISTORY)
              .dod("4.b.2")
              .from(NATO_CONTROLS_APART)
              .on(
                  Slip.Kind.NATO_CONTROL_IN_LEVEL,
                  word -> "since December 2010 '" + word + "' is a control behind a double slash"),
          UsRule.called("no-declassification-value")
              .ic(HISTORY)
              .dod("")
              .from(NO_DECLASSIFICATION_VALUE)
              .when(
                  reading ->
                      reading.marking().declassification().isEmpty()
                          ? List.of()
                          : List.of(
                              "since February 2008 no declassification value ends a banner: '"
                                  + reading.marking().declassification()
                                  + "' belongs into the authority block")),
          UsRule.called("register")
              .ic("A.6: only markings of the register")
              .dod("")
              .loose()
              .on(
                  Slip.Kind.UNKNOWN,
                  word -> "'" + word + "' is no control marking of the register"),
          UsRule.called("registered-sci")
              .ic("H.4: only controls of the register")
              .loose()
              .on(
                  Slip.Kind.UNREGISTERED_SCI,
                  word -> "'" + word + "' is no control marking of the register"),
          UsRule.called("cui-portion")
              .everywhere("NARA CUI Marking Handbook v1.1; 32 CFR 2002.20(f)")
              .where(
                  marking ->
                      marking.portion()
                          && marking.is(Type.CUI)
                          && marking.cui().written().equals("CONTROLLED"),
                  "a portion bears 'CUI', never 'CONTROLLED'"),
          UsRule.called("cui-category")
              .strict("32 CFR 2002.12(a)")
              .on(
                  Slip.Kind.NO_CATEGORY_OF_CUI,
                  word ->
                      "'"
                          + word
                          + "' is no category of the CUI registry; words such as DRAFT stay outside the banner"),
          UsRule.called("cui-specified-first")
              .strict("NARA CUI Marking Handbook v1.1; 32 CFR 2002.20(b)(2)")
              .where(
                  WritingRules::basicFirst,
                  "CUI Specified categories (SP-) stand before basic ones"));

  private WritingRules() {}

  private static boolean basicFirst(UsMarking marking) {
    boolean basic = false;
    for (String category : marking.cui().categories()) {
      if (!category.startsWith("SP-")) basic = true;
      else if (basic) return true;
    }
    return false;
  }

  private static List<String> order(UsReading reading) {
    UsMarking marking = reading.marking();
    List<String> found = new ArrayList<>();
    if (marking.is(Type.CUI)) return found;
    inOrder(
        marking.dissem().stream().filter(one -> !one.ofCui()).toList(),
        "dissemination controls",
        found);
    inOrder(marking.nonIc(), "non-IC controls", found);
    inOrder(marking.aea().stream().map(Aea::kind).toList(), "atomic energy controls", found);
    inOrder(marking.sci().stream().map(Sci::token).toList(), "SCI controls", found);
    for (Sci sci : marking.sci()) compartments(sci.compartments(), found);
    inOrder(marking.sap().programs().stream().map(Program::token).toList(), "programs", found);
    for (Aea aea : marking.aea()) inOrder(aea.sigmas(), "SIGMA numbers", found);
    return found;
  }

  private static void compartments(List<Compartment> compartments, List<String> found) {
    inOrder(compartments.stream().map(Compartment::name).toList(), "compartments", found);
    for (Compartment one : compartments) inOrder(one.subs(), "sub-compartments", found);
  }

  private static <T extends Comparable<? super T>> void inOrder(
      List<T> list, String what, List<String> found) {
    List<T> sorted = list.stream().sorted(Comparator.naturalOrder()).toList();
    if (list.equals(sorted)) return;
    found.add(what + " stand in the register's order: " + words(sorted));
  }

  private static String words(List<?> sorted) {
    return String.join(
        "/",
        sorted.stream()
            .map(one -> one instanceof Control control ? control.banner() : String.valueOf(one))
            .toList());
  }
}
