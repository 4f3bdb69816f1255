package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// The members of an object, asked for by name and kind. `end` refuses those that nobody asked for:
/// what was not understood was not checked.
public final class Fields {
  private final Json.Obj object;
  private final Set<String> asked = new HashSet<>();

  private Fields(Json.Obj object) {
    this.object = object;
  }

  public static Fields of(Json.Obj object) {
    return new Fields(object);
  }

  /// @throws MalformedFields where it is missing or no text
  public String text(String name) {
    if (get(name) instanceof Json.Text text) return text.value();
    throw wrong(name, "a text");
  }

  /// The text, or another where there is none of that name.
  public String text(String name, String otherwise) {
    return has(name) ? text(name) : otherwise;
  }

  /// @throws MalformedFields where it is missing or no number
  public long number(String name) {
    if (get(name) instanceof Json.Int number) return number.value();
    throw wrong(name, "a number");
  }

  public long number(String name, long otherwise) {
    return has(name) ? number(name) : otherwise;
  }

  /// A number that fits a count of sheets, pages or copies: 0 to 2³¹−1.
  public int count(String name) {
    long number = number(name);
    if (number < 0 || number > Integer.MAX_VALUE) throw wrong(name, "a count");
    return (int) number;
  }

  /// False where it is missing.
  public boolean flag(String name) {
    if (!has(name)) return false;
    if (get(name) instanceof Json.Bool flag) return flag.value();
    throw wrong(name, "true or false");
  }

  /// Empty where it is missing.
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Json item : items(name)) {
      if (!(item instanceof Json.Text text)) throw wrong(name, "a list of texts");
      texts.add(text.value());
    }
    return texts;
  }

  /// Empty where it is missing.
  public <T> List<T> objects(String name, Function<Fields, T> reader) {
    List<T> objects = new ArrayList<>();
    for (Json item : items(name)) {
      if (!(item instanceof Json.Obj one)) throw wrong(name, "a list of objects");
      Fields fields = of(one);
      objects.add(reader.apply(fields));
      fields.end();
    }
    return objects;
  }

  /// @throws MalformedFields where it is missing or no object
  public Json.Obj object(String name) {
    if (get(name) instanceof Json.Obj one) return one;
    throw wrong(name, "an object");
  }

  public boolean has(String name) {
    asked.add(name);
    return object.members().containsKey(name);
  }

  /// @throws MalformedFields where there are members that were not asked for
  public void end() {
    for (String name : object.members().keySet()) {
      if (!asked.contains(name)) throw new MalformedFields("nobody here knows '" + name + "'");
    }
  }

  private List<Json> items(String name) {
    if (!has(name)) return List.of();
    if (get(name) instanceof Json.Arr items) return items.items();
    throw wrong(name, "a list");
  }

  private Json get(String name) {
    asked.add(name);
    Json value = object.members().get(name);
    if (value == null) throw new MalformedFields("'" + name + "' is missing");
    return value;
  }

  private static MalformedFields wrong(String name, String kind) {
    return new MalformedFields("'" + name + "' is not " + kind);
  }

  /// An object to be written; what is empty (no text, no items, false) is left out.
  public static Writing write() {
    return new Writing();
  }

  /// Members on their way into an object.
  public static final class Writing {
    private final Map<String, Json> members = new TreeMap<>();

    private Writing() {}

    public Writing text(String name, String value) {
      if (!value.isEmpty()) members.put(name, new Json.Text(value));
      return this;
    }

    /// Also where it is empty.
    public Writing always(String name, String value) {
      members.put(name, new Json.Text(value));
      return this;
    }

    public Writing number(String name, long value) {
      members.put(name, new Json.Int(value));
      return this;
    }

    public Writing flag(String name, boolean value) {
      if (value) members.put(name, new Json.Bool(true));
      return this;
    }

    public Writing texts(String name, List<String> values) {
      if (!values.isEmpty()) members.put(name, Json.Arr.ofTexts(values));
      return this;
    }

    public <T> Writing objects(String name, List<T> values, Function<T, Json.Obj> writer) {
      if (values.isEmpty()) return this;
      List<Json> items = new ArrayList<>();
      for (T value : values) items.add(writer.apply(value));
      members.put(name, new Json.Arr(items));
      return this;
    }

    public Writing object(String name, Json.Obj value) {
      members.put(name, value);
      return this;
    }

    public Json.Obj end() {
      return Json.Obj.of(members);
    }
  }
}
