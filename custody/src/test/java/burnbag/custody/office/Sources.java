package burnbag.custody.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The module's sources, cut into methods as the formatter lays them out: what refuses, and what a
/// method calls.
final class Sources {
  private static final Pattern METHOD =
      Pattern.compile("^  (?! )(?!return|@|///)[^=;]*?\\b(\\w+)\\([^;]*\\{?$");
  private static final Pattern CALL = Pattern.compile("(?:\\b([A-Z]\\w+)\\.|(?<![.\\w]))(\\w+)\\(");
  private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z]+(?:_[A-Z]+)*)\"");

  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, Map<String, String>> methods = new TreeMap<>();

  Sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        String text = Files.readString(file);
        texts.put(name, text);
        methods.put(name, methods(text));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> methods(String text) {
    Map<String, String> methods = new TreeMap<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher begins = METHOD.matcher(lines.get(i));
      if (!begins.matches() || lines.get(i).endsWith("{}")) continue;
      List<String> body = new ArrayList<>();
      int at = i;
      while (at < lines.size() && !lines.get(at).equals("  }")) body.add(lines.get(at++));
      methods.merge(begins.group(1), String.join("\n", body), (a, b) -> a + "\n" + b);
      i = at;
    }
    return methods;
  }

  /// The class whose source says that it is this act.
  String classOf(String act) {
    return texts.entrySet().stream()
        .filter(one -> one.getValue().contains("NAME = \"" + act + "\""))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no source says that it is " + act));
  }

  /// The first sentence of what stands over the class.
  String sentence(String type) {
    StringBuilder doc = new StringBuilder();
    for (String line : texts.get(type).lines().toList()) {
      if (line.startsWith("///")) doc.append(line.substring(3).strip()).append(' ');
      else if (line.startsWith("public ")) break;
    }
    Matcher first = Pattern.compile("^(.*?[.:])\\s").matcher(doc);
    return first.find() ? first.group(1).replaceFirst(":$", ".") : doc.toString().strip();
  }

  String method(String type, String name) {
    return methods.getOrDefault(type, Map.of()).getOrDefault(name, "");
  }

  /// All codes that a method can refuse with, by itself or by what it calls.
  Set<String> codes(String type, String method) {
    Set<String> codes = new TreeSet<>();
    gather(type, method, codes, new TreeSet<>());
    return codes;
  }

  private void gather(String type, String method, Set<String> codes, Set<String> seen) {
    String body = method(type, method);
    if (body.isEmpty() || !seen.add(type + "." + method)) return;
    if (body.contains("refusals.add(")) {
      CODE.matcher(body).results().map(found -> found.group(1)).forEach(codes::add);
    }
    for (MatchResult call : CALL.matcher(body).results().toList()) {
      String target = call.group(1) == null ? type : call.group(1);
      gather(target, call.group(2), codes, seen);
    }
  }
}
