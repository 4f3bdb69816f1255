package burnbag.custody.act;

import burnbag.custody.register.Fields;
import burnbag.custody.register.MalformedFields;
import burnbag.ledger.json.Json;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// The acts that an office knows, by name.
public final class Acts {
  private final Map<String, Function<Fields, Act>> readers = new TreeMap<>();

  /// None yet.
  public Acts() {}

  /// @param name with its version
  /// @param reader makes the act of what `Act.fields` wrote
  public Acts with(String name, Function<Fields, Act> reader) {
    if (readers.put(name, reader) != null) throw new IllegalArgumentException(name + " twice");
    return this;
  }

  public Set<String> names() {
    return new TreeSet<>(readers.keySet());
  }

  /// The act of a statement.
  ///
  /// @throws MalformedFields for one that nobody here knows, or fields that do not fit it
  public Act read(String name, Json.Obj members) {
    Function<Fields, Act> reader = readers.get(name);
    if (reader == null) throw new MalformedFields("no act is called '" + name + "'");
    Fields fields = Fields.of(members);
    Act act = reader.apply(fields);
    fields.end();
    return act;
  }
}
