package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A burn bag: a container with a seal, a weight and a chain. Where it stands and who answers for
/// it is told by the `Container` of the same id.
///
/// @param seal number of the seal; empty while it bears none
/// @param grams gross weight by which it is known; 0 before it is sealed
/// @param toleranceGrams by how much a weighing may differ
/// @param sealers the two who sealed it; empty before
/// @param sealedIn index of the entry that sealed it; 0 before
/// @param carried whether it was handed over since it was sealed
/// @param due by when who has it is to have passed it on or opened it at the plant, epoch
///   milliseconds; 0 for no day
/// @param handover the hand-over that waits for an answer; empty for none
/// @param plant where it was opened; empty before
/// @param run in which it is, or was, destroyed; empty before
public record Bag(
    String id,
    State state,
    String seal,
    long grams,
    long toleranceGrams,
    List<String> sealers,
    long sealedIn,
    boolean carried,
    long due,
    String handover,
    String plant,
    String run,
    List<Waste> waste)
    implements Kept {
  public static final Shelf<Bag> SHELF =
      new Shelf<>("bag", List.of("state", "seal", "run"), Bag::read);

  /// Where a bag is in its life.
  public enum State {
    /// Things may go in and come out.
    OPEN,
    SEALED,
    /// At the plant, by two, with its weight and seal as they were.
    OPENED,
    /// Its destruction was begun, and nobody has told what came of it.
    BEGUN,
    /// It went through the machine, and the residue has not passed yet.
    RESIDUE,
    DESTROYED,
    /// Out of use, empty.
    CLOSED,
    /// Gone, and what was in it is reported missing.
    LOST;

    /// `sealed`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
      for (State state : values()) if (state.word().equals(word)) return state;
      throw new MalformedFields("no bag is '" + word + "'");
    }
  }

  public Bag {
    sealers = List.copyOf(sealers);
    waste = List.copyOf(waste);
  }

  /// Whether it bears no seal yet and things may go in.
  public boolean isOpen() {
    return state == State.OPEN;
  }

  /// Whether it is sealed.
  public boolean isSealed() {
    return state == State.SEALED;
  }

  public static Bag opened(String id) {
    return new Bag(id, State.OPEN, "", 0, 0, List.of(), 0, false, 0, "", "", "", List.of());
  }

  public Bag with(Waste more) {
    List<Waste> now = new ArrayList<>(waste);
    now.add(more);
    return containing(now);
  }

  /// With just this waste in it.
  public Bag containing(List<Waste> now) {
    return new Bag(
        id,
        state,
        seal,
        grams,
        toleranceGrams,
        sealers,
        sealedIn,
        carried,
        due,
        handover,
        plant,
        run,
        now);
  }

  public Bag sealed(String number, long gross, long tolerance, List<String> by, long index) {
    return new Bag(
        id, State.SEALED, number, gross, tolerance, by, index, false, 0, "", "", "", waste);
  }

  /// Without its seal, open again where it lies.
  public Bag unsealed() {
    return new Bag(id, State.OPEN, "", 0, 0, List.of(), 0, false, 0, "", "", "", waste);
  }

  /// With the number that it really bears.
  public Bag withSeal(String number) {
    return new Bag(
        id,
        state,
        number,
        grams,
        toleranceGrams,
        sealers,
        sealedIn,
        carried,
        due,
        handover,
        plant,
        run,
        waste);
  }

  /// With the weight by which it is known from now on.
  public Bag withGrams(long gross) {
    return new Bag(
        id,
        state,
        seal,
        gross,
        toleranceGrams,
        sealers,
        sealedIn,
        carried,
        due,
        handover,
        plant,
        run,
        waste);
  }

  /// @param open empty where none waits any more
  public Bag offeredIn(String open) {
    return new Bag(
        id,
        state,
        seal,
        grams,
        toleranceGrams,
        sealers,
        sealedIn,
        carried,
        due,
        open,
        plant,
        run,
        waste);
  }

  /// It has changed hands.
  ///
  /// @param until by when it is to be passed on or opened
  public Bag handedOn(long until) {
    return new Bag(
        id,
        state,
        seal,
        grams,
        toleranceGrams,
        sealers,
        sealedIn,
        true,
        until,
        "",
        plant,
        run,
        waste);
  }

  public Bag openedAt(String where) {
    return new Bag(
        id,
        State.OPENED,
        seal,
        grams,
        toleranceGrams,
        sealers,
        sealedIn,
        carried,
        0,
        "",
        where,
        "",
        waste);
  }

  /// @param now where it is in its life
  /// @param inRun empty for none
  public Bag in(State now, String inRun) {
    return new Bag(
        id,
        now,
        seal,
        grams,
        toleranceGrams,
        sealers,
        sealedIn,
        carried,
        due,
        handover,
        plant,
        inRun,
        waste);
  }

  private static Bag read(Fields fields) {
    return new Bag(
        fields.text("id"),
        State.of(fields.text("state")),
        fields.text("seal", ""),
        fields.number("grams"),
        fields.number("tolerance_grams"),
        fields.texts("sealers"),
        fields.number("sealed_in"),
        fields.flag("carried"),
        fields.number("due"),
        fields.text("handover", ""),
        fields.text("plant", ""),
        fields.text("run", ""),
        fields.objects("waste", Waste::read));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .text("state", state.word())
        .text("seal", seal)
        .number("grams", grams)
        .number("tolerance_grams", toleranceGrams)
        .texts("sealers", sealers)
        .number("sealed_in", sealedIn)
        .flag("carried", carried)
        .number("due", due)
        .text("handover", handover)
        .text("plant", plant)
        .text("run", run)
        .objects("waste", waste, Waste::json)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(state.word(), seal, run);
  }
}
