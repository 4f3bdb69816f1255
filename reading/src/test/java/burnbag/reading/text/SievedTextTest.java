package burnbag.reading.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import burnbag.marking.Examiner;
import burnbag.marking.find.Hits;
import burnbag.marking.find.PageFindings;
import burnbag.marking.page.Page;
import burnbag.marking.scheme.Schemes;
import burnbag.reading.SievingSink.LineFeeds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SievedTextTest {
  private static final Examiner EXAMINER = new Examiner(Schemes.all(), LocalDate.of(2026, 11, 1));
  private static final int PAGE_CHARS = 4 * PageCutter.CONTEXT_CHARS;
  private static final int PAGES = 30;
  private static final List<String> LINES =
      List.of(
          "The clerk went home and nobody asked him why.",
          "SECRET//NOFORN",
          "(S//NF) The convoy leaves on Monday.",
          "The plan was a secret that all of them knew.",
          "机密★10年",
          "第三仓库关于车辆的报告，请各单位按时报送。",
          "VS – NUR FÜR DEN DIENSTGEBRAUCH",
          "Die Geschäfte blieben geschlossen, weil es regnete.",
          "S E C R E T",
          "Copy 3 of 5 copies",
          "\uD83D\uDE00 \uD83D\uDE00",
          "",
          "SEGRET");

  private static final Helpers HELPERS = new Helpers(1);

  private final SievedText alone =
      new SievedText(EXAMINER.sieve(), PAGE_CHARS, PAGES, new Helpers(0));

  private final SievedText inParts =
      new SievedText(EXAMINER.sieve(), PAGE_CHARS, PAGES, HELPERS, 1, 1 << 12);

  @AfterAll
  static void nobodyHelpsAnyMore() {
    HELPERS.close();
  }

  @Test
  void the_sieve_shows_what_is_found_on_the_pages_of_the_characters() throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261101);
    for (int i = 0; i < 40; i++) {
      byte[] bytes = text(random).getBytes(StandardCharsets.UTF_8);
      assertEquals(byCharacters(bytes), bySieve(alone, bytes, random), "roll " + i);
    }
  }

  @Test
  void two_threads_find_in_the_parts_of_a_text_what_one_finds_in_the_whole() throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261103);
    for (int i = 0; i < 16; i++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 330_000) text.append(text(random)).append(gap(random));
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      assertEquals(byCharacters(bytes), bySieve(inParts, bytes, random), "roll " + i);
    }
  }

  /// What a wording may go on over, from one part to the next.
  private static String gap(RandomGenerator random) {
    String blank = " \n".substring(random.nextInt(2)).repeat(random.nextInt(9_000));
    return switch (random.nextInt(4)) {
      case 0 -> "TOP" + blank + "\nSECRET\n";
      case 1 -> "NATO\n" + blank + "CONFIDENTIAL\n";
      case 2 -> blank;
      default -> "\n";
    };
  }

  @Test
  void what_turns_out_to_be_no_text_goes_on_as_without_a_sieve() throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261102);
    String page = text(random) + "\n";
    String text = page.repeat(1 + 700_000 / page.length());
    for (byte fault : new byte[] {0, (byte) 0xFF, 27}) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      bytes[bytes.length - 5000] = fault;
      assertEquals(byCharacters(bytes), bySieve(alone, bytes, random));
      assertEquals(byCharacters(bytes), bySieve(inParts, bytes, random));
    }
  }

  private static String text(RandomGenerator random) {
    StringBuilder text = new StringBuilder(random.nextInt(5) == 0 ? "\uFEFF" : "");
    int length = random.nextInt(random.nextBoolean() ? 200 : 80_000);
    boolean ascii = random.nextInt(3) == 0;
    boolean lines = random.nextInt(4) > 0;
    while (text.length() < length) {
      String line = LINES.get(random.nextInt(random.nextInt(40) == 0 ? LINES.size() : 1));
      if (random.nextInt(20) == 0) line = LINES.get(random.nextInt(LINES.size()));
      if (ascii && line.chars().anyMatch(c -> c > 127)) continue;
      text.append(line).append(lines ? "\n" : "  ");
      if (random.nextInt(400) == 0) text.append('\f');
    }
    return text.toString();
  }

  /// What each page says, and of what text.
  private static List<String> byCharacters(byte[] bytes) {
    Plain plain = Plain.of(bytes, Math.min(bytes.length, Encoding.HEAD_BYTES), false).orElseThrow();
    List<String> pages = new ArrayList<>();
    Plain.Seen seen =
        plain.read(bytes, PAGE_CHARS, PAGES, page -> pages.add(said(page, EXAMINER.examine(page))));
    pages.add(seen.toString());
    return pages;
  }

  private static String said(Page page, PageFindings found) {
    if (found.sightings().isEmpty() && found.copyMarks().isEmpty()) return page.number() + " clear";
    return "%d at %d for %s, %d long: %s %s struck %s"
        .formatted(
            page.number(),
            page.firstOffset(),
            page.own(),
            page.text().length(),
            found.sightings().stream()
                .map(s -> s.candidate() + " " + new TreeSet<>(s.signs()))
                .toList(),
            found.copyMarks(),
            found.struck());
  }

  private static List<String> bySieve(SievedText sieved, byte[] bytes, RandomGenerator random)
      throws IOException {
    InputStream in = new InChunks(bytes, random);
    Optional<Plain> plain = sieved.begin(in, "");
    if (plain.isEmpty()) return byCharacters(bytes);
    List<String> pages = new ArrayList<>();
    Plain.Seen seen =
        sieved.read(
            plain.get(),
            in,
            new SievedText.Taker() {
              @Override
              public boolean clear(int page, Supplier<LineFeeds> lines) {
                return pages.add(page + " clear");
              }

              @Override
              public boolean page(Page page, Hits hits) {
                return pages.add(said(page, EXAMINER.examine(page, hits)));
              }

              @Override
              public boolean page(Page page) {
                return pages.add(said(page, EXAMINER.examine(page)));
              }
            });
    pages.add(seen.toString());
    return pages;
  }

  /// A stream that gives as many bytes as it likes.
  private static final class InChunks extends InputStream {
    private final ByteArrayInputStream all;
    private final RandomGenerator random;

    InChunks(byte[] bytes, RandomGenerator random) {
      this.all = new ByteArrayInputStream(bytes);
      this.random = random;
    }

    @Override
    public int read() {
      return all.read();
    }

    @Override
    public int read(byte[] into, int from, int length) {
      return all.read(into, from, Math.min(length, 1 + random.nextInt(1 << 17)));
    }
  }
}
