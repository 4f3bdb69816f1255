package burnbag.marking.mend;

import burnbag.marking.mend.Step.Awaits;
import burnbag.marking.mend.Step.Kind;
import burnbag.marking.mend.Word.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// All likely ways to read a string as tokens and gaps.
///
/// The idea is that of a noisy channel: somebody wrote tokens with the right delimiters, and each
/// damage has a price. From every offset that a token ended at, every word within reach of the
/// letters there is tried; of ways that meet at an offset in the same state the cheapest few go on.
/// Tokens may come in any order: the grammar orders them afterwards, and disorder has its price as
/// well. Time grows with the length of the string, not with the number of ways.
final class Search {
  private static final Pattern DOUBLE = Pattern.compile("/ ?/");

  /// Ways kept at one offset in one state.
  private static final int WAYS = 4;

  private static final double FIRST_BUDGET = 0.5;
  private static final double MORE = 0.9;

  /// A level of one or two letters that is not where it should be has to be legible.
  private static final double ALIKE_AT_MOST = 0.4;

  private static final int MOST_CODES = 6;
  private static final double DISORDER = 0.35;
  private static final double LEVEL_NOT_FIRST = 0.3;
  private static final double LEVEL_TWICE = 0.9;
  private static final double UNKNOWN_CODE = 1.2;
  private static final double NAMED_ELSEWHERE = 0.35;
  private static final double ANOTHER_TOKEN = 0.6;

  private final String text;
  private final List<Word> words;
  private final Set<String> codes;
  private final boolean levelFirst;
  private final Spelling spelling;
  private final Set<String> inText = new HashSet<>();
  private final List<Map<Integer, List<Step>>> at = new ArrayList<>();
  private final double budget;

  /// Whether `//` stands somewhere; without it a level does not come late.
  private final boolean doubled;

  private final Set<String> spelled = new HashSet<>();

  /// Whether `EYES ONLY` stands somewhere; without it no list of states can end in it.
  private boolean eyes;

  private Search(String text, Vocabulary vocabulary, double budget) {
    this.text = text;
    this.words = vocabulary.words();
    this.codes = vocabulary.codes();
    this.levelFirst = vocabulary.levelFirst();
    this.spelling = new Spelling(text);
    this.budget = budget;
    this.doubled = DOUBLE.matcher(text).find();
    inText.addAll(List.of(text.split("[^\\p{L}\\p{N}]+")));
    for (int i = 0; i <= text.length(); i++) at.add(new HashMap<>());
    for (Word word : words) {
      spelled.add(word.spelled());
      if (word.role() == Role.EYES) eyes |= anywhere(word);
    }
  }

  private boolean anywhere(Word word) {
    for (int i = 0; i < text.length(); i++) {
      if (!spelling.ends(word.spelled(), Math.min(budget, word.most()), i).isEmpty()) return true;
    }
    return false;
  }

  /// Ways to the end of the string, the cheapest first: all that cost no more than `within` above
  /// the cheapest, and perhaps others; none where even that one costs more than `most`.
  ///
  /// Little damage is looked for first, since the ways within a small budget are few.
  static List<Step> of(String text, Vocabulary vocabulary, double within, double most) {
    for (double budget = Math.min(FIRST_BUDGET, most); ; budget = Math.min(most, budget + MORE)) {
      List<Step> ways = new Search(text, vocabulary, budget).ways();
      if (budget >= most || !ways.isEmpty() && ways.getFirst().cost() + within <= budget)
        return ways;
    }
  }

  private List<Step> ways() {
    keep(Step.begin());
    List<Step> whole = new ArrayList<>();
    for (int i = 0; i <= text.length(); i++) {
      if (at.get(i).isEmpty()) continue;
      Gap gap = Gap.at(text, i);
      List<List<Step>> here = List.copyOf(at.get(i).values());
      if (gap.end() == text.length()) {
        for (List<Step> alike : here) {
          Step first = alike.getFirst();
          if (!first.level() || first.awaits() != Awaits.NOTHING) continue;
          for (Step step : alike) whole.add(ended(step, gap));
        }
      } else {
        goOn(here, gap);
        if (gap.none() && i > 0 && slashLetters(i)) goOn(here, Gap.lettersForSlashes(i));
      }
      at.set(i, Map.of());
    }
    whole.sort(Comparator.comparingDouble(Step::cost));
    return whole;
  }

  private static Step ended(Step step, Gap gap) {
    return new Step(
        step.before(),
        step.kind(),
        step.token(),
        step.category(),
        step.role(),
        step.awaits(),
        true,
        step.cost() + gap.asEnd(),
        step.damage() + gap.asEnd(),
        step.edited(),
        step.gap(),
        step.end());
  }

  private boolean slashLetters(int from) {
    if (from + 2 >= text.length() || !Spelling.letter(text.charAt(from - 1))) return false;
    return "I1L7".indexOf(text.charAt(from)) >= 0 && "I1L7".indexOf(text.charAt(from + 1)) >= 0;
  }

  private void keep(Step step) {
    if (step.cost() > budget) return;
    List<Step> alike = at.get(step.end()).computeIfAbsent(step.state(), _ -> new ArrayList<>(2));
    int place = alike.size();
    while (place > 0 && alike.get(place - 1).cost() > step.cost()) place--;
    if (place >= WAYS) return;
    alike.add(place, step);
    if (alike.size() > WAYS) alike.removeLast();
  }

  /// @param here ways that ended before the gap, those in the same state together, the cheapest
  ///   first
  private void goOn(List<List<Step>> here, Gap gap) {
    double[] prices = new double[here.size()];
    for (Word word : words) {
      double least = NO;
      for (int i = 0; i < prices.length; i++) {
        Step cheapest = here.get(i).getFirst();
        prices[i] = price(cheapest, word, gap);
        least = Math.min(least, cheapest.cost() + prices[i] + word.cost());
      }
      if (least > budget) continue;
      double most = Math.min(word.most(), budget - least);
      boolean late = word.category() == Category.LEVEL && gap.start() > 0;
      if (late && word.spelled().length() <= 2) most = Math.min(most, ALIKE_AT_MOST);
      for (Spelling.End end : spelling.ends(word.spelled(), most, gap.end())) {
        for (int i = 0; i < prices.length; i++) {
          if (prices[i] >= NO) continue;
          for (Step step : here.get(i)) keep(after(step, word, gap, prices[i], end));
        }
      }
    }
    List<Spelled> codesHere = codes(gap.end(), budget - cheapestCode(here, gap));
    for (List<Step> alike : here) {
      for (Step step : alike) {
        for (Spelled code : codesHere) {
          keep(goesOn(step, code, gap));
          keep(begins(step, code, gap));
        }
        name(step, gap);
        number(step, gap);
      }
    }
  }

  private Step after(Step step, Word word, Gap gap, double price, Spelling.End end) {
    boolean level = step.level() || word.category() == Category.LEVEL;
    Role role = word.role();
    Awaits awaits =
        switch (role) {
          case LIST, SLASHED_LIST -> Awaits.CODE;
          case JOINT -> Awaits.LEVEL;
          case NAME, PARTIES -> Awaits.NAME;
          case NUMBERS -> Awaits.NUMBER;
          case PLAIN, DISTINCT, FOREIGN, CODES, EYES, COMPARTMENTS -> Awaits.NOTHING;
        };
    // The owners of a joint paper follow its level.
    if (step.awaits() == Awaits.LEVEL && step.role() == Role.JOINT) {
      role = Role.JOINT;
      awaits = Awaits.CODE;
    }
    return new Step(
        step,
        Kind.WORD,
        word.written(),
        word.category(),
        role,
        awaits,
        level,
        step.cost() + price + word.cost() + end.damage(),
        step.damage() + price + word.cost() + end.damage(),
        step.edited() + end.damage(),
        gap,
        end.end());
  }

  private static final double NO = 99;

  private double price(Step step, Word word, Gap gap) {
    boolean level = word.category() == Category.LEVEL;
    switch (step.awaits()) {
      case LEVEL -> {
        return level && word.role() == Role.PLAIN ? gap.asBlank() : NO;
      }
      case EYES -> {
        return word.role() == Role.EYES ? gap.asBlank() : NO;
      }
      case CODE, NAME, NUMBER -> {
        return NO;
      }
      case NOTHING -> {
        if (word.role() == Role.EYES) return NO;
      }
    }
    if (step.category() == Category.START) {
      boolean early = !level && word.category() != Category.OWNER;
      if (early && (levelFirst || !doubled || word.category() == Category.CUI)) return NO;
      boolean foreign = word.role() == Role.FOREIGN || word.role() == Role.JOINT;
      if (level || word.category() == Category.OWNER) return gap.asBegin(foreign);
      return LEVEL_NOT_FIRST + (gap.slashes() > 0 ? 0 : gap.asBegin(false));
    }
    if (word.category() == Category.OWNER && step.level()) return NO;
    boolean category = word.category() == Category.CUI && !word.written().equals("CUI");
    boolean controlled = step.category().compareTo(Category.CUI) >= 0 || step.token().equals("CUI");
    if (category && !controlled) return NO;
    if (level && step.level()) return LEVEL_TWICE + gap.asDouble();
    boolean same = word.category() == step.category() && !level;
    boolean cuiHead = same && step.token().equals("CUI");
    double disorder = word.category().compareTo(step.category()) < 0 ? DISORDER : 0;
    return disorder
        + switch (level ? Word.Joint.DOUBLE : word.joint()) {
          case SLASHES -> same && !cuiHead ? gap.asSingle() : gap.asDouble();
          case DOUBLE -> gap.asDouble();
          case DASH -> gap.asDash();
          case BLANK -> gap.asBlank();
        };
  }

  // ---- states and bodies

  /// A token as it should be written, and what it costs to read it there.
  private record Spelled(String token, int end, double cost, double damage) {}

  private double cheapestCode(List<List<Step>> here, Gap gap) {
    double least = NO;
    for (List<Step> alike : here) {
      Step step = alike.getFirst();
      least = Math.min(least, step.cost() + Math.min(listPrice(step, gap), beginPrice(step, gap)));
    }
    return least;
  }

  /// One more state of the list that the step stands in.
  private static double listPrice(Step step, Gap gap) {
    return switch (step.awaits()) {
      case CODE -> gap.asBlank();
      case EYES -> gap.asSingle();
      case LEVEL, NAME, NUMBER -> NO;
      case NOTHING ->
          switch (step.role()) {
            case LIST -> gap.asComma();
            case SLASHED_LIST -> gap.asSingle();
            case CODES, JOINT -> gap.asBlank();
            case PLAIN, DISTINCT, FOREIGN, EYES, COMPARTMENTS, NAME, PARTIES, NUMBERS -> NO;
          };
    };
  }

  /// The owner of a level, or the first of the states that `EYES ONLY` will close.
  private double beginPrice(Step step, Gap gap) {
    if (step.awaits() != Awaits.NOTHING || step.level() && !eyes) return NO;
    if (step.category() == Category.START) return levelFirst ? NO : gap.asBegin(true);
    if (!step.level()) return gap.asDouble();
    double disorder = Category.DISSEM.compareTo(step.category()) < 0 ? DISORDER : 0;
    return disorder + (step.category() == Category.DISSEM ? gap.asSingle() : gap.asDouble());
  }

  private Step goesOn(Step step, Spelled code, Gap gap) {
    Awaits awaits = step.awaits() == Awaits.EYES ? Awaits.EYES : Awaits.NOTHING;
    return code(step, code, gap, listPrice(step, gap), step.category(), step.role(), awaits);
  }

  private Step begins(Step step, Spelled code, Gap gap) {
    double price = beginPrice(step, gap);
    return step.level()
        ? code(step, code, gap, price, Category.DISSEM, Role.EYES, Awaits.EYES)
        : code(step, code, gap, price, Category.OWNER, Role.PLAIN, Awaits.LEVEL);
  }

  private static Step code(
      Step step, Spelled code, Gap gap, double price, Category category, Role role, Awaits awaits) {
    return new Step(
        step,
        Kind.CODE,
        code.token,
        category,
        role,
        awaits,
        step.level(),
        step.cost() + price + code.cost,
        step.damage() + price + code.damage,
        step.edited() + code.damage,
        gap,
        code.end);
  }

  /// The likeliest codes at an offset.
  private List<Spelled> codes(int from, double most) {
    if (most < 0) return List.of();
    List<Spelled> found = new ArrayList<>();
    int run = run(from);
    String whole = text.substring(from, run);
    if (codes.contains(whole)) return List.of(new Spelled(whole, run, 0, 0));
    for (String code : codes) {
      if (text.startsWith(code, from)) found.add(new Spelled(code, from + code.length(), 0, 0));
    }
    if (!found.isEmpty() && run - from > 5) return found;
    for (String code : codes) {
      for (Spelling.End end : spelling.ends(code, Math.min(1.1, most + NAMED_ELSEWHERE), from)) {
        boolean expected = inText.contains(code) || code.equals("USA");
        double prior = expected ? -NAMED_ELSEWHERE : Codes.prior(code);
        if (end.damage() > 0)
          found.add(new Spelled(code, end.end(), end.damage() + prior, end.damage()));
      }
    }
    found.sort(Comparator.comparingDouble(Spelled::cost));
    List<Spelled> likeliest = new ArrayList<>(found.subList(0, Math.min(found.size(), MOST_CODES)));
    boolean letters = whole.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    if (letters && (run - from == 3 || run - from == 4))
      likeliest.add(new Spelled(whole, run, UNKNOWN_CODE, UNKNOWN_CODE));
    return likeliest;
  }

  private int run(int from) {
    int end = from;
    while (end < text.length() && Spelling.letter(text.charAt(end))) end++;
    return end;
  }

  // ---- what no register lists

  private void name(Step step, Gap gap) {
    if (step.role() == Role.PARTIES) party(step, gap);
    boolean takes = step.role() == Role.COMPARTMENTS || step.role() == Role.NAME;
    if (!takes || gap.none() || gap.slashes() > 1 || step.awaits() == Awaits.LEVEL) return;
    int end = run(gap.end());
    String name = text.substring(gap.end(), end);
    boolean program = step.category() == Category.SAP;
    boolean reserve = step.role() == Role.NAME && !program;
    char joint = jointOf(gap);
    double cost = gap.strokes() + gap.others() > 0 ? 0.5 : 0;
    if (step.awaits() == Awaits.NAME) {
      cost += joint == '-' ? 0 : joint == ' ' ? 0.3 : 0.6;
      joint = '-';
    }
    if (!program && joint == '-' && !compartment(step, name)) return;
    if (reserve && (name.length() != 3 || step.awaits() != Awaits.NAME)) return;
    if (name.length() > (program ? 12 : joint == '/' ? 4 : 6)) return;
    double likely = joint == '-' ? 0.05 : joint == '/' ? 0.4 : program ? 0.15 : 0.3;
    boolean another = spelled.contains(name);
    if (another && joint != '-') likely += ANOTHER_TOKEN;
    keep(named(step, joint + name, cost + likely, cost, gap, end));
  }

  /// The register lists the compartments of HCS and TK; one of SI has three letters (IC-ISM CVE,
  /// ISMSCIControls).
  private static boolean compartment(Step step, String name) {
    return switch (step.token()) {
      case "HCS", "TK" -> false;
      case "SI" -> name.length() == 3;
      default -> true;
    };
  }

  private static Step named(Step step, String token, double cost, double damage, Gap gap, int end) {
    return new Step(
        step,
        Kind.NAME,
        token,
        step.category(),
        step.role(),
        Awaits.NOTHING,
        step.level(),
        step.cost() + cost,
        step.damage() + damage,
        step.edited(),
        gap,
        end);
  }

  /// One word of a party's name: `Japan`, `RESOLUTE SUPPORT`.
  private void party(Step step, Gap gap) {
    int end = run(gap.end());
    String name = text.substring(gap.end(), end);
    String letters = name.replace('0', 'O').replace('1', 'I').replace('5', 'S');
    if (gap.none() || name.length() < 2 || !letters.chars().allMatch(Character::isLetter)) return;
    boolean first = step.awaits() == Awaits.NAME;
    boolean comma = gap.commas() > 0 && !first;
    double damage = comma ? gap.asComma() : gap.asBlank();
    if (!letters.equals(name)) damage += ALIKE_AT_MOST;
    String token = (comma ? ", " : " ") + letters;
    double likely = spelled.contains(name) ? ANOTHER_TOKEN : comma || first ? 0.05 : 0.15;
    keep(named(step, token, damage + likely, damage, gap, end));
  }

  private static char jointOf(Gap gap) {
    if (gap.slashes() + gap.strokes() > 0) return '/';
    return gap.hyphens() > 0 ? '-' : ' ';
  }

  private void number(Step step, Gap gap) {
    if (step.role() != Role.NUMBERS) return;
    int end = run(gap.end());
    String digits =
        text.substring(gap.end(), end).replace('O', '0').replace('I', '1').replace('L', '1');
    if (digits.isEmpty() || digits.length() > 2) return;
    double damage = gap.asBlank();
    for (int i = 0; i < digits.length(); i++) {
      if (!Character.isDigit(digits.charAt(i))) return;
      if (digits.charAt(i) != text.charAt(gap.end() + i)) damage += 0.4;
    }
    keep(
        new Step(
            step,
            Kind.NUMBER,
            " " + digits,
            step.category(),
            step.role(),
            Awaits.NOTHING,
            step.level(),
            step.cost() + damage,
            step.damage() + damage,
            step.edited(),
            gap,
            end));
  }
}
