package burnbag.marking.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Finds where the keywords of many sayings stand in a text, all in one pass.
///
/// A word is met by the hash of its first six characters, a shorter one by its first three, or by
/// its first.
final class Keywords {
  private static final int BITS = 14;
  private static final int SHORT = 3;
  private static final int LONG = 6;

  /// @param owners numbers of the sayings that have the word
  private record Word(String word, int[] owners) {}

  private static final Word[] NONE = {};

  private final Word[][] longWords = new Word[1 << BITS][];
  private final Word[][] words = new Word[1 << BITS][];
  private final Word[][] glyphs = new Word[1 << BITS][];
  private final Map<Saying, Integer> numbers = new IdentityHashMap<>();

  Keywords(Collection<Saying> sayings) {
    Map<String, List<Integer>> owners = new HashMap<>();
    for (Saying saying : sayings) {
      int number = numbers.size();
      numbers.put(saying, number);
      for (String word : saying.keywords().get())
        owners.computeIfAbsent(word, _ -> new ArrayList<>()).add(number);
    }
    owners.forEach(
        (word, numbers) ->
            put(new Word(word, numbers.stream().mapToInt(Integer::intValue).toArray())));
  }

  private void put(Word word) {
    char[] chars = word.word().toCharArray();
    if (chars.length < SHORT) put(glyphs, hash(chars[0]), word);
    else if (chars.length < LONG) put(words, hash(chars, 0), word);
    else put(longWords, hash(hash(chars, 0), hash(chars, SHORT)), word);
  }

  private static void put(Word[][] table, int hash, Word word) {
    Word[] before = table[hash] == null ? NONE : table[hash];
    table[hash] = Arrays.copyOf(before, before.length + 1);
    table[hash][before.length] = word;
  }

  private static int hash(int one) {
    return one * 0x9E3779B1 >>> 32 - BITS;
  }

  private static int hash(int one, int two) {
    return hash(one << BITS ^ two);
  }

  /// Of three characters.
  private static int hash(char[] chars, int at) {
    return (chars[at] * 0x9E3779B1 ^ chars[at + 1] * 0x85EBCA6B ^ chars[at + 2] * 0xC2B2AE35)
        >>> 32 - BITS;
  }

  /// Where on the page the keywords of each saying begin, in rising order.
  Function<Saying, int[]> in(String page) {
    Places places = new Places(numbers.size());
    char[] chars = page.toCharArray();
    int last = chars.length - SHORT;
    for (int i = 0; i < chars.length; i++) {
      Word[] met = glyphs[hash(chars[i])];
      if (met != null) meet(page, i, met, places);
      if (i > last) continue;
      met = words[hash(chars, i)];
      if (met != null) meet(page, i, met, places);
      if (i + SHORT > last) continue;
      met = longWords[hash(hash(chars, i), hash(chars, i + SHORT))];
      if (met != null) meet(page, i, met, places);
    }
    int[][] all = places.all();
    return saying -> all[numbers.get(saying)];
  }

  private static void meet(String page, int at, Word[] words, Places places) {
    for (Word word : words)
      if (page.startsWith(word.word(), at)) for (int saying : word.owners()) places.add(saying, at);
  }

  private static final class Places {
    private static final int[] NOWHERE = {};

    private final int[][] places;
    private final int[] counts;

    Places(int sayings) {
      places = new int[sayings][];
      Arrays.fill(places, NOWHERE);
      counts = new int[sayings];
    }

    void add(int saying, int at) {
      int count = counts[saying];
      if (count > 0 && places[saying][count - 1] == at) return;
      if (count == places[saying].length)
        places[saying] = Arrays.copyOf(places[saying], Math.max(4, 2 * count));
      places[saying][counts[saying]++] = at;
    }

    int[][] all() {
      for (int i = 0; i < places.length; i++) places[i] = Arrays.copyOf(places[i], counts[i]);
      return places;
    }
  }
}
