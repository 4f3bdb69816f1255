package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.List;

/// One copy in a muster: what was expected of it, and what was seen.
///
/// @param holder as the register had it when the muster opened, or when the copy turned up in it
/// @param place likewise
/// @param pages likewise
/// @param expected whether it is on the frozen list
/// @param seenBy the parties who saw it, each once, in the order in which they did
/// @param seenIn index of the entry that says so last; 0 while nobody did
/// @param faults what was wrong with it when it was seen last, as kinds of discrepancies
/// @param counted pages that were counted; 0 where nobody counted
/// @param toldAt when it was seen last, as a device told it, epoch milliseconds; 0 where none did
/// @param outcome what the closing made of it, in one word; empty while the muster is open
public record MusterLine(
    String muster,
    String copy,
    String holder,
    String place,
    int pages,
    boolean expected,
    List<String> seenBy,
    long seenIn,
    List<String> faults,
    int counted,
    long toldAt,
    String outcome)
    implements Kept {
  public static final Shelf<MusterLine> SHELF =
      new Shelf<>("muster_line", List.of("muster", "copy"), MusterLine::read);

  public MusterLine {
    seenBy = List.copyOf(seenBy);
    faults = List.copyOf(faults);
  }

  /// Not seen yet.
  public static MusterLine of(String muster, Copy copy, boolean expected) {
    return new MusterLine(
        muster,
        copy.id(),
        copy.holder(),
        copy.place(),
        copy.pages(),
        expected,
        List.of(),
        0,
        List.of(),
        0,
        0,
        "");
  }

  public static String id(String muster, String copy) {
    return muster + "/" + copy;
  }

  @Override
  public String id() {
    return id(muster, copy);
  }

  /// That somebody saw it.
  ///
  /// @param entry the index of the entry that says so
  /// @param pages 0 where nobody counted
  /// @param toldAt as a device told it, epoch milliseconds; 0 where none did
  public record Sighting(String party, long entry, int pages, long toldAt) {}

  /// Seen, once more perhaps. A count of pages stays until somebody counts again.
  ///
  /// @param wrong what was wrong with it, as kinds of discrepancies
  public MusterLine seen(Sighting now, List<String> wrong) {
    List<String> parties = new ArrayList<>(seenBy);
    if (!parties.contains(now.party())) parties.add(now.party());
    return new MusterLine(
        muster,
        copy,
        holder,
        place,
        pages,
        expected,
        parties,
        now.entry(),
        wrong,
        now.pages() == 0 ? counted : now.pages(),
        now.toldAt(),
        outcome);
  }

  public MusterLine judged(String word) {
    return new MusterLine(
        muster, copy, holder, place, pages, expected, seenBy, seenIn, faults, counted, toldAt,
        word);
  }

  private static MusterLine read(Fields fields) {
    return new MusterLine(
        fields.text("muster"),
        fields.text("copy"),
        fields.text("holder"),
        fields.text("place", ""),
        fields.count("pages"),
        fields.flag("expected"),
        fields.texts("seen_by"),
        fields.number("seen_in"),
        fields.texts("faults"),
        fields.count("counted"),
        fields.number("told_at", 0),
        fields.text("outcome", ""));
  }

  @Override
  public Json.Obj json() {
    Fields.Writing writing = Fields.write();
    if (toldAt != 0) writing.number("told_at", toldAt);
    return writing
        .text("muster", muster)
        .text("copy", copy)
        .text("holder", holder)
        .text("place", place)
        .number("pages", pages)
        .flag("expected", expected)
        .texts("seen_by", seenBy)
        .number("seen_in", seenIn)
        .texts("faults", faults)
        .number("counted", counted)
        .text("outcome", outcome)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(muster, copy);
  }
}
