package burnbag.ledger.publish;

import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.cosignature.CosignedCheckpoint;
import burnbag.ledger.cosignature.CosignerKey;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.key.Succession;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.VerifierKey;
import burnbag.ledger.tile.EntryBundle;
import burnbag.ledger.tile.KeptTiles;
import burnbag.ledger.tile.MissingTile;
import burnbag.ledger.tile.TileName;
import burnbag.ledger.tile.TiledTree;
import burnbag.ledger.tree.Hash;
import burnbag.ledger.tree.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Checks a published log from end to end, off line: every entry against its leaf, every tile
/// against the entries, the tree against the root, and the checkpoint's signature by the log's key.
/// Where that is not the key that one was told but one that followed it, the log itself says so.
public final class Audit {
  /// What came of it.
  public sealed interface Outcome {
    /// All of it is as the checkpoint says.
    ///
    /// @param logKey which of the log's keys has signed that
    record Sound(Checkpoint checkpoint, VerifierKey logKey) implements Outcome {}

    /// @param where a file, and the entry in it where that is known
    /// @param what is wrong there
    record Broken(String where, String what) implements Outcome {}
  }

  private final LogFolder log;

  public Audit(LogFolder log) {
    this.log = log;
  }

  /// The first difference, in the order of the entries, or that there is none.
  ///
  /// @param logKey the one that the reader was told, be it the log's first or its last
  public Outcome run(VerifierKey logKey, Collection<VerifierKey> witnesses) {
    Optional<byte[]> note = log.read(LogFolder.CHECKPOINT);
    if (note.isEmpty()) return new Outcome.Broken(LogFolder.CHECKPOINT, "is missing");
    try {
      SignedNote signed = SignedNote.parse(note.get());
      Checkpoint claimed = Checkpoint.parse(signed.text());
      Optional<Checkpoint> told = verified(signed, logKey, witnesses);
      Outcome outcome = tree(claimed, Succession.of(logKey), told.isPresent());
      if (told.isPresent() || !(outcome instanceof Outcome.Sound sound)) return outcome;
      Checkpoint.verified(signed, sound.logKey(), witnesses);
      return outcome;
    } catch (NoteFormatException e) {
      return new Outcome.Broken(LogFolder.CHECKPOINT, e.getMessage());
    }
  }

  /// What `checkpoint.cosigned` of a sound log says, and who of those that are known has signed it.
  public sealed interface Cosigned {
    /// The folder has no such file.
    record Nothing() implements Cosigned {}

    /// It is of this log, or of its beginning.
    record Holds(CosignedCheckpoint signed) implements Cosigned {}

    /// @param what is wrong with it
    record Fails(String what) implements Cosigned {}
  }

  /// To be asked after `run` has found the log sound.
  ///
  /// @param logKeys those that the reader was told, and the one that `run` has found
  /// @param known companion keys and witnesses that the reader was told
  public Cosigned cosigned(
      Checkpoint head, Collection<VerifierKey> logKeys, Collection<CosignerKey> known) {
    Optional<byte[]> bytes = log.cosigned();
    if (bytes.isEmpty()) return new Cosigned.Nothing();
    try {
      SignedNote note = SignedNote.parse(bytes.get());
      VerifierKey signer = signer(note, logKeys);
      CosignedCheckpoint signed = CosignedCheckpoint.verified(note, signer, known);
      Checkpoint said = signed.checkpoint();
      if (said.size() > head.size()) {
        return new Cosigned.Fails(
            "it is of " + said.size() + " entries, and the checkpoint of " + head.size());
      }
      TiledTree tree = new TiledTree(log.tiles(head.size()), head.size());
      if (!new Tree(tree, said.size()).root().equals(said.root())) {
        return new Cosigned.Fails("it is of another log: its root is not that of the entries");
      }
      List<CosignerKey> companions =
          known.stream().filter(key -> key.name().name().equals(said.origin())).toList();
      if (!companions.isEmpty() && companions.stream().noneMatch(signed::bears)) {
        return new Cosigned.Fails("the log's companion key has not signed it");
      }
      return new Cosigned.Holds(signed);
    } catch (NoteFormatException | MissingTile e) {
      return new Cosigned.Fails(e.getMessage());
    }
  }

  private static VerifierKey signer(SignedNote note, Collection<VerifierKey> logKeys)
      throws NoteFormatException {
    for (VerifierKey key : logKeys) {
      if (note.signatures().stream().anyMatch(one -> one.key().equals(key.name()))) return key;
    }
    throw new NoteFormatException("no key of the log that is known here has signed");
  }

  /// Empty where another key than that has signed it.
  ///
  /// @throws NoteFormatException where that key has, and falsely
  private static Optional<Checkpoint> verified(
      SignedNote note, VerifierKey key, Collection<VerifierKey> witnesses)
      throws NoteFormatException {
    boolean named = note.signatures().stream().anyMatch(one -> one.key().equals(key.name()));
    return named ? Optional.of(Checkpoint.verified(note, key, witnesses)) : Optional.empty();
  }

  /// @param told whether the checkpoint bears the key that the reader was told
  private Outcome tree(Checkpoint head, Succession known, boolean told) {
    Succession succession = known;
    KeptTiles made = new KeptTiles();
    TiledTree tree = new TiledTree(made, 0);
    for (long first = 0; first < head.size(); first += TileName.FULL) {
      int width = (int) Math.min(TileName.FULL, head.size() - first);
      TileName name = new TileName(TileName.ENTRIES, first / TileName.FULL, width);
      Optional<byte[]> bundle = log.read(name.path());
      if (bundle.isEmpty()) return new Outcome.Broken(name.path(), "is missing");
      List<Hash> leaves = new ArrayList<>();
      try {
        for (byte[] entry : EntryBundle.read(bundle.get())) {
          if (!told) {
            Optional<Succession> next = followed(succession, first + leaves.size(), entry);
            if (next.isEmpty()) {
              return new Outcome.Broken(
                  name.path(),
                  "entry " + (first + leaves.size()) + " changes the log's key wrongly");
            }
            succession = next.get();
          }
          leaves.add(Hash.ofLeaf(entry));
        }
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
    return new Outcome.Sound(head, told ? known.current() : succession.at(head.size()));
  }

  /// Empty for an entry that means to change the key and cannot.
  private static Optional<Succession> followed(Succession until, long index, byte[] bytes) {
    Entry entry;
    try {
      entry = Entry.read(bytes);
    } catch (NoteFormatException _) {
      // Of another kind or a later version: the key that it may change to is not found either.
      return Optional.of(until);
    }
    return switch (until.after(index, entry)) {
      case Succession.Step.Untouched _ -> Optional.of(until);
      case Succession.Step.Pending(Succession next) -> Optional.of(next);
      case Succession.Step.Followed(Succession next) -> Optional.of(next);
      case Succession.Step.Refused _ -> Optional.empty();
    };
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
