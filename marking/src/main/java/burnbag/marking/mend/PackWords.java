package burnbag.marking.mend;

import burnbag.marking.Kind;
import burnbag.marking.grammar.States;
import burnbag.marking.mend.Word.Joint;
import burnbag.marking.mend.Word.Role;
import burnbag.marking.scheme.Form;
import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import burnbag.marking.text.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The tokens of a scheme whose marking is a level with at most a few words behind it, taken from
/// its pack (schemes §3–§13).
final class PackWords {
  /// Shorter phrases are as likely to be another word.
  private static final int SHORTEST = 5;

  private final Pack pack;
  private final List<Word> words = new ArrayList<>();

  private PackWords(Pack pack) {
    this.pack = pack;
  }

  static Vocabulary of(Pack pack, boolean portion) {
    PackWords all = new PackWords(pack);
    all.levels(portion);
    if (!portion) all.tail();
    boolean partners = !pack.register("caveats").isEmpty();
    return new Vocabulary(portion, true, all.words, partners ? States.ALL : Set.of());
  }

  private void levels(boolean portion) {
    for (Rule whole : pack.rules()) {
      if (whole.kind() != Kind.BANNER || whole.level().isEmpty()) continue;
      for (Rule rule : whole.parted()) {
        for (String phrase : portion ? rule.portions() : rule.words()) {
          String spelled = folded(phrase);
          boolean bare = rule.form() == Form.COMMON && spelled.indexOf(' ') < 0;
          if (Word.letters(spelled) < SHORTEST || bare && pack.registers().isEmpty()) continue;
          String written = portion ? phrase : rule.canonical();
          Role role = rule.form() == Form.DISTINCT ? Role.DISTINCT : Role.PLAIN;
          words.add(new Word(spelled, written, Category.LEVEL, role, Joint.SLASHES, 0));
        }
      }
    }
  }

  /// Registers by the names that the packs give them, in the order in which a marking writes them.
  private void tail() {
    add("suffixes", Category.SCI, Joint.BLANK);
    if (pack.id().equals("nato") || pack.id().equals("eu")) {
      put("RELEASABLE TO", "RELEASABLE TO", Category.DISSEM, Role.PARTIES, Joint.BLANK);
    }
    add("admin", Category.NON_IC, Joint.DASH);
    for (String register : List.of("handling", "descriptors", "eyes"))
      add(register, Category.DISSEM, Joint.DASH);
    add("codewords", Category.SCI, Joint.SLASHES);
    add("caveats", Category.DISSEM, Joint.DOUBLE);
    add("release", Category.DISSEM, Joint.DOUBLE);
    if (!pack.register("caveats").isEmpty())
      put("REL", "REL", Category.DISSEM, Role.SLASHED_LIST, Joint.DOUBLE);
  }

  private void add(String register, Category category, Joint joint) {
    for (String word : pack.register(register))
      put(folded(word), word, category, Role.PLAIN, joint);
  }

  private void put(String spelled, String written, Category category, Role role, Joint joint) {
    words.add(new Word(spelled, written, category, role, joint, 0));
  }

  private static String folded(String phrase) {
    return FoldedText.upper(phrase);
  }
}
