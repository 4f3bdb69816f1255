package burnbag.bench.speed;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Texts that are hard on a sweep, made of a lot of prose: one file of it all, one line of it all,
/// a candidate in each line, encodings in turn.
public final class HardLots {
  private static final List<Charset> ENCODINGS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.ISO_8859_1,
          StandardCharsets.UTF_16LE,
          Charset.forName("windows-1252"));

  /// What lines begin with in turn, so that each has a candidate.
  private static final List<String> PORTIONS = List.of("(S) ", "(C//NF) ", "(U) a secret: ");

  private HardLots() {}

  /// What is made of a part of a file's bytes.
  @FunctionalInterface
  private interface Change {
    byte[] of(byte[] text);
  }

  /// All of it in one file, as it is.
  public static TextLot oneFile(Path folder, TextLot prose, long most) throws IOException {
    return one(folder, prose, most, text -> text);
  }

  /// All of it in one line: no banner stands alone there, and nothing is to be held.
  public static TextLot oneLine(Path folder, TextLot prose, long most) throws IOException {
    TextLot line =
        one(
            folder,
            prose,
            most,
            text -> {
              for (int i = 0; i < text.length; i++) if (text[i] == '\n') text[i] = ' ';
              return text;
            });
    return new TextLot(folder, line.files(), line.bytes(), List.of());
  }

  /// A candidate in each line.
  public static TextLot dense(Path folder, TextLot prose, long most) throws IOException {
    return one(folder, prose, most, HardLots::portioned);
  }

  private static byte[] portioned(byte[] text) {
    StringBuilder marked = new StringBuilder();
    int number = 0;
    for (String line : new String(text, StandardCharsets.UTF_8).split("\n"))
      marked.append(PORTIONS.get(number++ % PORTIONS.size())).append(line).append('\n');
    return marked.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static TextLot one(Path folder, TextLot prose, long most, Change change)
      throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("whole.txt");
    long written = 0;
    boolean marked = false;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      for (Path each : files(prose)) {
        if (written >= most) break;
        byte[] text = change.of(Files.readAllBytes(each));
        out.write(text);
        written += text.length;
        marked |= prose.marked().contains(each.getFileName().toString());
      }
    }
    return new TextLot(folder, 1, written, marked ? List.of("whole.txt") : List.of());
  }

  /// Its files in several encodings, with accents and a dash in each.
  public static TextLot encodings(Path folder, TextLot prose, long most) throws IOException {
    Files.createDirectories(folder);
    List<String> marked = new ArrayList<>();
    long written = 0;
    int number = 0;
    for (Path each : files(prose)) {
      if (written >= most) break;
      String text = Files.readString(each).replace("qu", "qu\u00E9").replace(", ", " \u2013 ");
      Charset encoding = ENCODINGS.get(number % ENCODINGS.size());
      if (encoding.equals(StandardCharsets.ISO_8859_1)) text = text.replace('\u2013', '-');
      byte[] bytes = text.getBytes(encoding);
      String name = each.getFileName().toString();
      Files.write(folder.resolve(name), bytes);
      if (prose.marked().contains(name)) marked.add(name);
      written += bytes.length;
      number++;
    }
    return new TextLot(folder, number, written, marked);
  }

  private static List<Path> files(TextLot lot) throws IOException {
    try (Stream<Path> files = Files.list(lot.folder())) {
      return files.sorted().toList();
    }
  }
}
