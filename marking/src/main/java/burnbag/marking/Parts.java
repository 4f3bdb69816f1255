package burnbag.marking;

import java.util.List;

/// The caveats of a marking, as tokens in the order in which they stand.
///
/// @param term how long it holds: an ISO 8601 period, a date, or the condition as written; empty
///   where none is given
/// @param copy the copy's number where the marking bears one; else empty
public record Parts(
    List<String> sci,
    List<String> sap,
    List<String> aea,
    List<String> fgi,
    List<String> dissem,
    List<String> relTo,
    List<String> nonIc,
    String term,
    String copy) {
  /// No caveat at all.
  public static final Parts NONE =
      new Parts(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "", "");

  public Parts {
    sci = List.copyOf(sci);
    sap = List.copyOf(sap);
    aea = List.copyOf(aea);
    fgi = List.copyOf(fgi);
    dissem = List.copyOf(dissem);
    relTo = List.copyOf(relTo);
    nonIc = List.copyOf(nonIc);
  }

  /// Only handling words.
  public static Parts ofDissem(List<String> words) {
    return new Parts(
        List.of(), List.of(), List.of(), List.of(), words, List.of(), List.of(), "", "");
  }

  /// Only a term.
  public static Parts ofTerm(String term) {
    return new Parts(
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), term, "");
  }

  /// The same with the copy's number.
  Parts ofCopy(String number) {
    return new Parts(sci, sap, aea, fgi, dissem, relTo, nonIc, term, number);
  }

  public boolean isEmpty() {
    return sci.isEmpty()
        && sap.isEmpty()
        && aea.isEmpty()
        && fgi.isEmpty()
        && dissem.isEmpty()
        && relTo.isEmpty()
        && nonIc.isEmpty()
        && term.isEmpty()
        && copy.isEmpty();
  }
}
