package burnbag.sweep;

import burnbag.marking.document.RolledMarking;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A file of rules for `--ignore`, a rule a line:
///
/// ```
/// rule    = [ "!" ] glob                          documents by path; "!" takes them in again
///         | "sha256:" 64 hexadecimal digits       documents by their bytes
///         | "marking:" canonical [ " in " glob ]  markings by their canonical form
/// comment = "#" …
/// ```
///
/// Of the globs that match a path the last one decides. Blank lines mean nothing.
public final class IgnoreFile {
  private static final String BYTES = "sha256:";
  private static final String MARKING = "marking:";
  private static final String WITHIN = " in ";
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern KIND = Pattern.compile("[A-Za-z0-9_]+:.*");

  private record PathRule(PathGlob glob, boolean out, String name) {}

  private record MarkingRule(String canonical, Optional<PathGlob> within, String name) {}

  private final String name;
  private final List<PathRule> paths = new ArrayList<>();
  private final Map<String, String> bytes = new HashMap<>();
  private final List<MarkingRule> markings = new ArrayList<>();

  private IgnoreFile(String name) {
    this.name = name;
  }

  /// @param name as the person gave it
  /// @throws Trouble where it cannot be read, or a line is no rule
  public static IgnoreFile read(Path file, String name) {
    try {
      return of(Files.readString(file, StandardCharsets.UTF_8), name);
    } catch (CharacterCodingException _) {
      throw wrong(name, "it is not a text in UTF-8");
    } catch (IOException _) {
      throw wrong(name, "it cannot be read");
    }
  }

  /// @param text of such a file
  /// @throws Trouble where a line is no rule
  public static IgnoreFile of(String text, String name) {
    IgnoreFile rules = new IgnoreFile(name);
    List<String> lines = text.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      try {
        rules.add(lines.get(at), at + 1);
      } catch (IllegalArgumentException e) {
        throw wrong(name, "line " + (at + 1) + " is no rule: " + e.getMessage());
      }
    }
    return rules;
  }

  private void add(String line, int number) {
    String rule = line.strip();
    if (number == 1 && rule.startsWith("\uFEFF")) rule = rule.substring(1).strip();
    if (rule.isEmpty() || rule.startsWith("#")) return;
    String said = name + ":" + number + ": " + rule;
    if (rule.startsWith(BYTES)) {
      String hash = rule.substring(BYTES.length()).strip().toLowerCase(Locale.ROOT);
      if (!SHA256.matcher(hash).matches()) {
        throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits");
      }
      bytes.putIfAbsent(hash, said);
    } else if (rule.startsWith(MARKING)) {
      markings.add(marking(rule.substring(MARKING.length()), said));
    } else if (KIND.matcher(rule).matches()) {
      throw new IllegalArgumentException(
          "there are 'sha256:', 'marking:' and globs; write './' before a path with a colon");
    } else {
      boolean in = rule.startsWith("!");
      paths.add(new PathRule(new PathGlob(in ? rule.substring(1) : rule), !in, said));
    }
  }

  private static MarkingRule marking(String rule, String said) {
    int within = rule.lastIndexOf(WITHIN);
    String canonical = (within < 0 ? rule : rule.substring(0, within)).strip();
    if (canonical.isEmpty()) throw new IllegalArgumentException("it names no marking");
    Optional<PathGlob> glob =
        within < 0
            ? Optional.empty()
            : Optional.of(new PathGlob(rule.substring(within + WITHIN.length()).strip()));
    return new MarkingRule(canonical, glob, said);
  }

  String name() {
    return name;
  }

  /// The rule by which the document at this path is left out.
  public Optional<String> path(String path) {
    PathRule last = null;
    for (PathRule rule : paths) if (rule.glob().matches(path)) last = rule;
    return last != null && last.out() ? Optional.of(last.name()) : Optional.empty();
  }

  Optional<String> bytes(String sha256) {
    return Optional.ofNullable(bytes.get(sha256));
  }

  Optional<String> marking(String path, RolledMarking marking) {
    return markings.stream()
        .filter(rule -> rule.canonical().equals(marking.meaning().canonical()))
        .filter(rule -> rule.within().isEmpty() || rule.within().get().matches(path))
        .map(MarkingRule::name)
        .findFirst();
  }

  private static Trouble wrong(String name, String what) {
    return new Trouble(
        Trouble.Code.B208_RULES_NOT_UNDERSTOOD,
        "the rules of --ignore in " + Visible.of(name) + ": " + what,
        "correct it: a rule is a glob, 'sha256:…' or 'marking:…', one a line");
  }
}
