package burnbag.reader.archive;

import burnbag.reader.document.Body;
import burnbag.reader.document.Document;
import burnbag.reader.document.NotReadable;
import burnbag.reading.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveException;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.ArchiveStreamFactory;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Reads archives member by member. Names of members are shown and never used as paths.
public final class ArchiveFormat {
  /// The least that is read at once, so that nothing after the end is swallowed unseen.
  private static final int TAR_BLOCK_BYTES = 512;

  private static final int SEVEN_Z_KILOBYTES = 128 << 10;

  /// Follows the central directory; where there is none, the members as they come.
  public void zip(Document document) throws IOException, NotReadable {
    boolean any = false;
    document.isEmpty();
    try (ZipFile zip = open(document.body())) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        any = true;
        if (entry.isDirectory()) continue;
        if (entry.getGeneralPurposeBit().usesEncryption()) {
          unread(document, entry, Reason.ENCRYPTED, "");
        } else if (!zip.canReadEntryData(entry)) {
          unread(document, entry, Reason.UNSUPPORTED, "compression method " + entry.getMethod());
        } else {
          member(document, entry, () -> zip.getInputStream(entry));
        }
      }
      if (ZipGaps.hideMembers(zip, document.body()))
        document.unread(0, Reason.BROKEN, "members that its directory does not name");
    } catch (IOException e) {
      if (any) throw e;
      zipAsItComes(document);
      throw new NotReadable(Reason.BROKEN, "no directory: " + e.getMessage());
    }
  }

  private static ZipFile open(Body body) throws IOException {
    ZipFile.Builder builder = ZipFile.builder();
    return body.isInFile()
        ? builder.setPath(body.file()).get()
        : builder.setSeekableByteChannel(new SeekableInMemoryByteChannel(body.all())).get();
  }

  private void zipAsItComes(Document document) throws IOException {
    try (ZipArchiveInputStream in =
        new ZipArchiveInputStream(
            new BufferedInputStream(document.body().open()), "UTF-8", true, true)) {
      for (ZipArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.isDirectory()) continue;
        if (entry.getGeneralPurposeBit().usesEncryption()) {
          unread(document, entry, Reason.ENCRYPTED, "");
        } else if (!in.canReadEntryData(entry)) {
          unread(document, entry, Reason.UNSUPPORTED, "compression method " + entry.getMethod());
        } else {
          document.child(entry.getName(), in);
        }
      }
    } catch (IOException _) {
      // That it is broken is said already, for the directory that it lacks.
      return;
    }
  }

  public void sevenZip(Document document) throws IOException, NotReadable {
    SevenZFile.Builder builder = SevenZFile.builder().setMaxMemoryLimitKiB(SEVEN_Z_KILOBYTES);
    Body body = document.body();
    try (SevenZFile archive =
        body.isInFile()
            ? builder.setPath(body.file()).get()
            : builder.setSeekableByteChannel(new SeekableInMemoryByteChannel(body.all())).get()) {
      for (SevenZArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        document.isEmpty();
        if (entry.isDirectory() || !entry.hasStream()) continue;
        String name = entry.getName() == null ? "unnamed" : entry.getName();
        SevenZArchiveEntry current = entry;
        try {
          document.child(name, archive.getInputStream(current));
        } catch (PasswordRequiredException _) {
          document.unreadChild(name, "application/octet-stream", Reason.ENCRYPTED, "");
        }
      }
    } catch (PasswordRequiredException _) {
      throw new NotReadable(Reason.ENCRYPTED, "the list of members too");
    }
  }

  /// @param kind as commons-compress calls it
  public void stream(Document document, String kind)
      throws IOException, ArchiveException, NotReadable {
    try (InputStream bytes = new BufferedInputStream(document.body().open(), 1 << 16);
        ArchiveInputStream<? extends ArchiveEntry> in =
            kind.equals("tar")
                ? new TarArchiveInputStream(bytes, TAR_BLOCK_BYTES)
                : new ArchiveStreamFactory().createArchiveInputStream(kind, bytes)) {
      for (ArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        document.isEmpty();
        if (entry.isDirectory()) continue;
        if (in.canReadEntryData(entry)) {
          document.child(name(entry), in);
        } else {
          unread(document, entry, Reason.UNSUPPORTED, "");
        }
      }
      if (kind.equals("tar")) tarEnd(document, bytes);
    }
  }

  /// After its end a tar is filled up with zeros; what else stands there was not read.
  private static void tarEnd(Document document, InputStream rest) throws IOException {
    byte[] buffer = new byte[1 << 15];
    for (int read = rest.read(buffer); read >= 0; read = rest.read(buffer)) {
      for (int i = 0; i < read; i++) {
        if (buffer[i] == 0) continue;
        document.unread(0, Reason.BROKEN, "bytes after its end");
        return;
      }
    }
    document.isEmpty();
  }

  private interface Source {
    InputStream open() throws IOException;
  }

  private static void member(Document document, ArchiveEntry entry, Source source)
      throws IOException {
    InputStream opened;
    try {
      opened = source.open();
    } catch (IOException e) {
      unread(document, entry, Reason.BROKEN, String.valueOf(e.getMessage()));
      return;
    }
    try (InputStream in = opened) {
      document.child(name(entry), in);
    }
  }

  private static void unread(Document document, ArchiveEntry entry, Reason reason, String detail) {
    document.unreadChild(name(entry), "application/octet-stream", reason, detail);
  }

  private static String name(ArchiveEntry entry) {
    return entry.getName() == null ? "unnamed" : entry.getName();
  }
}
