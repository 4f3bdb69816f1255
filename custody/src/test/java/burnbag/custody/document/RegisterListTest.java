package burnbag.custody.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.TestOffice;
import burnbag.custody.Trouble;
import burnbag.custody.office.Answer;
import burnbag.custody.register.Document;
import burnbag.custody.register.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisterListTest {
  private static final String HEAD =
      "control_number,short_title,marking,originator,date,pages,copies,file\n";
  private static final Protections MARKINGS = new Protections(LocalDate.of(2026, 3, 2));

  @TempDir private Path folder;

  private List<RegisterList.Row> rows(String text) {
    return rows(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<RegisterList.Row> rows(byte[] bytes) {
    try {
      Path file = Files.write(folder.resolve("list.csv"), bytes);
      return RegisterList.read(file, MARKINGS, "hq", new SplittableRandom(3));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String told(RegisterList.Row row) {
    return switch (row) {
      case RegisterList.Row.Good(long line, RegisterDocument act) ->
          line + " " + act.document().id() + " x" + act.labels().size();
      case RegisterList.Row.Bad(long line, String control, List<String> reasons) ->
          line + " " + control + ": " + String.join("; ", reasons);
    };
  }

  @Test
  void each_row_of_a_malformed_list_is_told_with_its_line_and_all_its_reasons() {
    List<RegisterList.Row> rows =
        rows(
            HEAD
                + "C-1,\"Chart, of the \"\"harbour\"\"\",SECRET,Port office,2026-03,12,2,\n"
                + ",,NONSENSE,,31.12.2026,0,many,gone.pdf\n"
                + "C-2,Chart,SECRET,Port office,,12\n"
                + "C-3,\"a title\nof two lines\",SECRET,Port office,,1,1,\n"
                + "C-4,Chart,SECRET,Port office,,1,2001,\n");
    assertEquals(
        List.of(
            "2 C-1 x2",
            "3 : no control number; no short title; no originator;"
                + " '31.12.2026' is no date: YYYY, YYYY-MM or YYYY-MM-DD;"
                + " '0' is no count of pages: 1 to 1000000;"
                + " 'many' is no count of copies: 1 to 2000;"
                + " 'NONSENSE' is no marking; see 'burnbag mark';"
                + " the file 'gone.pdf' cannot be read",
            "4 C-2: it has 6 cells, the head line 8; '' is no count of copies: 1 to 2000",
            "5 C-3 x1",
            "7 C-4: '2001' is no count of copies: 1 to 2000"),
        rows.stream().map(RegisterListTest::told).toList());
  }

  private Trouble unreadable(byte[] bytes) {
    Trouble trouble = assertThrows(Trouble.class, () -> rows(bytes));
    assertEquals(Trouble.Code.B111_LIST_NOT_READABLE, trouble.code());
    return trouble;
  }

  private void unreadable(String text, String why) {
    Trouble trouble = unreadable(text.getBytes(StandardCharsets.UTF_8));
    assertTrue(trouble.getMessage().contains(why), trouble.getMessage());
  }

  @Test
  void what_is_no_list_at_all_is_told_in_one_line() {
    unreadable("", "it is empty");
    unreadable("number;title\n1;2\n", "its head line has no 'control_number'");
    unreadable(HEAD + "C-1,\"a\"b,SECRET,Port office,,1,1,\n", "close the quotation marks");
    String open = told(rows(HEAD + "C-1,\"never closed,SECRET,Port office,,1,1,\n").getFirst());
    assertTrue(open.startsWith("2 C-1: it has 2 cells, the head line 8"), open);
    assertTrue(
        unreadable((HEAD + "C-1,Hafen\u00fc").getBytes(StandardCharsets.ISO_8859_1))
            .getMessage()
            .contains("not UTF-8"));
    Trouble gone =
        assertThrows(
            Trouble.class,
            () ->
                RegisterList.read(
                    folder.resolve("none.csv"), MARKINGS, "hq", new SplittableRandom(3)));
    assertTrue(gone.getMessage().contains("is not there"), gone.getMessage());
  }

  @Test
  void a_control_number_that_stands_twice_is_told_in_the_list_and_by_the_office() {
    String row = "C-1,Chart,SECRET,Port office,,12,1,\n";
    List<RegisterList.Row> twice = rows(HEAD + row + row);
    assertEquals("3 C-1: C-1 stands on line 2 already", told(twice.get(1)));
    try (TestOffice office = TestOffice.in(folder)) {
      office.document("a", "C-1", 1);
      List<RegisterList.Row> rows = rows(HEAD + "C-2,Chart,SECRET,Port office,,12,1,\n" + row);
      Answer answer =
          office.enter(
              rows.stream()
                  .map(one -> assertInstanceOf(RegisterList.Row.Good.class, one).act())
                  .map(act -> office.sign("a", Role.REGISTRAR, act))
                  .toArray(burnbag.custody.office.SignedStatement[]::new));
      assertTrue(!answer.allEntered());
      assertTrue(
          answer.outcomes().toString().contains("CONTROL_NUMBER_TAKEN"), "" + answer.outcomes());
      // All rows or none.
      boolean there = office.ask(register -> register.find(Document.SHELF, "C-2").isPresent());
      assertTrue(!there);
    }
  }
}
