package burnbag.custody.certificate;

import burnbag.ledger.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads a certificate's claims, which were verified or have just been written: what is missing is
/// empty.
public final class Claimed {
  private Claimed() {}

  private static String shown(long millis) {
    return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /// What a reader should ask about, each with the clock's word.
  public static List<String> remarks(Json.Obj claims) {
    String begun = shown(number(object(claims, "run"), "begun_at"));
    return texts(claims, "remarks").stream()
        .map(one -> one + ", " + begun + " by the ledger's clock")
        .toList();
  }

  /// The text of that name; empty where it is missing.
  public static String text(Json.Obj of, String name) {
    return of.members().get(name) instanceof Json.Text text ? text.value() : "";
  }

  /// The number of that name; 0 where it is missing.
  public static long number(Json.Obj of, String name) {
    return of.members().get(name) instanceof Json.Int number ? number.value() : 0;
  }

  /// The object of that name; an empty one where it is missing.
  public static Json.Obj object(Json.Obj of, String name) {
    return of.members().get(name) instanceof Json.Obj object ? object : Json.Obj.of(Map.of());
  }

  /// The objects in the list of that name; none where it is missing.
  public static List<Json.Obj> objects(Json.Obj of, String name) {
    List<Json.Obj> all = new ArrayList<>();
    if (of.members().get(name) instanceof Json.Arr list) {
      for (Json one : list.items()) if (one instanceof Json.Obj object) all.add(object);
    }
    return all;
  }

  /// The texts in the list of that name; none where it is missing.
  public static List<String> texts(Json.Obj of, String name) {
    List<String> all = new ArrayList<>();
    if (of.members().get(name) instanceof Json.Arr list) {
      for (Json one : list.items()) if (one instanceof Json.Text text) all.add(text.value());
    }
    return all;
  }
}
