package burnbag.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.cosignature.Cosigner;
import burnbag.ledger.cosignature.CosignerKey;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.publish.Audit;
import burnbag.ledger.publish.LogFolder;
import burnbag.ledger.tile.KeptTiles;
import burnbag.ledger.tile.TiledTree;
import burnbag.ledger.tree.Hash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishTest {
  private static final SignerKey LOG = SignerKey.generate("burnbag.example/hq", new SecureRandom());

  @TempDir private Path folder;

  private static List<byte[]> entries(long from, long to) {
    return LongStream.range(from, to)
        .mapToObj(i -> ("entry-" + i).getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  private static Checkpoint head(long size) {
    TiledTree tree = new TiledTree(new KeptTiles(), 0);
    tree.append(entries(0, size).stream().map(Hash::ofLeaf).toList());
    return new Checkpoint("burnbag.example/hq", size, tree.tree().root());
  }

  private void publish(long earlier, long size) {
    new LogFolder(folder).publish(PublishTest::entries, earlier, size, head(size).sign(LOG));
  }

  private Audit.Outcome audit() {
    return new Audit(new LogFolder(folder)).run(LOG.verifier(), List.of());
  }

  @Test
  void aPublishedLogIsSoundAtEverySizeThatItGrowsThrough() {
    long earlier = 0;
    for (long size : new long[] {0, 1, 255, 256, 257, 600, 65_537}) {
      publish(earlier, size);
      assertEquals(new Audit.Outcome.Sound(head(size), LOG.verifier()), audit());
      earlier = size;
    }
  }

  @Test
  void everyFlippedByteOfAPublishedLogIsFound() throws IOException {
    publish(0, 300);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length; at += bytes.length < 400 ? 1 : 97) {
          byte[] flipped = bytes.clone();
          flipped[at] ^= 1;
          Files.write(file, flipped);
          assertInstanceOf(Audit.Outcome.Broken.class, audit(), file + " at " + at);
        }
        Files.write(file, bytes);
      }
    }
    assertInstanceOf(Audit.Outcome.Sound.class, audit());
  }

  @Test
  void aMissingFileAndTheFirstWrongEntryAreNamed() throws IOException {
    publish(0, 700);
    Path bundle = folder.resolve("tile/entries/001");
    byte[] bytes = Files.readAllBytes(bundle);
    bytes[bytes.length - 1] = 'X';
    Files.write(bundle, bytes);
    assertEquals(
        new Audit.Outcome.Broken("tile/entries/001", "entry 511 is not its leaf"), audit());
    Files.delete(bundle);
    assertEquals(new Audit.Outcome.Broken("tile/entries/001", "is missing"), audit());
  }

  @Test
  void aLogThatIsNotOursIsBrokenAtItsCheckpoint() {
    publish(0, 3);
    SignerKey other = SignerKey.generate("burnbag.example/hq", new SecureRandom());
    assertEquals(
        new Audit.Outcome.Broken("checkpoint", "no key that is known here has signed"),
        new Audit(new LogFolder(folder)).run(other.verifier(), List.of()));
  }

  private Audit.Cosigned cosigned(SignedNote note, List<CosignerKey> known) {
    new LogFolder(folder).publishCosigned(note);
    publish(0, 300);
    return new Audit(new LogFolder(folder)).cosigned(head(300), List.of(LOG.verifier()), known);
  }

  @Test
  void whatAllHaveSignedIsOfThisLogOrOfItsBeginning() throws IOException {
    Cosigner companion = CosignatureVectors.COMPANION;
    SecureRandom random = new SecureRandom();
    List<CosignerKey> known = List.of(companion.key());
    publish(0, 300);
    assertEquals(
        new Audit.Cosigned.Nothing(),
        new Audit(new LogFolder(folder)).cosigned(head(300), List.of(LOG.verifier()), known));
    for (long size : new long[] {1, 256, 300}) {
      SignedNote both = head(size).sign(LOG).with(List.of(companion.cosign(head(size), 0, random)));
      Audit.Cosigned.Holds holds =
          assertInstanceOf(Audit.Cosigned.Holds.class, cosigned(both, known));
      assertTrue(holds.signed().bears(companion.key()));
      assertEquals(head(size), holds.signed().checkpoint());
    }
    assertEquals(
        new Audit.Cosigned.Fails("the log's companion key has not signed it"),
        cosigned(head(300).sign(LOG), known));
    assertEquals(
        new Audit.Cosigned.Fails("it is of 301 entries, and the checkpoint of 300"),
        cosigned(head(301).sign(LOG), List.of()));
    Checkpoint other = new Checkpoint("burnbag.example/hq", 299, head(298).root());
    assertEquals(
        new Audit.Cosigned.Fails("it is of another log: its root is not that of the entries"),
        cosigned(other.sign(LOG), List.of()));
    Files.write(folder.resolve("checkpoint.cosigned"), new byte[] {1});
    assertInstanceOf(
        Audit.Cosigned.Fails.class,
        new Audit(new LogFolder(folder)).cosigned(head(300), List.of(LOG.verifier()), known));
  }
}
