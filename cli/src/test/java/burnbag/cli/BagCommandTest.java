package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BagCommandTest {
  @TempDir private static Path folder;
  private static Cellar cellar;

  /// Each test has its own of them.
  @BeforeAll
  static void documents() {
    cellar = new Cellar(folder);
    cellar.documents(5);
  }

  @Test
  void a_new_bag_is_not_opened_where_nothing_may_go_into_it() {
    Ran refused = cellar.tried("a bag insert bag-1 --new C-1#1 C-1#2 --second b");
    assertEquals(1, refused.code(), refused.out());
    assertTrue(refused.out().contains("NOT_ORDERED: C-1#2"), refused.out());
    assertFalse(refused.out().contains("TOGETHER"), refused.out());
    assertFalse(cellar.asked("bag list").out().contains("bag-1"));
    cellar.approved("C-1");
    cellar.by("a bag insert bag-1 --new C-1#1 C-1#2 --second b");
  }

  @Test
  void the_same_command_may_be_given_again_after_a_second_did_not_sign() {
    cellar.approved("C-2", "C-3");
    Ran alone = cellar.tried("a bag insert bag-2 --new C-2#1 --second a");
    assertEquals(1, alone.code(), alone.out());
    String again = cellar.by("a bag insert bag-2 --new C-2#1 --second b");
    assertFalse(again.contains("is in use"), again);
    Ran full = cellar.tried("a bag insert bag-2 --new C-3#1 --second b");
    assertTrue(full.out().contains("ID_TAKEN"), full.out());
    Ran anothers = cellar.tried("b bag insert bag-2 --new C-3#1 --second a");
    assertTrue(anothers.out().contains("ID_TAKEN"), anothers.out());
  }

  @Test
  void a_scan_may_begin_with_a_byte_order_mark() {
    cellar.approved("C-4");
    cellar.write("scan.txt", "\uFEFFC-4#1\r\nC-4#2\r\n");
    String said = cellar.by("a bag insert bag-3 --new --scan scan.txt --second b");
    assertTrue(said.contains("2 copies into bag-3"), said);
  }

  @Test
  void one_copy_is_one_copy() {
    String order = cellar.entry("a destroy order --basis burn-1 C-5#1");
    String waiting = cellar.asked("waiting").out();
    assertTrue(waiting.contains("1 copy by burn-1"), waiting);
    cellar.by("b destroy approve " + order);
    String said = cellar.by("a bag insert bag-4 --new C-5#1 --second b");
    assertTrue(said.contains("1 copy into bag-4"), said);
    cellar.by("a bag waste bag-4 --sheets 1 --highest SECRET --second b");
    String shown = cellar.asked("bag show bag-4").out();
    assertTrue(shown.contains("waste: 1 sheet, SECRET, entry "), shown);
    String entry = shown.replaceFirst("(?s).*waste: 1 sheet, SECRET, entry (\\d+).*", "$1");
    Ran missing =
        cellar.tried(
            "a bag take-out-waste bag-4 --of " + entry + " --sheets 1 --missing --second b");
    assertEquals(2, missing.code(), missing.out() + missing.err());
    assertTrue(missing.out().contains("bag-4 is waste-missing"), missing.out());
  }
}
