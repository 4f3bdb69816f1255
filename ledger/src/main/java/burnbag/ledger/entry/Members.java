package burnbag.ledger.entry;

import burnbag.ledger.json.CanonicalJson;
import burnbag.ledger.json.Json;
import burnbag.ledger.json.NotCanonicalException;
import burnbag.ledger.note.NoteFormatException;
import java.util.Set;

/// The members of an object, asked for by name and kind. An object that has others is refused: what
/// was not understood was not checked.
final class Members {
  private final Json.Obj object;
  private final String what;

  private Members(Json.Obj object, String what) {
    this.object = object;
    this.what = what;
  }

  /// @param what it is, for messages
  static Members read(byte[] bytes, String what, Set<String> names) throws NoteFormatException {
    try {
      return of(CanonicalJson.read(bytes), what, names);
    } catch (NotCanonicalException e) {
      throw new NoteFormatException(what + ": " + e.getMessage());
    }
  }

  static Members of(Json value, String what, Set<String> names) throws NoteFormatException {
    if (!(value instanceof Json.Obj object)) throw new NoteFormatException(what + " is no object");
    for (String name : names) {
      if (!object.members().containsKey(name))
        throw new NoteFormatException(what + " has no '" + name + "'");
    }
    for (String name : object.members().keySet()) {
      if (!names.contains(name))
        throw new NoteFormatException(what + " has '" + name + "', which nobody here knows");
    }
    return new Members(object, what);
  }

  String text(String name) throws NoteFormatException {
    if (object.members().get(name) instanceof Json.Text text) return text.value();
    throw wrong(name, "text");
  }

  /// 0 or above.
  long number(String name) throws NoteFormatException {
    if (object.members().get(name) instanceof Json.Int number && number.value() >= 0)
      return number.value();
    throw wrong(name, "a number of 0 or more");
  }

  Json.Obj object(String name) throws NoteFormatException {
    if (object.members().get(name) instanceof Json.Obj inner) return inner;
    throw wrong(name, "an object");
  }

  Json.Arr array(String name) throws NoteFormatException {
    if (object.members().get(name) instanceof Json.Arr inner) return inner;
    throw wrong(name, "a list");
  }

  private NoteFormatException wrong(String name, String kind) {
    return new NoteFormatException("'" + name + "' of " + what + " is not " + kind);
  }
}
