package burnbag.custody.backup;

import burnbag.custody.PrivateFolder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A folder in one encrypted file, and back.
///
/// Within the [SealedStream]: for each file its path (2 bytes of length and modified UTF-8, as
/// `DataOutput` writes it, parts joined by `/`), its length (8 bytes) and its bytes; at the end an
/// empty path and the number of files (4 bytes). Folders are made as files need them; links and
/// other special files are refused, not followed.
///
/// Both ways end with a rename: there is all of a backup, or none; all of a folder, or none.
public final class Backup {
  /// The most files of one backup.
  public static final int MOST_FILES = 1_000_000;

  private static final String UNDER_WAY = ".part";

  /// How it went.
  public sealed interface Outcome {
    /// All of it.
    ///
    /// @param bytes of the files
    record Done(int files, long bytes) implements Outcome {}

    /// Nothing was left behind.
    ///
    /// @param why for a person
    /// @param remedy what to do
    record Refused(String why, String remedy) implements Outcome {}
  }

  private final char[] passphrase;
  private final int iterations;

  private Backup(char[] passphrase, int iterations) {
    this.passphrase = passphrase.clone();
    this.iterations = iterations;
  }

  /// @param passphrase whoever loses it loses the backup
  public static Backup with(char[] passphrase) {
    return new Backup(passphrase, SealedStream.ITERATIONS);
  }

  /// Fewer iterations, where a test opens many.
  static Backup quick(char[] passphrase) {
    return new Backup(passphrase, 1);
  }

  /// Writes a folder's files into a new file.
  ///
  /// @param folder must hold still; a file that changes its length meanwhile is refused
  /// @param file must not exist
  /// @param salt 16 bytes by chance
  public Outcome write(Path folder, Path file, byte[] salt) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS))
      return new Outcome.Refused(file + " exists", "name a file that does not exist yet");
    Path part = file.resolveSibling(file.getFileName() + UNDER_WAY);
    try {
      List<Path> files = files(folder);
      long bytes = 0;
      Files.deleteIfExists(part);
      try (DataOutputStream out =
          new DataOutputStream(
              SealedStream.sealing(privateFile(part), passphrase, salt, iterations))) {
        for (Path each : files) bytes += put(out, folder, each);
        out.writeUTF("");
        out.writeInt(files.size());
      }
      durable(part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      durableFolder(file);
      return new Outcome.Done(files.size(), bytes);
    } catch (SealedStream.Refused e) {
      discard(part);
      return new Outcome.Refused(e.getMessage(), "look at the folder, then write the backup again");
    } catch (IOException | UncheckedIOException e) {
      discard(part);
      return new Outcome.Refused(
          "it could not be written: " + e.getMessage(), "look at disk and rights");
    }
  }

  /// Reads a backup into a new folder.
  ///
  /// @param folder must not exist
  public Outcome restore(Path file, Path folder) {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS))
      return new Outcome.Refused(folder + " exists", "name a folder that does not exist yet");
    Path part = folder.resolveSibling(folder.getFileName() + UNDER_WAY);
    if (Files.exists(part, LinkOption.NOFOLLOW_LINKS))
      return new Outcome.Refused(part + " is left of a restore that was broken off", "remove it");
    try {
      privateFolder(part);
      Outcome.Done done = restoreInto(file, part);
      Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
      durableFolder(folder);
      return done;
    } catch (SealedStream.Refused e) {
      discard(part);
      return new Outcome.Refused(e.getMessage(), "try the passphrase again, or another backup");
    } catch (IOException | UncheckedIOException e) {
      discard(part);
      return new Outcome.Refused(
          "it could not be restored: " + e.getMessage(), "look at disk and rights");
    }
  }

  private Outcome.Done restoreInto(Path file, Path folder) throws IOException {
    int files = 0;
    long bytes = 0;
    try (InputStream sealed = new BufferedInputStream(Files.newInputStream(file));
        DataInputStream in = new DataInputStream(SealedStream.opening(sealed, passphrase))) {
      Set<String> seen = new HashSet<>();
      for (String path = in.readUTF(); !path.isEmpty(); path = in.readUTF()) {
        if (!isInside(path) || !seen.add(path) || ++files > MOST_FILES)
          throw new SealedStream.Refused("it names a file that no folder can have: " + path);
        bytes += take(in, folder.resolve(path));
      }
      if (in.readInt() != files || in.read() >= 0)
        throw new SealedStream.Refused("it does not end as it says");
    } catch (EOFException e) {
      throw new SealedStream.Refused("it ends too early");
    }
    return new Outcome.Done(files, bytes);
  }

  private static long take(DataInputStream in, Path target) throws IOException {
    long length = in.readLong();
    if (length < 0) throw new SealedStream.Refused("it names a length below 0");
    privateFolder(target.getParent());
    try (OutputStream out = privateFile(target)) {
      byte[] buffer = new byte[SealedStream.CHUNK];
      for (long left = length; left > 0; ) {
        int part = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (part < 0) throw new EOFException();
        out.write(buffer, 0, part);
        left -= part;
      }
    }
    durable(target);
    return length;
  }

  private static long put(DataOutputStream out, Path folder, Path file) throws IOException {
    long length = Files.size(file);
    out.writeUTF(folder.relativize(file).toString().replace('\\', '/'));
    out.writeLong(length);
    long written = 0;
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] buffer = new byte[SealedStream.CHUNK];
      for (int part = in.read(buffer); part >= 0; part = in.read(buffer)) {
        out.write(buffer, 0, part);
        written += part;
      }
    }
    if (written != length) throw new SealedStream.Refused(file + " changed while it was read");
    return length;
  }

  private static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each :
          (Iterable<Path>) all.sorted(Comparator.comparing(Path::toString))::iterator) {
        if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) continue;
        if (!Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
          throw new SealedStream.Refused(each + " is neither file nor folder");
        files.add(each);
      }
    }
    if (files.size() > MOST_FILES)
      throw new SealedStream.Refused("more than " + MOST_FILES + " files");
    return files;
  }

  /// Also a genuine backup may have been written by a program with a fault.
  private static boolean isInside(String path) {
    if (path.startsWith("/") || path.contains("\\") || path.indexOf(0) >= 0 || path.contains(":"))
      return false;
    for (String part : path.split("/", -1))
      if (part.isEmpty() || part.equals(".") || part.equals("..")) return false;
    return true;
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static OutputStream privateFile(Path file) throws IOException {
    if (posix(file)) {
      Set<PosixFilePermission> mine = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(mine));
    } else {
      Files.createFile(file);
    }
    return new BufferedOutputStream(
        Files.newOutputStream(file, StandardOpenOption.WRITE), SealedStream.CHUNK);
  }

  private static void privateFolder(Path folder) throws IOException {
    if (posix(folder)) {
      Set<PosixFilePermission> mine = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(mine));
    } else {
      Files.createDirectories(folder);
    }
  }

  private static void durable(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /// After a rename, so that it outlives a power cut.
  private static void durableFolder(Path renamed) throws IOException {
    Path folder = renamed.toAbsolutePath().getParent();
    if (!posix(folder)) return;
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void discard(Path part) {
    try {
      PrivateFolder.remove(part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
