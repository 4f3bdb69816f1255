package burnbag.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.publish.Audit;
import burnbag.ledger.publish.Damage;
import burnbag.ledger.publish.LogFolder;
import burnbag.ledger.tile.Entries;
import burnbag.ledger.tile.KeptTiles;
import burnbag.ledger.tile.TiledTree;
import burnbag.ledger.tree.Hash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FsckTest {
  private static final Entries NO_STORE = (from, to) -> List.of();

  @TempDir private Path folder;

  private static List<byte[]> entries(long from, long to) {
    return LongStream.range(from, to)
        .mapToObj(i -> ("entry-" + i).getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  private Checkpoint publish(int size) {
    TiledTree tree = new TiledTree(new KeptTiles(), 0);
    tree.append(entries(0, size).stream().map(Hash::ofLeaf).toList());
    Checkpoint head = new Checkpoint(Written.ORIGIN, size, tree.tree().root());
    new LogFolder(folder).publish(FsckTest::entries, 0, size, head.sign(Written.LOG));
    return head;
  }

  private List<Damage> examine(Entries store, Checkpoint head) {
    return new LogFolder(folder).examine(store, head);
  }

  private void sound() {
    assertInstanceOf(
        Audit.Outcome.Sound.class,
        new Audit(new LogFolder(folder)).run(Written.LOG.verifier(), List.of()));
  }

  private void flip(String path, int at) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(path));
    bytes[at] ^= 1;
    Files.write(folder.resolve(path), bytes);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("checkpoint"))
          .sorted()
          .toList();
    }
  }

  @Test
  void aSoundLogHasNoDamage() {
    assertEquals(List.of(), examine(NO_STORE, publish(1_000)));
  }

  @Test
  void anySingleTileThatIsCutFlippedOrGoneIsMendedToTheSameBytesWithoutAStore() throws IOException {
    Checkpoint head = publish(1_000);
    for (Path file : files()) {
      if (file.toString().contains("entries")) continue;
      byte[] good = Files.readAllBytes(file);
      byte[] flipped = good.clone();
      flipped[good.length / 2] ^= 4;
      for (byte[] bad : List.of(Arrays.copyOf(good, good.length - 33), flipped, new byte[0])) {
        Files.write(file, bad);
        mended(head, NO_STORE, file, good);
      }
      Files.delete(file);
      mended(head, NO_STORE, file, good);
    }
  }

  @Test
  void anySingleBundleIsMendedFromTheStore() throws IOException {
    Checkpoint head = publish(1_000);
    for (Path file : files()) {
      if (!file.toString().contains("entries")) continue;
      byte[] good = Files.readAllBytes(file);
      byte[] flipped = good.clone();
      flipped[good.length - 1] ^= 1;
      byte[] longer = Arrays.copyOf(good, good.length + 2);
      for (byte[] bad : List.of(Arrays.copyOf(good, good.length / 2), flipped, longer)) {
        Files.write(file, bad);
        mended(head, FsckTest::entries, file, good);
      }
      Files.delete(file);
      mended(head, FsckTest::entries, file, good);
    }
  }

  private void mended(Checkpoint head, Entries store, Path file, byte[] good) throws IOException {
    List<Damage> damages = examine(store, head);
    assertEquals(1, damages.size(), file + ": " + damages);
    assertEquals(1, new LogFolder(folder).mend(damages), damages.toString());
    assertArrayEquals(good, Files.readAllBytes(file), file.toString());
    assertEquals(List.of(), examine(NO_STORE, head));
  }

  @Test
  void anEntryThatIsNowhereIsLostAndNeverMadeUp() throws IOException {
    Checkpoint head = publish(1_000);
    Files.delete(folder.resolve("tile/entries/001"));
    List<Damage> damages = examine(NO_STORE, head);
    assertEquals(List.of(new Damage.Lost("tile/entries/001", "entry 256 is not here")), damages);
    assertEquals(0, new LogFolder(folder).mend(damages));
    Entries lies = (from, to) -> entries(from + 1, to + 1);
    assertEquals(damages, examine(lies, head));
  }

  @Test
  void damageIsExplainedByWhatIsWrongInTheFile() throws IOException {
    Checkpoint head = publish(1_000);
    flip("tile/0/002", 7 * Hash.SIZE);
    flip("tile/entries/003.p/232", 20);
    Files.write(folder.resolve("tile/0/001"), new byte[64]);
    Files.delete(folder.resolve("tile/1/000.p/3"));
    List<String> said =
        examine(FsckTest::entries, head).stream().map(d -> d.path() + " " + d.what()).toList();
    assertEquals(
        List.of(
            "tile/1/000.p/3 is missing",
            "tile/0/001 has 64 bytes, not 8192",
            "tile/0/002 hash 7 in it is not the tree's",
            "tile/entries/003.p/232 entry 769 in it is not the tree's"),
        said.stream()
            .sorted(java.util.Comparator.comparing(s -> s.charAt(5) == '1' ? 0 : 1))
            .toList());
    new LogFolder(folder).mend(examine(FsckTest::entries, head));
    sound();
  }

  @Test
  void manyFilesAtOnceAreMendedWhileTwoOfTheThreePlacesOfALeafAgree() throws IOException {
    Checkpoint head = publish(70_000);
    for (int i = 0; i < 273; i += 2) flip("tile/0/" + "%03d".formatted(i), 40);
    for (int i = 1; i < 273; i += 2) flip("tile/entries/" + "%03d".formatted(i), 3);
    flip("tile/1/000", 5);
    flip("tile/1/001.p/17", 100);
    flip("tile/2/000.p/1", 9);
    List<Damage> damages = examine(FsckTest::entries, head);
    assertEquals(276, damages.size());
    assertTrue(damages.stream().allMatch(Damage.Mendable.class::isInstance));
    assertEquals(276, new LogFolder(folder).mend(damages));
    assertEquals(List.of(), examine(NO_STORE, head));
    sound();
  }

  @Test
  void whatAnEarlierExportLeftBehindMayGoAndWhatIsStrangeStays() throws IOException {
    publish(300);
    new LogFolder(folder);
    Checkpoint head = publish(600);
    Files.write(folder.resolve("tile/0/002.part"), new byte[3]);
    Files.createDirectories(folder.resolve("tile/0/009.p"));
    Files.write(folder.resolve("tile/0/009.p/1"), new byte[32]);
    Files.write(folder.resolve("notes.txt"), new byte[1]);
    List<Damage> damages = examine(NO_STORE, head);
    assertEquals(
        List.of(
            new Damage.Strange("notes.txt", "is no file of a log"),
            new Damage.Surplus("tile/0/001.p/44", "is of a smaller log"),
            new Damage.Surplus("tile/0/002.part", "was being written when something broke off"),
            new Damage.Strange("tile/0/009.p/1", "is of a larger log than the checkpoint says"),
            new Damage.Surplus("tile/1/000.p/1", "is of a smaller log"),
            new Damage.Surplus("tile/entries/001.p/44", "is of a smaller log")),
        damages);
    assertEquals(4, new LogFolder(folder).mend(damages));
    assertEquals(2, examine(NO_STORE, head).size());
    sound();
  }

  @Test
  void aCheckpointThatNothingLeadsToIsLost() throws IOException {
    publish(300);
    Checkpoint other = new Checkpoint(Written.ORIGIN, 300, Hash.ofLeaf(new byte[1]));
    assertEquals(
        List.of(
            new Damage.Lost("checkpoint", "nothing that is here leads to its root: fetch a copy")),
        examine(FsckTest::entries, other));
  }
}
