package burnbag.response.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WayBackTest {
  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private final Random chance = new Random(41);

  private static Optional<String> read(String written) {
    return WayBack.read(written).map(WayBack::written);
  }

  @Test
  void a_code_is_read_as_people_write_it_down() {
    for (int i = 0; i < 200; i++) {
      String code = WayBack.drawn(chance).written();
      assertTrue(code.matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}"), code);
      assertEquals(Optional.of(code), read(code));
      assertEquals(Optional.of(code), read(" " + code.toLowerCase(Locale.ROOT) + "\n"));
      assertEquals(Optional.of(code), read(code.replace("-", "")));
      assertEquals(Optional.of(code), read(code.replace('0', 'o').replace('1', 'l')));
      assertEquals(Optional.of(code), read(code.replace('-', '–')));
    }
  }

  @Test
  void each_wrong_sign_is_told() {
    String code = WayBack.drawn(chance).written();
    for (int at = 0; at < code.length(); at++) {
      if (code.charAt(at) == '-') continue;
      for (char other : SIGNS.toCharArray()) {
        if (other == code.charAt(at)) continue;
        String wrong = code.substring(0, at) + other + code.substring(at + 1);
        assertEquals(Optional.empty(), read(wrong), wrong);
      }
    }
  }

  @Test
  void any_two_signs_that_changed_places_are_told() {
    String code = WayBack.drawn(chance).written().replace("-", "");
    for (int one = 0; one < code.length(); one++) {
      for (int other = one + 1; other < code.length(); other++) {
        if (code.charAt(one) == code.charAt(other)) continue;
        StringBuilder wrong = new StringBuilder(code);
        wrong.setCharAt(one, code.charAt(other));
        wrong.setCharAt(other, code.charAt(one));
        assertEquals(Optional.empty(), read(wrong.toString()), wrong.toString());
      }
    }
  }

  @Test
  void what_is_no_code_is_none() {
    for (String no : new String[] {"", "----", "7K3M", "U".repeat(20), "机密", "0".repeat(21)}) {
      assertEquals(Optional.empty(), read(no), no);
    }
  }

  @Test
  void codes_do_not_repeat_and_print_nowhere() {
    Set<String> drawn = new HashSet<>();
    for (int i = 0; i < 10_000; i++) drawn.add(WayBack.drawn(chance).written());
    assertEquals(10_000, drawn.size());
    WayBack code = WayBack.drawn(chance);
    assertFalse(code.toString().contains(code.secret()));
  }

  @Test
  void what_is_kept_of_a_code_is_salted_and_slow() {
    WayBack code = WayBack.drawn(chance);
    CodeHash once = CodeHash.of(code, CodeHash.ROUNDS, chance);
    CodeHash again = CodeHash.of(code, CodeHash.ROUNDS, chance);
    assertNotEquals(once, again);
    assertTrue(once.opensWith(code));
    assertTrue(again.opensWith(code));
    assertFalse(once.opensWith(WayBack.drawn(chance)));
    assertTrue(once.rounds() >= 210_000);
  }
}
