package burnbag.ledger.publish;

import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.tile.Entries;
import burnbag.ledger.tile.EntryBundle;
import burnbag.ledger.tile.KeptTiles;
import burnbag.ledger.tile.TileName;
import burnbag.ledger.tile.TiledTree;
import burnbag.ledger.tile.Tiles;
import burnbag.ledger.tree.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A static log: `checkpoint`, tiles of hashes and bundles of entries. Tiles come first and the
/// checkpoint last, so that whoever reads in between finds all that the checkpoint promises.
///
/// Beside `checkpoint`, which bears the log's signature of Ed25519 alone, may lie
/// `checkpoint.cosigned` with the signatures of all: of the same log, or of its beginning where
/// witnesses have not yet seen more.
public final class LogFolder {
  static final String CHECKPOINT = "checkpoint";
  static final String COSIGNED = "checkpoint.cosigned";

  private final Path folder;

  public LogFolder(Path folder) {
    this.folder = folder;
  }

  /// Publishes a log that has grown.
  ///
  /// @param earlier the size that is published already; 0 for a new folder
  /// @param checkpoint of `size` entries
  public void publish(Entries entries, long earlier, long size, SignedNote checkpoint) {
    KeptTiles tiles = new KeptTiles();
    for (TileName name : TileName.grown(0, earlier)) {
      if (name.level() != TileName.ENTRIES && !name.full())
        tiles.put(name.level(), name.index(), read(name.path()).orElseThrow());
    }
    TiledTree tree = new TiledTree(tiles, earlier);
    for (long at = earlier; at < size; at = next(at, size)) {
      List<Hash> leaves = new ArrayList<>();
      for (byte[] entry : entries.between(at, next(at, size))) leaves.add(Hash.ofLeaf(entry));
      tree.append(leaves);
    }
    tree.flush();
    for (TileName name : TileName.grown(earlier, size)) {
      long first = name.index() * TileName.FULL;
      byte[] bytes =
          name.level() == TileName.ENTRIES
              ? EntryBundle.write(entries.between(first, first + name.width()))
              : tiles.hashes(name.level(), name.index()).orElseThrow();
      write(name.path(), bytes);
    }
    write(CHECKPOINT, checkpoint.bytes());
  }

  /// Publishes what all have signed; before `publish`, whose checkpoint comes last.
  ///
  /// @param note of a size that `publish` has published, or is about to
  public void publishCosigned(SignedNote note) {
    write(COSIGNED, note.bytes());
  }

  private static long next(long at, long size) {
    return Math.min(size, (at / TileName.FULL + 1) * TileName.FULL);
  }

  /// The entries that are published, as far as they are there: what is asked for and missing or
  /// torn is left out at the end.
  ///
  /// @param size that the checkpoint says
  public Entries entries(long size) {
    return (from, to) -> {
      List<byte[]> entries = new ArrayList<>();
      while (from + entries.size() < Math.min(to, size)) {
        long at = from + entries.size();
        long first = at / TileName.FULL * TileName.FULL;
        List<byte[]> bundle = bundle(first, size);
        int skipped = (int) (at - first);
        int last = (int) Math.min(bundle.size(), to - first);
        if (skipped >= last) break;
        entries.addAll(bundle.subList(skipped, last));
      }
      return entries;
    };
  }

  private List<byte[]> bundle(long first, long size) {
    int width = (int) Math.min(TileName.FULL, size - first);
    Optional<byte[]> bytes =
        read(new TileName(TileName.ENTRIES, first / TileName.FULL, width).path());
    try {
      return bytes.isEmpty() ? List.of() : EntryBundle.read(bytes.get());
    } catch (IllegalArgumentException _) {
      return List.of();
    }
  }

  /// The tiles of hashes that are published, to be read only.
  ///
  /// @param size that the checkpoint says
  public Tiles tiles(long size) {
    return new Tiles() {
      @Override
      public Optional<byte[]> hashes(int level, long index) {
        long has = size >> (Long.numberOfTrailingZeros(TileName.FULL) * level);
        int width = (int) Math.min(TileName.FULL, has - index * TileName.FULL);
        return width < 1 ? Optional.empty() : read(new TileName(level, index, width).path());
      }

      @Override
      public void put(int level, long index, byte[] hashes) {
        throw new IllegalStateException("a published log grows by being published");
      }
    };
  }

  /// The checkpoint that is published, not verified; empty where there is none.
  public Optional<byte[]> checkpoint() {
    return read(CHECKPOINT);
  }

  /// What all have signed, not verified; empty where there is none.
  public Optional<byte[]> cosigned() {
    return read(COSIGNED);
  }

  /// What is damaged in it.
  ///
  /// @param store further entries, as for `Fsck`
  /// @param head whose signature has been verified
  public List<Damage> examine(Entries store, Checkpoint head) {
    return Fsck.examine(this::read, paths(), store, head);
  }

  /// Mends what can be mended: each file is written whole or stays as it is. What is strange or
  /// lost is left alone.
  ///
  /// @return how many files were written or removed
  public int mend(List<Damage> damages) {
    int mended = 0;
    for (Damage damage : damages) {
      switch (damage) {
        case Damage.Mendable(String path, _, byte[] bytes) -> {
          write(path, bytes);
          mended++;
        }
        case Damage.Surplus(String path, _) -> {
          remove(path);
          mended++;
        }
        case Damage.Lost _, Damage.Strange _ -> {}
      }
    }
    return mended;
  }

  private void remove(String path) {
    try {
      Files.deleteIfExists(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All files below the folder, in the order of their paths.
  private List<String> paths() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A file of the log; empty where it is missing.
  Optional<byte[]> read(String path) {
    try {
      return Optional.of(Files.readAllBytes(folder.resolve(path)));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whole and on the disk, or not there.
  private void write(String path, byte[] bytes) {
    Path file = folder.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      WholeFile.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
