package burnbag.ledger.publish;

import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.VerifierKey;
import burnbag.ledger.tile.EntryBundle;
import burnbag.ledger.tile.KeptTiles;
import burnbag.ledger.tile.TileName;
import burnbag.ledger.tile.TiledTree;
import burnbag.ledger.tree.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Checks a published log from end to end, off line: the checkpoint's signature, every entry
/// against its leaf, every tile against the entries, and the tree against the root.
public final class Audit {
  /// What came of it.
  public sealed interface Outcome {
    /// All of it is as the checkpoint says.
    record Sound(Checkpoint checkpoint) implements Outcome {}

    /// @param where a file, and the entry in it where that is known
    /// @param what is wrong there
    record Broken(String where, String what) implements Outcome {}
  }

  private final LogFolder log;

  public Audit(LogFolder log) {
    this.log = log;
  }

  /// The first difference, in the order of the entries, or that there is none.
  public Outcome run(VerifierKey logKey, Collection<VerifierKey> witnesses) {
    Optional<byte[]> note = log.read(LogFolder.CHECKPOINT);
    if (note.isEmpty()) return new Outcome.Broken(LogFolder.CHECKPOINT, "is missing");
    Checkpoint head;
    try {
      head = Checkpoint.verified(SignedNote.parse(note.get()), logKey, witnesses);
    } catch (NoteFormatException e) {
      return new Outcome.Broken(LogFolder.CHECKPOINT, e.getMessage());
    }
    return tree(head);
  }

  private Outcome tree(Checkpoint head) {
    KeptTiles made = new KeptTiles();
    TiledTree tree = new TiledTree(made, 0);
    for (long first = 0; first < head.size(); first += TileName.FULL) {
      int width = (int) Math.min(TileName.FULL, head.size() - first);
      TileName name = new TileName(TileName.ENTRIES, first / TileName.FULL, width);
      Optional<byte[]> bundle = log.read(name.path());
      if (bundle.isEmpty()) return new Outcome.Broken(name.path(), "is missing");
      List<Hash> leaves = new ArrayList<>();
      try {
        for (byte[] entry : EntryBundle.read(bundle.get())) leaves.add(Hash.ofLeaf(entry));
      } catch (IllegalArgumentException e) {
        return new Outcome.Broken(name.path(), e.getMessage());
      }
      if (leaves.size() != width) {
        return new Outcome.Broken(name.path(), "has " + leaves.size() + " entries, not " + width);
      }
      Optional<Outcome> differs = leaves(name, leaves);
      if (differs.isPresent()) return differs.get();
      tree.append(leaves);
    }
    tree.flush();
    for (TileName name : TileName.grown(0, head.size())) {
      if (name.level() < 1) continue;
      Optional<byte[]> there = log.read(name.path());
      if (there.isEmpty()) return new Outcome.Broken(name.path(), "is missing");
      if (!Arrays.equals(there.get(), made.hashes(name.level(), name.index()).orElseThrow())) {
        return new Outcome.Broken(name.path(), "is not made of the entries below it");
      }
    }
    if (!tree.tree().root().equals(head.root())) {
      return new Outcome.Broken(LogFolder.CHECKPOINT, "its root is not that of the entries");
    }
    return new Outcome.Sound(head);
  }

  /// The tile of leaf hashes beside a bundle.
  private Optional<Outcome> leaves(TileName bundle, List<Hash> leaves) {
    TileName name = new TileName(0, bundle.index(), bundle.width());
    Optional<byte[]> there = log.read(name.path());
    if (there.isEmpty()) return Optional.of(new Outcome.Broken(name.path(), "is missing"));
    if (there.get().length != leaves.size() * Hash.SIZE) {
      return Optional.of(new Outcome.Broken(name.path(), "has the wrong length"));
    }
    for (int i = 0; i < leaves.size(); i++) {
      if (Hash.at(there.get(), i * Hash.SIZE).equals(leaves.get(i))) continue;
      long index = bundle.index() * TileName.FULL + i;
      return Optional.of(new Outcome.Broken(bundle.path(), "entry " + index + " is not its leaf"));
    }
    return Optional.empty();
  }
}
