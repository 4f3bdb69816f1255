package burnbag.ledger.entry;

import burnbag.ledger.json.CanonicalReader;
import burnbag.ledger.json.NotCanonicalException;
import burnbag.ledger.note.NoteFormatException;
import java.util.ArrayList;
import java.util.List;

/// The members of an object, in the one order in which they can stand. Each that is asked for has
/// to be there, and no other: what was not understood was not checked.
final class Members {
  /// Reads an item of a list.
  @FunctionalInterface
  interface Item<T> {
    T read(CanonicalReader in) throws NoteFormatException;
  }

  private final CanonicalReader in;
  private final String what;
  private String before = "";

  /// @param what it is, for messages
  Members(CanonicalReader in, String what) throws NoteFormatException {
    this.in = in;
    this.what = what;
    if (!in.taken('{')) throw new NoteFormatException(what + " is no object");
  }

  String text(String name) throws NoteFormatException {
    goTo(name);
    if (!in.is('"')) throw wrong(name, "text");
    try {
      return in.text();
    } catch (NotCanonicalException e) {
      throw unreadable(e);
    }
  }

  /// 0 or above.
  long number(String name) throws NoteFormatException {
    goTo(name);
    try {
      long number = in.number();
      if (number >= 0) return number;
    } catch (NotCanonicalException e) {
      throw unreadable(e);
    }
    throw wrong(name, "a number of 0 or more");
  }

  /// An object within this one, to be read next.
  Members nested(String name) throws NoteFormatException {
    goTo(name);
    return new Members(in, "the " + name);
  }

  /// Walks over an object.
  ///
  /// @return the offset at which it starts; it ends where the reader stands
  int object(String name) throws NoteFormatException {
    goTo(name);
    int start = in.at();
    if (!in.is('{')) throw wrong(name, "an object");
    try {
      in.skip();
      return start;
    } catch (NotCanonicalException e) {
      throw unreadable(e);
    }
  }

  <T> List<T> list(String name, int most, Item<T> item) throws NoteFormatException {
    goTo(name);
    if (!in.taken('[')) throw wrong(name, "a list");
    List<T> items = new ArrayList<>();
    if (in.taken(']')) return items;
    do {
      if (items.size() == most) {
        throw new NoteFormatException("'" + name + "' of " + what + " has more than " + most);
      }
      items.add(item.read(in));
    } while (in.taken(','));
    if (!in.taken(']')) throw new NoteFormatException("'" + name + "' does not end");
    return items;
  }

  /// @throws NoteFormatException where there are more members than were asked for
  void close() throws NoteFormatException {
    if (in.taken('}')) return;
    throw unknown(in.is(',') ? next() : "");
  }

  void goTo(String name) throws NoteFormatException {
    if (in.takenName(name, !before.isEmpty())) {
      before = name;
      return;
    }
    if (in.is('}')) throw missing(name);
    String there = next();
    throw there.compareTo(name) > 0 ? missing(name) : unknown(there);
  }

  private String next() throws NoteFormatException {
    boolean parted = before.isEmpty() || in.taken(',');
    try {
      String there = in.name();
      if (!parted || !in.taken(':')) {
        throw new NoteFormatException(what + " breaks off before '" + there + "'");
      }
      if (there.compareTo(before) <= 0) {
        throw new NoteFormatException(what + " has '" + there + "' out of order or twice");
      }
      return there;
    } catch (NotCanonicalException e) {
      throw unreadable(e);
    }
  }

  private NoteFormatException missing(String name) {
    return new NoteFormatException(what + " has no '" + name + "'");
  }

  private NoteFormatException unknown(String name) {
    return new NoteFormatException(what + " has '" + name + "', which nobody here knows");
  }

  private NoteFormatException wrong(String name, String kind) {
    return new NoteFormatException("'" + name + "' of " + what + " is not " + kind);
  }

  private NoteFormatException unreadable(NotCanonicalException e) {
    return new NoteFormatException(what + ": " + e.getMessage());
  }
}
