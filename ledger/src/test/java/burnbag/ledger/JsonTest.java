package burnbag.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import burnbag.ledger.json.CanonicalJson;
import burnbag.ledger.json.CanonicalReader;
import burnbag.ledger.json.Json;
import burnbag.ledger.json.NotCanonicalException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class JsonTest {
  private static String written(Json value) {
    return new String(CanonicalJson.write(value), StandardCharsets.UTF_8);
  }

  private static Json read(String text) throws NotCanonicalException {
    return CanonicalJson.read(text.getBytes(StandardCharsets.UTF_8));
  }

  /// What walking over says; nothing where it has nothing to say.
  private static String skipped(byte[] bytes) {
    try {
      CanonicalReader reader = new CanonicalReader(bytes);
      reader.skip();
      reader.end();
      return "";
    } catch (NotCanonicalException e) {
      return e.getMessage();
    }
  }

  @Test
  void membersStandInTheOrderOfTheirUnits() {
    // The names of RFC 8785 §3.2.3: by UTF-16 units the emoji stands before the Hebrew presentation
    // form.
    Map<String, Json> members = new TreeMap<>();
    for (String name : List.of("€", "\r", "דּ", "1", "😀", "\u0080", "ö"))
      members.put(Normalizer.normalize(name, Normalizer.Form.NFC), new Json.Bool(true));
    List<String> names = new ArrayList<>(Json.Obj.of(members).members().keySet());
    assertEquals(List.of("\r", "1", "\u0080", "ö", "\u05d3\u05bc", "€", "😀"), names);
  }

  @Test
  void charactersAreEscapedOnlyWhereTheyMust() {
    assertEquals(
        "\"€$\\u000f\\nA'B\\\"\\\\\\\"/\u007f\"",
        written(new Json.Text("€$\u000f\nA'B\"\\\"/\u007f")));
  }

  @Test
  void whatIsNotCanonicalIsRefusedWithItsPlace() {
    String[][] bad = {
      {"{\"a\": 1}", "this is no value, at byte 5"},
      {"{\"b\":1,\"a\":1}", "the member 'a' is out of order or there twice, at byte 10"},
      {"{\"a\":1,\"a\":1}", "the member 'a' is out of order or there twice, at byte 10"},
      {"01", "written otherwise than it should be, at byte 0"},
      {"-0", "written otherwise than it should be, at byte 0"},
      {"1.5", "something stands behind the value, at byte 1"},
      {"9007199254740992", "a number beyond 2⁵³−1, at byte 0"},
      {"99999999999999999", "a number beyond 2⁵³−1, at byte 0"},
      {"\"a\u0001\"", "written otherwise than it should be, at byte 2"},
      {"\"\\u000A\"", "written otherwise than it should be, at byte 1"},
      {"\"\\u000a\"", "written otherwise than it should be, at byte 1"},
      {"\"\\/\"", "no such escape, at byte 2"},
      {"{\"\":1,\"\":1}", "the member '' is out of order or there twice, at byte 8"},
      {"\"\\u0041\"", "written otherwise than it should be, at byte 1"},
      {"\"\\ud800\"", "written otherwise than it should be, at byte 1"},
      {"\"e\u0301\"", "text that is not in normal form C, at byte 0"},
      {"[1,]", "this is no value, at byte 3"},
      {"[1", "the array does not end, at byte 2"},
      {"nul", "'null' is misspelt, at byte 3"},
      {"", "the text ends too soon, at byte 0"},
      {"[".repeat(40), "nested more than 32 deep, at byte 33"},
    };
    for (String[] one : bad) {
      assertEquals(
          one[1],
          assertThrows(NotCanonicalException.class, () -> read(one[0]), one[0]).getMessage());
      assertEquals(one[1], skipped(one[0].getBytes(StandardCharsets.UTF_8)));
    }
    byte[] broken = {'"', (byte) 0xc3, '"'};
    assertThrows(NotCanonicalException.class, () -> CanonicalJson.read(broken));
  }

  @Test
  void everyValueReadsBackFromItsBytes() throws NotCanonicalException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    for (int i = 0; i < 2_000; i++) {
      Json value = any(random, 0);
      byte[] bytes = CanonicalJson.write(value);
      assertEquals(value, CanonicalJson.read(bytes));
    }
  }

  @Test
  void noBytesAreReadAsAValueThatWritesOtherBytes() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(8);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = CanonicalJson.write(any(random, 0));
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        assertEquals(new String(bytes, StandardCharsets.UTF_8), written(CanonicalJson.read(bytes)));
        assertEquals("", skipped(bytes));
      } catch (NotCanonicalException refused) {
        assertEquals(true, refused.getMessage().contains(", at byte "));
        assertEquals(refused.getMessage(), skipped(bytes));
      }
    }
  }

  private static Json any(RandomGenerator random, int depth) {
    int kind = random.nextInt(depth > 3 ? 4 : 6);
    return switch (kind) {
      case 0 -> new Json.Int(random.nextLong(-Json.GREATEST, Json.GREATEST + 1));
      case 1 -> new Json.Bool(random.nextBoolean());
      case 2 -> new Json.Null();
      case 3 -> new Json.Text(text(random));
      case 4 -> {
        List<Json> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) items.add(any(random, depth + 1));
        yield new Json.Arr(items);
      }
      default -> {
        Map<String, Json> members = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--)
          members.put(text(random), any(random, depth + 1));
        yield Json.Obj.of(members);
      }
    };
  }

  private static String text(RandomGenerator random) {
    int[] points =
        random.ints(random.nextInt(6), 0, 0x11000).filter(c -> c < 0xd800 || c > 0xdfff).toArray();
    return Normalizer.normalize(new String(points, 0, points.length), Normalizer.Form.NFC);
  }
}
