package burnbag.marking.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import burnbag.marking.Examiner;
import burnbag.marking.document.DocumentExam;
import burnbag.marking.document.RolledMarking;
import burnbag.marking.page.Page;
import burnbag.marking.scheme.Schemes;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SourceTextTest {
  private static final Examiner EXAMINER = new Examiner(Schemes.all(), LocalDate.of(2026, 11, 1));

  private static final String PROGRAM =
      """
      package harbour.roster;

      import java.util.List;

      final class Roster {
        private final List<String> pilots;

        Roster(List<String> pilots) {
          this.pilots = List.copyOf(pilots);
        }

        %s
        int size() {
          return pilots.size();
        }
      }
      """;

  private static final String SCRIPT =
      """
      #!/usr/bin/env python3
      import sys

      def main(path):
          total = 0
          for line in open(path):
              total += len(line)
          print(total)

      main(sys.argv[1])
      """;

  private static final String PROSE =
      "1. The boats leave at six and return at nine.\n2. The crew of each is four.\n";

  @Test
  void a_banner_in_the_first_comment_of_a_program_is_one() {
    assertFinds("SECRET//NOFORN", "// SECRET//NOFORN\n" + PROGRAM.formatted(""));
    assertFinds("SECRET//NOFORN", "/* SECRET//NOFORN */\n\n" + PROGRAM.formatted(""));
    assertFinds("SECRET//NOFORN", "/*\n * SECRET//NOFORN\n */\n" + PROGRAM.formatted(""));
    assertFinds("SECRET//NOFORN", "#!/bin/sh\n# SECRET//NOFORN\n" + SCRIPT);
    assertFinds("NATO SECRET", "-- NATO SECRET\nselect a from b;\ninsert into c;\ncommit;\n");
    assertFinds("SECRET//NOFORN", "<!-- SECRET//NOFORN -->\n<roster>\n<pilot/>\n</roster>\n");
  }

  @Test
  void a_banner_behind_the_licence_is_one() {
    String licence = "// Licensed to the harbour board.\n// All rights reserved.\n".repeat(3);
    assertFinds("SECRET//NOFORN", licence + "// SECRET//NOFORN\n" + PROGRAM.formatted(""));
  }

  @Test
  void a_banner_line_over_and_under_an_export_is_one() {
    String table = "id;pilot;berth\n1;Jones;7\n2;Smith;9\n";
    assertFinds("SECRET//NOFORN", "SECRET//NOFORN\n" + table.repeat(8));
    assertFinds("SECRET//NOFORN", "SECRET//NOFORN;;\n" + table.repeat(8));
    assertFinds("SECRET//NOFORN", table.repeat(8) + "SECRET//NOFORN\n");
  }

  @Test
  void a_banner_printed_over_a_program_is_one() {
    assertFinds("SECRET//NOFORN", "SECRET//NOFORN\n\n" + PROGRAM.formatted(""));
  }

  @Test
  void literals_constants_and_regexes_of_a_program_are_mentions() {
    for (String line :
        List.of(
            "private static final String MARK = \"SECRET//NOFORN\";",
            "check(\n    \"SECRET//NOFORN\",\n    \"NATO SECRET\",\n    \"//NATO SECRET//ATOMAL\");",
            "Pattern.compile(\"(?:TOP SECRET|SECRET)(?://NOFORN)?\");",
            "enum Level {\n    TOP_SECRET,\n    SECRET,\n    CONFIDENTIAL\n  }",
            "String text = \"\"\"\n    SECRET//NOFORN\n\n    (TS//SI//NF) The boats leave.\n\n    SECRET//NOFORN\n    \"\"\";",
            "log.info(\"Development-SECRET\");",
            "/// Reads `机密★10年` and `TLP:RED`.",
            "// the banner of the page is SECRET//NOFORN here",
            "// DECLASSIFY ON: 20301231",
            "assertEquals(\"VS-NUR FÜR DEN DIENSTGEBRAUCH\", found);")) {
      assertNothing(PROGRAM.formatted(line));
    }
  }

  @Test
  void keys_and_values_of_settings_and_data_are_mentions() {
    assertNothing(
        "server:\n  port: 80\n  classification: SECRET\n  level: TOP SECRET//SI\nlog: x\n");
    assertNothing(
        "[marking]\nlevel = \"SECRET//NOFORN\"\nwords = [\"TOP SECRET\"]\nrank = 3\nx = 1\n");
    assertNothing(
        "{\n  \"level\": \"SECRET//NOFORN\",\n  \"words\": [\n    \"NATO SECRET\"\n  ]\n}\n");
    assertNothing(
        "id,pilot,level\n1,Jones,\"SECRET//NOFORN\"\n2,Smith,SECRET//NOFORN\n3,Miller,\n");
  }

  @Test
  void what_stands_in_a_fence_a_path_or_a_log_is_a_mention() {
    assertNothing("The banner:\n\n```\nSECRET//NOFORN\n```\n\nstands on each page of it.\n");
    assertNothing("The banner:\n\n~~~\nSECRET//NOFORN\n~~~\n\nstands on each page of it.\n");
    assertNothing("See /srv/papers/SECRET//NOFORN/list.txt for more.\n");
    assertNothing("See https://example.org/TOP/SECRET//NOFORN for more.\n");
    assertNothing("2026-01-05T10:00:00Z INFO banner=SECRET//NOFORN page=3\n");
    assertNothing("2026-01-05 10:00:00,120 [main] WARN Marker - Classification: SECRET//NOFORN\n");
    assertNothing("10:00:00 INFO Classification: TOP SECRET\n");
  }

  @Test
  void marking_software_s_own_words_are_mentions() {
    assertNothing("Development-SECRET\n\nWelcome to the demo. Sign in to see the papers.\n");
    assertNothing("The banner reads `SECRET//NOFORN` unless `marking.level` says otherwise.\n");
    assertNothing("Level\tColour\nTOP SECRET\torange\nSECRET\tred\nCONFIDENTIAL\tblue\n");
    assertNothing("It matches `^(TOP SECRET|SECRET)(//NOFORN)?$` and nothing else.\n");
  }

  @Test
  void a_fence_that_nothing_closes_hides_nothing() {
    assertFinds("SECRET//NOFORN", "```\nSECRET//NOFORN\n\n" + PROSE + "\nSECRET//NOFORN\n");
  }

  @Test
  void a_paper_whose_items_end_with_semicolons_is_no_program() {
    String items =
        "(a) the boats of the northern pier leave at six;\n(b) the crews sleep in the old customs house;\n";
    assertFinds("SECRET//NOFORN", items.repeat(6) + "\nSECRET//NOFORN\n\n" + items.repeat(6));
  }

  private static void assertFinds(String canonical, String text) {
    assertEquals(
        List.of(canonical + " hold"),
        found(text).stream()
            .map(m -> m.meaning().canonical() + (sure(m) ? " hold" : " review"))
            .toList(),
        text);
  }

  private static void assertNothing(String text) {
    assertEquals(
        List.of(),
        found(text).stream()
            .map(m -> m.meaning().canonical() + " because " + m.judgement().why())
            .toList(),
        text);
  }

  private static boolean sure(RolledMarking marking) {
    return marking.judgement().sureness() >= Examiner.sureFrom();
  }

  private static List<RolledMarking> found(String text) {
    DocumentExam exam = new DocumentExam(EXAMINER);
    exam.page(Page.ofText(text));
    return exam.finish().markings();
  }
}
