package burnbag.desk.looked;

import burnbag.custody.Trouble;
import burnbag.custody.home.Home;
import burnbag.desk.settings.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Looks, a file a day in `looked/` of the home. A look is written before its page is shown, once a
/// minute; a day has a bound, and older days are deleted. Safe to share between threads.
@Component
final class LookLog {
  /// Looks of one day; what comes after is not shown either.
  static final int MOST_A_DAY = 200_000;

  /// Looks that one question goes through, and then to the end of the day.
  private static final long MOST_SEARCHED = 500_000;

  private static final long MINUTE = 60_000;
  private static final String ENDING = ".tsv";

  private final Path folder;
  private final InstantSource clock;
  private final int keepDays;
  private final Set<Look> ofThisMinute = new HashSet<>();
  private long minute;
  private LocalDate today = LocalDate.MIN;
  private long ofToday;

  LookLog(Home home, InstantSource clock) {
    this.folder = home.folder().resolve("looked");
    this.clock = clock;
    this.keepDays = Settings.read(folder.resolve("looked.properties")).number("keep-days", 180);
  }

  int keepDays() {
    return keepDays;
  }

  private static LocalDate day(long at) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(at), ZoneOffset.UTC);
  }

  private Path file(LocalDate day) {
    return folder.resolve(day + ENDING);
  }

  /// @throws Trouble where it cannot be written: then nothing is to be shown
  synchronized void note(String party, String page, String about) {
    long now = clock.millis() / MINUTE * MINUTE;
    if (now != minute) {
      ofThisMinute.clear();
      minute = now;
    }
    Look look = Look.of(now, party, page, about);
    if (ofThisMinute.contains(look)) return;
    try {
      if (!day(now).equals(today)) begin(day(now));
      if (ofToday >= MOST_A_DAY) throw full();
      Files.writeString(
          file(today), look.line(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      today = LocalDate.MIN; // its line may be cut
      throw new Trouble(
          Trouble.Code.B109_PLACE_NOT_WRITABLE,
          "who looks at what cannot be written down in " + folder + ": " + e.getMessage(),
          "make room or give the desk the right to write there; until then nothing is shown",
          e);
    }
    ofThisMinute.add(look);
    ofToday++;
  }

  private Trouble full() {
    return new Trouble(
        Trouble.Code.B109_PLACE_NOT_WRITABLE,
        MOST_A_DAY + " looks were written down today, and no more are",
        "find out who opens so many pages; tomorrow is another day");
  }

  private void begin(LocalDate day) throws IOException {
    Files.createDirectories(folder);
    for (LocalDate old : days()) {
      if (old.isBefore(day.minusDays(keepDays))) Files.deleteIfExists(file(old));
    }
    ofToday = Files.exists(file(day)) ? goOn(file(day)) : 0;
    today = day;
  }

  /// Ends the line that a crash has cut, so that the next look has its own.
  ///
  /// @return how many lines there are
  private static long goOn(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long size = channel.size();
      ByteBuffer last = ByteBuffer.allocate(1);
      if (size > 0 && channel.read(last, size - 1) == 1 && last.get(0) != '\n') {
        channel.write(ByteBuffer.wrap(new byte[] {'\n'}), size);
      }
    }
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return lines.count();
    }
  }

  /// Those that are kept, the newest first.
  private List<LocalDate> days() throws IOException {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d{4}-\\d{2}-\\d{2}\\" + ENDING))
          .map(name -> LocalDate.parse(name.substring(0, name.length() - ENDING.length())))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  /// The newest looks that somebody wants to see, the newest first.
  ///
  /// @param whole whether all days that are kept were searched to their end
  record Newest(List<Look> looks, boolean whole) {
    Newest {
      looks = List.copyOf(looks);
    }
  }

  /// @param most how many
  Newest newest(Predicate<Look> wanted, int most) {
    List<Look> found = new ArrayList<>();
    long[] searched = new long[1];
    try {
      for (LocalDate day : days()) {
        if (found.size() >= most || searched[0] >= MOST_SEARCHED) return new Newest(found, false);
        Predicate<Look> counted =
            look -> {
              searched[0]++;
              return wanted.test(look);
            };
        found.addAll(of(day, counted, most - found.size()));
      }
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B109_PLACE_NOT_WRITABLE,
          "who looked at what cannot be read in " + folder + ": " + e.getMessage(),
          "give the desk the right to read there",
          e);
    }
    return new Newest(found, found.size() < most);
  }

  private List<Look> of(LocalDate day, Predicate<Look> wanted, int most) throws IOException {
    Deque<Look> last = new ArrayDeque<>();
    var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE);
    try (BufferedReader lines =
        new BufferedReader(
            new java.io.InputStreamReader(Files.newInputStream(file(day)), decoder))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Look.read(line).filter(wanted).ifPresent(last::addFirst);
        if (last.size() > most) last.removeLast();
      }
    }
    return List.copyOf(last);
  }
}
