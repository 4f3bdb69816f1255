package burnbag.fuzz;

import burnbag.marking.page.Box;
import burnbag.marking.page.Page;
import burnbag.marking.page.Part;
import burnbag.marking.page.Span;
import burnbag.marking.page.Stretch;
import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import burnbag.marking.scheme.Schemes;
import burnbag.reading.Isolation;
import burnbag.reading.Ocr;
import burnbag.reading.Reading;
import burnbag.reading.Reason;
import burnbag.reading.View;
import burnbag.reading.frame.FrameWriter;
import burnbag.reading.frame.Job;
import burnbag.reading.frame.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// What a fuzzer starts from and cannot be expected to come upon by itself: the packs and their
/// examples, frames of every kind, and a dictionary of the words in them.
public final class Seeds {
  private static final List<String> BESIDES =
      List.of(
          "//",
          "(",
          ")",
          "REL TO ",
          "USA, GBR",
          "Classified By: ",
          "Derived From: ",
          "Declassify On: ",
          "20491231",
          "5/12/98",
          "DECLASSIFIED",
          "COPY 3 OF 12",
          "第1份",
          "★10年",
          "[scheme]",
          "[[marking]]",
          "[register]",
          "id = ",
          "words = [",
          "source = ",
          "finds = [",
          "sha256:",
          "marking:",
          " in ",
          "{\"v\":1,\"path\":\"a\",",
          "\"markings\":[",
          "\"unread\":[",
          "From: a\nSubject: ",
          "{\"recorded_at\":",
          ",\"signatures\":[{\"alg\":\"Ed25519\",\"key\":",
          "c2sp.org/tlog-proof@v1\n",
          "\nextra ",
          "\nindex ",
          "\n\n\u2014 burnbag.example/fuzz ",
          "-----BEGIN PGP MESSAGE-----");

  private static final List<String> RULES =
      List.of(
          "# ours\n*.tmp\n!a.txt\n/x/[!a-c]?/\nsha256:"
              + "0a".repeat(32)
              + "\nmarking:A//B in c/d\n",
          """
          {"v":1,"path":"a","sha256":"00","verdict":"hold","markings":[{"canonical":"A","scheme":"us","kind":"banner","state":"live","effect":"hold","places":[{"page":1}]}],"unread":[{"page":0,"reason":"broken"}]}
          {"v":1,"path":"b","sha256":null,"markings":[],"unread":[]}
          """);

  private Seeds() {}

  /// @param args a folder: gets `words.dict`, and a corpus for each target
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    Files.write(folder.resolve("words.dict"), words().stream().map(Seeds::entry).toList());
    for (Target target : Target.values()) {
      Path corpus = Files.createDirectories(folder.resolve("corpus").resolve(target.className()));
      int number = 0;
      for (byte[] seed : target.seeds()) Files.write(corpus.resolve("seed-" + number++), seed);
    }
  }

  /// The examples of all rules.
  static List<byte[]> pages() {
    List<byte[]> pages = new ArrayList<>();
    for (Pack pack : Schemes.all().packs()) {
      for (Rule rule : pack.rules()) {
        for (List<String> examples : List.of(rule.finds(), rule.mentions(), rule.ignores())) {
          for (String example : examples) pages.add(example.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return pages;
  }

  /// Every rule's canonical words, and its first portion. A string is explained in every form and
  /// dialect, so more of them would use up a short run.
  static List<byte[]> marks() {
    List<byte[]> marks = new ArrayList<>();
    for (Pack pack : Schemes.all().packs()) {
      for (Rule rule : pack.rules()) {
        marks.add(rule.canonical().getBytes(StandardCharsets.UTF_8));
        if (rule.portions().isEmpty()) continue;
        marks.add(("(" + rule.portions().getFirst() + ")").getBytes(StandardCharsets.UTF_8));
      }
    }
    return marks;
  }

  /// The packs that ship.
  static List<byte[]> packs() {
    List<byte[]> packs = new ArrayList<>();
    for (String id : Schemes.ALL) {
      try (InputStream in = Schemes.class.getResourceAsStream(id + ".toml")) {
        packs.add(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return packs;
  }

  /// A text in the encodings that a file may have.
  static List<byte[]> texts() {
    String text = "Ünder SECRET//NOFORN, 机密★10年\r\nnext\fpage two\n" + "row of ropes\n".repeat(200);
    List<byte[]> texts = new ArrayList<>();
    for (String charset :
        List.of(
            "UTF-8",
            "UTF-16LE",
            "UTF-16BE",
            "UTF-32LE",
            "GB18030",
            "Big5",
            "Shift_JIS",
            "EUC-KR",
            "windows-1251",
            "windows-1252",
            "IBM1047")) {
      texts.add(text.getBytes(Charset.forName(charset)));
    }
    texts.add(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
    texts.add(("From: a@b\nSubject: SECRET\n\n" + text).getBytes(StandardCharsets.UTF_8));
    return texts;
  }

  /// One frame of every kind that says something.
  static List<byte[]> frames() {
    Page page =
        new Page(
            3,
            17,
            "SECRET\nx\uD800",
            List.of(
                new Stretch(
                    new Span(0, 6),
                    Part.values()[0],
                    true,
                    Optional.of(new Box(0.1, 0.1, 0.2, 0.1)))),
            Page.Shape.SHEET,
            new Span(0, 8));
    Job.Bounds bounds =
        new Job.Bounds(
            3, 10, 1_000, 20, 4_096, Duration.ofSeconds(9), Ocr.AUTO, Duration.ofSeconds(2), true);
    List<byte[]> frames = new ArrayList<>();
    frames.add(frame(writer -> writer.job(new Job("a.zip", true, bounds))));
    for (Reading reading :
        List.<Reading>of(
            new Reading.Opened("a.zip!/机", "text/plain"),
            new Reading.Text(page),
            new Reading.Property("name", "value"),
            new Reading.Unread(2, Reason.BROKEN, "why"),
            new Reading.Closed(2, Optional.of("00ff"), Isolation.NAMESPACE))) {
      frames.add(frame(writer -> writer.reading(reading)));
    }
    frames.add(frame(writer -> writer.show(List.of(new View(2, 400)))));
    frames.add(frame(writer -> writer.bare(Kind.ASK)));
    frames.add(frame(writer -> writer.data(new byte[] {1, 2, 3}, 3)));
    return frames;
  }

  /// Files of `--ignore` and `--baseline`.
  static List<byte[]> rules() {
    return RULES.stream().map(rules -> rules.getBytes(StandardCharsets.UTF_8)).toList();
  }

  private interface Written {
    void by(FrameWriter writer) throws IOException;
  }

  private static byte[] frame(Written written) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      written.by(new FrameWriter(out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Collection<String> words() {
    Collection<String> words = new TreeSet<>(BESIDES);
    for (Pack pack : Schemes.all().packs()) {
      for (Rule rule : pack.rules()) {
        words.addAll(rule.words());
        for (String portion : rule.portions()) words.add("(" + portion + ")");
      }
      pack.registers().values().forEach(words::addAll);
    }
    return words;
  }

  /// As libFuzzer reads a dictionary.
  private static String entry(String word) {
    StringBuilder entry = new StringBuilder("\"");
    for (byte octet : word.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = octet >= ' ' && octet < 0x7F && octet != '"' && octet != '\\';
      if (plain) entry.append((char) octet);
      else entry.append(String.format(Locale.ROOT, "\\x%02X", octet & 0xFF));
    }
    return entry.append('"').toString();
  }
}
