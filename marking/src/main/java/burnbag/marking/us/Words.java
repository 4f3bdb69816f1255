package burnbag.marking.us;

import burnbag.marking.us.UsMarking.AeaKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every way in which the register's controls are written, found longest first.
final class Words {
  /// One way of writing a control.
  ///
  /// @param banner lawful in a banner
  /// @param portion lawful in a portion
  record Word(String text, Control control, boolean banner, boolean portion) {}

  /// SCI controls of earlier registers.
  static final Set<String> RETIRED_SCI =
      Stream.of(SciControl.values())
          .filter(SciControl::retired)
          .map(SciControl::code)
          .collect(Collectors.toUnmodifiableSet());

  private static final List<Word> CONTROLS = controls();

  /// SCI controls and their titles, by the code that stands for them; a name of an earlier register
  /// stays what it is.
  static final Map<String, String> SCI = sci();

  private static final Map<String, AeaKind> AEA = aea();
  private static final List<String> SCI_WORDS = longestFirst(SCI.keySet());
  private static final List<String> AEA_WORDS = longestFirst(AEA.keySet());

  private Words() {}

  private static List<Word> controls() {
    List<Word> words = new ArrayList<>();
    for (Control control : Control.values()) {
      boolean same = control.banner().equals(control.portion());
      words.add(new Word(control.banner(), control, true, same));
      if (!same) words.add(new Word(control.portion(), control, false, true));
      for (String title : control.titles()) words.add(new Word(title, control, true, false));
    }
    words.sort((one, other) -> Integer.compare(other.text().length(), one.text().length()));
    return List.copyOf(words);
  }

  private static Map<String, String> sci() {
    Map<String, String> codes = new HashMap<>();
    for (SciControl control : SciControl.values()) {
      codes.put(control.code(), control.code());
      for (String title : control.titles()) codes.put(title, control.code());
    }
    return Map.copyOf(codes);
  }

  private static Map<String, AeaKind> aea() {
    Map<String, AeaKind> kinds = new HashMap<>();
    for (AeaKind kind : AeaKind.values()) {
      for (String word : List.of(kind.banner(), kind.portion(), kind.title()))
        kinds.put(word, kind);
    }
    kinds.put("DOD CONTROLLED NUCLEAR INFORMATION", AeaKind.DOD_UCNI);
    kinds.put("DOE CONTROLLED NUCLEAR INFORMATION", AeaKind.DOE_UCNI);
    return Map.copyOf(kinds);
  }

  /// The longest way of writing a control that stands at `at`, or null.
  static Word at(String text, int at) {
    for (Word word : CONTROLS) {
      if (text.startsWith(word.text(), at) && ends(text, at + word.text().length())) return word;
    }
    return null;
  }

  /// The kind of a word of atomic energy, or null.
  static AeaKind aea(String word) {
    return AEA.get(word);
  }

  /// Words of atomic energy, longest first.
  static List<String> aeaWords() {
    return AEA_WORDS;
  }

  /// Names of SCI controls, longest first.
  static List<String> sciWords() {
    return SCI_WORDS;
  }

  private static List<String> longestFirst(Set<String> words) {
    return words.stream()
        .sorted((one, other) -> Integer.compare(other.length(), one.length()))
        .toList();
  }

  static boolean ends(String text, int at) {
    return at >= text.length()
        || !Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != '-';
  }
}
