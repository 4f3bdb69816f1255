package burnbag.bench.speed;

import burnbag.bench.made.MadePapers;
import burnbag.marking.Examiner;
import burnbag.marking.page.Page;
import burnbag.marking.scheme.Schemes;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A folder of plain texts in which nothing repeats, and which of its files a sweep has to hold.
///
/// @param bytes of all files
/// @param marked files that bear a banner, by name
public record TextLot(Path folder, int files, long bytes, List<String> marked) {
  private static final Examiner EXAMINER = new Examiner(Schemes.all(), LocalDate.of(2026, 11, 1));
  private static final int FILE_BYTES = 400_000;

  /// Raised when a lot of the same size comes to be another.
  private static final int VERSION = 1;

  private static final int MARKED_EVERY = 100;
  private static final int LINE_CHARS = 88;
  private static final String SURNAMES =
      "Ashby Brandt Castelli Dupont Eriksen Farrow Grant Holloway Iqbal Jansen Keller Lindqvist";
  private static final String ACRONYMS = "NATO USA EU GDP HQ PDF ISO UN BBC";

  /// Commonest Chinese characters, in the order of how common they are.
  private static final String CHINESE =
      "的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市";

  /// English prose: words of made papers in ever new order, with the capitals, numbers, names and
  /// abbreviations that office texts have, and a mention of a level now and then; one file in a
  /// hundred begins and ends with a banner.
  public static TextLot prose(Path folder, long bytes) throws IOException {
    RandomGenerator random = random(7);
    List<String> words =
        Stream.of(
                String.join(" ", MadePapers.plainParagraphs())
                    .toLowerCase(Locale.ROOT)
                    .split("[^a-z']+"))
            .filter(word -> !isLevel(word))
            .toList();
    return lot(folder, bytes, "SECRET//NOFORN\n\n", () -> sentence(random, words));
  }

  /// Chinese prose, marked likewise.
  public static TextLot chinese(Path folder, long bytes) throws IOException {
    RandomGenerator random = random(8);
    return lot(folder, bytes, "机密★10年\n\n", () -> chineseSentence(random));
  }

  /// The JDK's own sources, as they are; empty where they are not installed.
  public static TextLot sources(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path zip = Path.of(System.getProperty("java.home"), "lib", "src.zip");
    long bytes = 0;
    int files = 0;
    if (Files.exists(zip)) {
      try (ZipFile sources = new ZipFile(zip.toFile())) {
        for (ZipEntry entry :
            sources.stream().filter(one -> one.getName().endsWith(".java")).toList()) {
          Path file = folder.resolve(entry.getName()).normalize();
          if (!file.startsWith(folder)) continue;
          Files.createDirectories(file.getParent());
          bytes += Files.copy(sources.getInputStream(entry), file);
          files++;
        }
      }
    }
    return new TextLot(folder, files, bytes, List.of());
  }

  /// Words of levels come as often as the texts are to mention them, not as often as made papers
  /// do.
  private static boolean isLevel(String word) {
    return !EXAMINER.examine(Page.ofText("the " + word + " was")).sightings().isEmpty();
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  @FunctionalInterface
  private interface Sentences {
    String next();
  }

  /// Says, beside the folder, that the lot in it is whole, and what it was asked to be.
  private static Path seal(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".made");
  }

  /// A lot that lies there whole from an earlier run is taken as it is.
  private static TextLot lot(Path folder, long bytes, String banner, Sentences sentences)
      throws IOException {
    int files = (int) Math.max(1, bytes / FILE_BYTES);
    String asked = VERSION + " " + bytes;
    if (Files.exists(seal(folder)) && Files.readString(seal(folder)).equals(asked))
      return found(folder, files);
    Files.createDirectories(folder);
    long room = Files.getFileStore(folder).getUsableSpace();
    if (room < bytes + bytes / 8)
      throw new IOException(folder + " has room for " + room + " bytes, the lot needs " + bytes);
    List<String> marked = new ArrayList<>();
    long total = 0;
    for (int number = 0; number < files; number++) {
      Path file = folder.resolve("paper-%05d.txt".formatted(number));
      boolean isMarked = isMarked(number);
      if (isMarked) marked.add(file.getFileName().toString());
      try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        if (isMarked) out.write(banner);
        int written = 0;
        while (written < FILE_BYTES) {
          String paragraph = paragraph(sentences);
          out.write(paragraph);
          written += paragraph.getBytes(StandardCharsets.UTF_8).length;
        }
        if (isMarked) out.write("\n" + banner);
      }
      total += Files.size(file);
    }
    Files.writeString(seal(folder), asked);
    return new TextLot(folder, files, total, marked);
  }

  private static TextLot found(Path folder, int files) throws IOException {
    List<String> marked = new ArrayList<>();
    long total = 0;
    for (int number = 0; number < files; number++) {
      Path file = folder.resolve("paper-%05d.txt".formatted(number));
      if (isMarked(number)) marked.add(file.getFileName().toString());
      total += Files.size(file);
    }
    return new TextLot(folder, files, total, marked);
  }

  private static boolean isMarked(int number) {
    return number % MARKED_EVERY == MARKED_EVERY / 2;
  }

  private static String paragraph(Sentences sentences) {
    StringBuilder text = new StringBuilder();
    int line = 0;
    for (int i = 0; i < 5; i++) {
      String sentence = sentences.next();
      int end;
      for (int from = 0; from < sentence.length(); from = end) {
        int blank = sentence.indexOf(' ', from);
        end = blank < 0 ? sentence.length() : blank + 1;
        if (line + end - from > LINE_CHARS) {
          text.append('\n');
          line = 0;
        }
        text.append(sentence, from, end);
        line += end - from;
      }
    }
    return text.append("\n\n").toString();
  }

  private static String sentence(RandomGenerator random, List<String> words) {
    StringBuilder text = new StringBuilder();
    int length = 6 + random.nextInt(20);
    for (int i = 0; i < length; i++) {
      String word = words.get(random.nextInt(words.size()));
      if (i == 0 && !word.isEmpty())
        word = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      text.append(word);
      int extra = random.nextInt(400);
      if (extra < 12) text.append(' ').append(any(random, SURNAMES));
      else if (extra < 16) text.append(' ').append(any(random, ACRONYMS));
      else if (extra < 22) text.append(' ').append(random.nextInt(2000));
      else if (extra < 30) text.append(',');
      text.append(' ');
    }
    if (random.nextInt(1500) == 0) text.append("and kept it a secret from the others ");
    return text.append(". ").toString().replace(" . ", ". ");
  }

  private static String any(RandomGenerator random, String words) {
    String[] all = words.split(" ");
    return all[random.nextInt(all.length)];
  }

  private static String chineseSentence(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    int length = 10 + random.nextInt(30);
    for (int i = 0; i < length; i++) {
      double share = random.nextDouble();
      text.append(CHINESE.charAt((int) (share * share * CHINESE.length())));
      if (i % 9 == 8) text.append('，');
    }
    return text.append("。 ").toString();
  }

  /// Deletes the folder.
  public void delete() throws IOException {
    Files.deleteIfExists(seal(folder));
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
