package burnbag.ledger;

import burnbag.ledger.checkpoint.LogProof;
import burnbag.ledger.publish.LogFolder;
import burnbag.ledger.tree.ConsistencyProof;
import burnbag.ledger.tree.Hash;
import burnbag.ledger.tree.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a log for the programs of others to verify: `key`, `log/`, and `proofs/` with proofs of
/// inclusion, their entries, and proofs of consistency.
final class ForeignLog {
  private static final int PROOFS = 12;

  private ForeignLog() {}

  /// @param args a folder that does not exist; a number of entries; `plain` for entries of a few
  ///   bytes, which are made faster than signed ones
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int size = Integer.parseInt(args[1]);
    Written log = new Written(size);
    if (args.length > 2) {
      for (int i = 0; i < size; i++) log.append(("entry-" + i).getBytes(StandardCharsets.UTF_8));
    } else {
      log.grow(size);
    }
    Path proofs = Files.createDirectories(folder.resolve("proofs"));
    Files.writeString(folder.resolve("key"), Written.LOG.verifier() + "\n");
    new LogFolder(folder.resolve("log"))
        .publish(log.entries(), 0, size, log.head().sign(Written.LOG));
    for (int i = 0; i < PROOFS; i++) {
      int index = (int) ((long) i * (size - 1) / (PROOFS - 1));
      LogProof proof =
          new LogProof(index, log.tree().inclusion(index).path(), log.head().sign(Written.LOG));
      Files.write(proofs.resolve(index + ".tlog-proof"), proof.bytes());
      Files.write(proofs.resolve(index + ".entry"), log.entry(index));
      Files.writeString(proofs.resolve(index + ".consistency"), consistency(log.tree(), index + 1));
    }
  }

  private static String consistency(Tree tree, long earlier) {
    ConsistencyProof proof = tree.consistency(earlier);
    Hash before = new Tree(tree.nodes(), earlier).root();
    StringBuilder text = new StringBuilder();
    text.append(earlier).append(' ').append(before.base64()).append('\n');
    text.append(tree.size()).append(' ').append(tree.root().base64()).append('\n');
    for (Hash hash : proof.path()) text.append(hash.base64()).append('\n');
    return text.toString();
  }
}
