package burnbag.marking.find;

import java.util.Arrays;
import java.util.BitSet;

/// The places of a page that can hold a marking.
public final class Hits implements Anchors.Sink {
  static final int WORDS = 1;
  static final int PORTIONS = 2;
  static final int BLOCKS = 4;
  static final int RECORDS = 8;
  static final int COPY_MARKS = 16;
  static final int LABELS = 32;

  /// A block of letters may begin there that hides a text; no place of a marking.
  static final int HIDING = 64;

  final BitSet words = new BitSet();
  final BitSet portions = new BitSet();
  final BitSet blocks = new BitSet();
  final BitSet records = new BitSet();
  final BitSet copyMarks = new BitSet();

  /// Whether there is a structured label anywhere.
  boolean labels;

  private int[] shouted = new int[4];
  private int shoutedCount;

  Hits() {}

  @Override
  public void at(int end, int subjects) {
    if ((subjects & WORDS) != 0) words.set(end - 1);
    if ((subjects & PORTIONS) != 0) portions.set(end - 1);
    if ((subjects & BLOCKS) != 0) blocks.set(end - 1);
    if ((subjects & RECORDS) != 0) records.set(end - 1);
    if ((subjects & COPY_MARKS) != 0) copyMarks.set(end - 1);
    if ((subjects & LABELS) != 0) labels = true;
  }

  /// Takes the start of a short line in capitals; in rising order.
  void shouted(int start) {
    if (shoutedCount == shouted.length) shouted = Arrays.copyOf(shouted, shoutedCount * 2);
    shouted[shoutedCount++] = start;
  }

  /// Starts of the short lines in capitals.
  int[] shouted() {
    return Arrays.copyOf(shouted, shoutedCount);
  }

  /// Whether there are none.
  public boolean none() {
    return shoutedCount == 0
        && !labels
        && words.isEmpty()
        && portions.isEmpty()
        && blocks.isEmpty()
        && records.isEmpty()
        && copyMarks.isEmpty();
  }

  /// By subject, for a person.
  @Override
  public String toString() {
    return "words %s, portions %s, blocks %s, records %s, copy marks %s, labels %s, in capitals %s"
        .formatted(words, portions, blocks, records, copyMarks, labels, Arrays.toString(shouted()));
  }
}
