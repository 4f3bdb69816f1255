package burnbag.marking;

import java.util.List;

/// What the evidence says about a marking.
///
/// @param was the level before a downgrading; else empty
/// @param sureness 0–1: how sure it is that this is a marking and not a mention
/// @param readings what else the same words may mean, where nothing on the page decides; empty
///   where it is certain
/// @param why the evidence that decided, strongest first, in words for a person
public record Judgement(
    Kind kind,
    State state,
    String was,
    double sureness,
    List<Meaning.Other> readings,
    List<String> why) {
  public Judgement {
    if (!(sureness >= 0 && sureness <= 1))
      throw new IllegalArgumentException("sureness " + sureness);
    readings = List.copyOf(readings);
    why = List.copyOf(why);
  }
}
