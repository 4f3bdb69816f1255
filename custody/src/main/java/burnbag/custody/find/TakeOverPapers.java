package burnbag.custody.find;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Find;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The office has taken papers over from a finder. The finder has no key, so their side is a
/// confirmation of their own, and the act says of which kind.
///
/// @param find its id
/// @param handover its number within the find, from 1
/// @param items how many papers and things
/// @param grams what they weigh together; 0 where they were not weighed
public record TakeOverPapers(String find, int handover, int items, long grams, Confirmed confirmed)
    implements Act {
  public static final String NAME = "take-over-papers/1";

  private static final int MOST_ITEMS = 1_000_000;
  private static final long MOST_GRAMS = 100_000_000;

  /// How the finder's side was given.
  public enum Confirmed {
    /// With the code for the way back.
    CODE,
    /// On a receipt of paper, of which both have one.
    PAPER,
    /// The finder gave none: left at the door, fetched from where it lay.
    NONE;

    private final String word = name().toLowerCase(Locale.ROOT);

    /// As statements write it.
    public String word() {
      return word;
    }

    /// @throws MalformedFields for a word that is none
    public static Confirmed of(String word) {
      return Arrays.stream(values())
          .filter(one -> one.word.equals(word))
          .findFirst()
          .orElseThrow(() -> new MalformedFields("nobody confirms by '" + word + "'"));
    }
  }

  public static TakeOverPapers read(Fields fields) {
    return new TakeOverPapers(
        fields.text("find"),
        fields.count("handover"),
        fields.count("items"),
        fields.number("grams"),
        Confirmed.of(fields.text("confirmed")));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("find", find)
        .number("handover", handover)
        .number("items", items)
        .number("grams", grams)
        .text("confirmed", confirmed.word())
        .end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.CLERK, Role.REGISTRAR, Role.CUSTODIAN, Role.CASE_OFFICER, Role.OFFICER);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Optional<Find> found = Finds.open(situation, find, refusals);
    boolean before = found.stream().flatMap(one -> one.taken().stream()).anyMatch(this::isThis);
    if (before) {
      refusals.add(
          "TAKEN_OVER_ALREADY",
          "hand-over " + handover + " of find " + find + " was entered before",
          Rules.FORM,
          "give what was taken since a number of its own");
    }
    if (items < 1 || items > MOST_ITEMS) {
      refusals.add(
          "NO_QUANTITY",
          items + " things are taken over",
          Rules.FORM,
          "count them: 1 to " + MOST_ITEMS);
    }
    if (grams < 0 || grams > MOST_GRAMS) {
      refusals.add(
          "NO_WEIGHT",
          "they weigh " + grams + " g",
          Rules.FORM,
          "weigh them: up to " + MOST_GRAMS + " g, 0 where there is no scale");
    }
  }

  private boolean isThis(Find.Taken taken) {
    return taken.handover() == handover;
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Find before = register.find(Find.SHELF, find).orElseThrow();
    register.put(Find.SHELF, before.with(new Find.Taken(handover, items, grams, recorded.index())));
  }
}
