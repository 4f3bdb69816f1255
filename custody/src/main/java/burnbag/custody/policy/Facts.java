package burnbag.custody.policy;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// What is known when an act is to be decided. What is not in it is not known, and counts against
/// the act: nobody is let through because nobody looked.
///
/// The names of facts are those of `specs/policy-pack.md`: `clearance`, `persons`, `pages_checked`
/// …
public record Facts(String act, Subject subject, Map<String, String> known) {
  public Facts {
    known = Collections.unmodifiableMap(new TreeMap<>(known));
  }

  public static Facts of(String act, Subject subject) {
    return new Facts(act, subject, Map.of());
  }

  /// These, and one more.
  public Facts with(String name, String value) {
    Map<String, String> more = new TreeMap<>(known);
    more.put(name, value);
    return new Facts(act, subject, more);
  }

  public Facts with(String name, long value) {
    return with(name, Long.toString(value));
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(known.get(name));
  }

  /// Empty if it is not known or no whole number.
  OptionalLong number(String name) {
    String value = known.getOrDefault(name, "");
    return value.matches("-?\\d{1,15}")
        ? OptionalLong.of(Long.parseLong(value))
        : OptionalLong.empty();
  }
}
