package burnbag.desk;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files a report through a real browser, and then looks for the finder in everything that the desk
/// has written: files of the home and what lies beside them, the system's temporary folder, and
/// what was said on the terminal.
@Tag("full")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FinderIsNowhereTest {
  private static final String ADDRESS = "203.0.113.77";
  private static final String AGENT = "FinderBrowser/7.7";
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

  @TempDir Path folder;
  private final Set<Path> thereBefore = new HashSet<>();

  /// A window that says what nothing may keep.
  private static BrowserContext finders(Chromium chromium) {
    return chromium.window(
        new Browser.NewContextOptions()
            .setJavaScriptEnabled(false)
            .setUserAgent(AGENT)
            .setExtraHTTPHeaders(
                Map.of(
                    "X-Forwarded-For", ADDRESS,
                    "X-Real-IP", ADDRESS,
                    "Forwarded", "for=" + ADDRESS)));
  }

  @Test
  void what_a_finder_sends_besides_the_report_is_nowhere_afterwards() throws IOException {
    try (Stream<Path> entries = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      entries.forEach(thereBefore::add);
    }
    PrintStream terminal = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try (OpenDesk desk = new OpenDesk(folder);
        Chromium chromium = Chromium.open()) {
      report(desk, chromium, said);
    } finally {
      System.setOut(terminal);
    }
    // Once more when it has stopped: what was written at the end.
    assertNowhere(said, List.of(ADDRESS, AGENT, Finder.CAMERA, Finder.WHERE));
  }

  private void report(OpenDesk desk, Chromium chromium, ByteArrayOutputStream said)
      throws IOException {
    Map<Path, byte[]> before = contents();
    Instant began = Instant.ofEpochMilli(desk.now());
    Page page = finders(chromium).newPage();
    page.navigate(desk.url() + "/found?lang=en");
    page.locator("#cover").fill("The cover of the find");
    page.locator("#day").fill(began.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1).toString());
    page.locator("#contact").fill("through the code");
    page.locator("#photo")
        .setInputFiles(
            new FilePayload("IMG_20260301_172143.jpg", "image/jpeg", Finder.photograph("SECRET")));
    page.locator("form[enctype] button").click();
    String code = page.locator("p.code").textContent();
    page.navigate(desk.url() + "/found?lang=en");
    page.locator("#code").fill(code);
    page.locator(".back button").click();
    page.locator("#text").fill("A message of the finder");
    page.locator("button:text('Send')").click();
    assertTrue(page.content().contains("A message of the finder"));
    Instant ended = Instant.ofEpochMilli(desk.now());

    assertTrue(
        holds(contents(), "The cover of the find"), "the report itself is looked for wrongly");
    List<String> nothing =
        new ArrayList<>(
            List.of(
                ADDRESS,
                "127.0.0.1",
                AGENT,
                "FinderBrowser",
                Finder.CAMERA,
                Finder.WHERE,
                "Exif",
                "17:21:43",
                "IMG_20260301",
                code,
                code.replace("-", "")));
    for (Instant at = began;
        !at.isAfter(ended.plusSeconds(60));
        at = at.plus(1, ChronoUnit.MINUTES)) {
      nothing.add(MINUTE.format(at));
    }
    Map<Path, byte[]> after = contents();
    for (Map.Entry<Path, byte[]> one : after.entrySet()) {
      boolean same = Arrays.equals(before.getOrDefault(one.getKey(), new byte[0]), one.getValue());
      if (same) continue;
      String name = one.getKey().getFileName().toString();
      assertTrue(name.equals("finds.db") || name.endsWith("-shm"), name + " was written");
      for (String needle : nothing) {
        assertFalse(holds(Map.of(one.getKey(), one.getValue()), needle), needle + " in " + name);
      }
      assertNoTime(one.getValue(), began, ended, name);
    }
    Path finds = desk.home().folder().resolve("finds");
    FileTime day = FileTime.from(began.truncatedTo(ChronoUnit.DAYS));
    FileTime next = FileTime.from(ended.truncatedTo(ChronoUnit.DAYS));
    for (Path one : List.of(finds, finds.resolve("finds.db"))) {
      FileTime time = Files.getLastModifiedTime(one);
      assertTrue(time.equals(day) || time.equals(next), one + " tells " + time);
    }
    assertNowhere(said, List.of(ADDRESS, AGENT, Finder.CAMERA, Finder.WHERE, code));
  }

  /// No number in it is a time of these minutes: in seconds or milliseconds, as text or in the
  /// bytes of an integer of SQLite, in either order.
  private static void assertNoTime(byte[] bytes, Instant began, Instant ended, String name) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    long first = began.getEpochSecond() - 60;
    long last = ended.getEpochSecond() + 60;
    for (long second = first; second <= last; second++) {
      assertFalse(text.contains(Long.toString(second)), "a time in " + name);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    for (int at = 0; at + Long.BYTES <= bytes.length; at++) {
      for (java.nio.ByteOrder order :
          List.of(java.nio.ByteOrder.BIG_ENDIAN, java.nio.ByteOrder.LITTLE_ENDIAN)) {
        buffer.order(order);
        long eight = buffer.getLong(at);
        long six = order == java.nio.ByteOrder.BIG_ENDIAN ? eight >>> 16 : eight & 0xFFFFFFFFFFFFL;
        long four = Integer.toUnsignedLong(buffer.getInt(at));
        for (long millis : new long[] {eight, six}) {
          assertFalse(
              millis >= first * 1_000 && millis <= last * 1_000,
              "milliseconds at " + at + " of " + name);
        }
        assertFalse(four >= first && four <= last, "seconds at " + at + " of " + name);
      }
    }
  }

  private Map<Path, byte[]> contents() throws IOException {
    Map<Path, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(file, Files.readAllBytes(file));
      }
    }
    return contents;
  }

  private static boolean holds(Map<Path, byte[]> contents, String words) {
    byte[] needle = words.getBytes(StandardCharsets.UTF_8);
    return contents.values().stream().anyMatch(bytes -> holds(bytes, needle));
  }

  private static boolean holds(byte[] bytes, byte[] needle) {
    for (int at = 0; at + needle.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + needle.length, needle, 0, needle.length)) return true;
    }
    return false;
  }

  /// Neither in the home, nor in the temporary folder beside what the browser itself keeps there,
  /// nor in what was said.
  private void assertNowhere(ByteArrayOutputStream said, List<String> words) throws IOException {
    Map<Path, byte[]> all = new TreeMap<>(contents());
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> entries = Files.list(temporary)) {
      for (Path entry : entries.filter(this::isOurs).toList()) {
        try (Stream<Path> files = Files.walk(entry)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            all.put(file, Files.readAllBytes(file));
          }
        }
      }
    }
    all.put(Path.of("terminal"), said.toByteArray());
    for (String needle : words) {
      all.forEach(
          (file, bytes) ->
              assertFalse(holds(Map.of(file, bytes), needle), needle + " stands in " + file));
    }
  }

  /// What this process has made there since the test began: its scratch, its server's folders.
  private boolean isOurs(Path entry) {
    String name = entry.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean scratch = name.startsWith("burnbag-" + ProcessHandle.current().pid() + "-");
    boolean server = name.startsWith("tomcat") || name.startsWith("upload");
    return scratch || (server && !thereBefore.contains(entry));
  }
}
