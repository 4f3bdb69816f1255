package burnbag.custody.destruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WeightTest {
  private static String refused(String text) {
    return assertInstanceOf(Weight.Reading.Unclear.class, Weight.read(text), text).why();
  }

  private static long grams(String text) {
    return assertInstanceOf(Weight.Reading.Read.class, Weight.read(text), text).weight().grams();
  }

  @Test
  void a_weight_is_read_as_people_write_it() {
    for (String text :
        List.of("12500", "12 500", "12 500 g", "12500g", "12.5kg", "12,5 kg", "12,50 KG"))
      assertEquals(12_500, grams(text));
    assertEquals(1_234_500, grams("1.234,5 kg"));
    assertEquals(1_234_500, grams("1,234,500 g"));
    assertEquals(250, grams("0,250 kg"));
    assertEquals(4_290, grams("4\u00a0290\u202fg"));
    assertEquals(7_000, grams("7 kg"));
  }

  @Test
  void what_two_people_would_read_in_two_ways_is_refused() {
    assertTrue(refused("1,250").contains("two ways: write 1250 g"), refused("1,250"));
    assertTrue(refused("1.250 kg").contains("write 1250 g, or 1250 kg"), refused("1.250 kg"));
    assertTrue(refused("12,5").contains("kg or g"), refused("12,5"));
  }

  @Test
  void what_is_no_weight_is_refused() {
    for (String text :
        List.of("", "kg", "-5 kg", "12 50", "12,5 g", "0", "12.5.5 kg", "1,2345 kg", "2 t", "1e3"))
      refused(text);
  }
}
