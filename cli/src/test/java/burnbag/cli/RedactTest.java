package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A redacted report may be handed on: it says where and how high, and quotes nothing.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RedactTest {
  private static final List<String> FORMATS = List.of("text", "jsonl", "html", "sarif", "csv");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

  /// A level that a scheme's book names is public; every other word of these pages is not.
  private static final String PAPER =
      """
      TOP SECRET//SI-QUAXO//FGI ZWE//NOFORN
      Copy 47 of 93

      (TS//SI-QUAXO//NF) Launches leave Zanzibar quay at dawn.

      Papers classified SECRET in Wuzzleford go by courier.

      Classified By: Hepzibah Ellery
      Derived From: Multiple Zources
      Declassify On: 20491231
      TOP SECRET//SI-QUAXO//FGI ZWE//NOFORN
      """;

  private static final String CANCELLED =
      """
      CONFIDENTIAL
      DECLASSIFIED by Bartholomew Quimby on 5/12/98, authority NND 847203

      Ropes.
      CONFIDENTIAL
      """;

  @TempDir Path here;

  @BeforeEach
  void a_pile() throws IOException {
    Files.createDirectory(here.resolve("pile"));
    Files.writeString(here.resolve("pile/1.txt"), PAPER);
    Files.writeString(here.resolve("pile/2.txt"), CANCELLED);
    Files.writeString(
        here.resolve("pile/3.html"),
        "<html><title>Xylograph</title><body><p>SECRET//NOFORN</p><p>Zanzibar</p></body></html>");
  }

  @Test
  void no_word_of_a_page_but_a_public_level_stands_in_a_redacted_report() {
    for (String format : FORMATS) {
      String report = redacted(format);
      for (String word :
          List.of(
              "QUAXO",
              "ZWE",
              "NOFORN",
              "47",
              "93",
              "Zanzibar",
              "dawn",
              "Wuzzleford",
              "Hepzibah",
              "Ellery",
              "Zources",
              "2049",
              "Bartholomew",
              "Quimby",
              "847203",
              "Ropes",
              "Xylograph",
              "SI-")) {
        boolean stands =
            WORD.matcher(word).matches()
                ? Pattern.compile("(?<![\\p{L}\\p{N}#-])" + word + "(?![\\p{L}\\p{N}])")
                    .matcher(withoutOurs(report))
                    .find()
                : withoutOurs(report).contains(word);
        assertFalse(stands, format + " says " + word);
      }
    }
  }

  @Test
  void the_same_words_stand_in_a_report_that_is_not_redacted() {
    String report = Ran.in(here, "sweep", "--format", "html", "--mentions", "pile").out();
    for (String word : List.of("QUAXO", "47", "Zanzibar", "Hepzibah", "Quimby")) {
      assertTrue(report.contains(word), word);
    }
  }

  @Test
  void where_and_how_high_stays() {
    for (String format : FORMATS) {
      String report = redacted(format);
      assertTrue(report.contains("TOP SECRET"), format);
      assertTrue(report.contains("pile/1.txt"), format);
    }
    String jsonl = redacted("jsonl");
    assertTrue(jsonl.contains("\"redacted\":true"), jsonl);
    assertTrue(jsonl.contains("\"text\":\"\""), jsonl);
    assertTrue(jsonl.contains("\"start\":0"), jsonl);
  }

  private String redacted(String format) {
    Ran ran = Ran.in(here, "sweep", "--redact", "--mentions", "--format", format, "pile");
    assertTrue(ran.code() == 1, ran.err());
    return ran.out() + ran.err();
  }

  /// Hashes, offsets and the style sheet hold digits by chance; the rules of SARIF are the packs'.
  private static String withoutOurs(String report) {
    return report
        .replaceAll("[0-9a-f]{32,64}", "")
        .replaceAll("\"(start|end|charOffset|charLength|endColumn|startColumn)\":\\d+", "")
        .replaceAll("characters \\d+–\\d+", "")
        .replaceAll("(?s)<style>.*</style>", "")
        .replaceAll("(?s)\"rules\":\\[.*?\\],\"notifications\"", "")
        .replaceAll(",\\d+,\\d+,\\d+,\\d+,", ",");
  }
}
