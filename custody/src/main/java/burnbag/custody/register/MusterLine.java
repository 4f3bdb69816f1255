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
        "");
  }

  public static String id(String muster, String copy) {
    return muster + "/" + copy;
  }

  @Override
  public String id() {
    return id(muster, copy);
  }

  /// Seen, once more perhaps. A count of pages stays until somebody counts again.
  ///
  /// @param pagesCounted 0 where nobody counted now
  public MusterLine seen(String party, long index, List<String> wrong, int pagesCounted) {
    List<String> parties = new ArrayList<>(seenBy);
    if (!parties.contains(party)) parties.add(party);
    return new MusterLine(
        muster,
        copy,
        holder,
        place,
        pages,
        expected,
        parties,
        index,
        wrong,
        pagesCounted == 0 ? counted : pagesCounted,
        outcome);
  }

  public MusterLine judged(String word) {
    return new MusterLine(
        muster, copy, holder, place, pages, expected, seenBy, seenIn, faults, counted, word);
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
        fields.text("outcome", ""));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
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
