package burnbag.reader.archive;

import burnbag.reader.document.Body;
import burnbag.reader.document.Document;
import burnbag.reader.document.NotReadable;
import burnbag.reading.Reason;
import com.github.junrar.Archive;
import com.github.junrar.exception.RarException;
import com.github.junrar.exception.UnsupportedRarV5Exception;
import com.github.junrar.rarfile.FileHeader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Reads RAR archives up to version 4.
public final class RarFormat {

  public void read(Document document) throws IOException, RarException, NotReadable {
    Body body = document.body();
    try (InputStream bytes = body.open();
        Archive archive =
            body.isInFile() ? new Archive(body.file().toFile()) : new Archive(bytes)) {
      if (archive.isEncrypted()) throw new NotReadable(Reason.ENCRYPTED, "the list of members too");
      int members = 0;
      for (FileHeader header = archive.nextFileHeader();
          header != null;
          header = archive.nextFileHeader()) {
        members++;
        if (header.isDirectory()) continue;
        String name = header.getFileName();
        if (header.isEncrypted()) {
          document.unreadChild(name, "application/octet-stream", Reason.ENCRYPTED, "");
        } else if (header.isSplitBefore() || header.isSplitAfter()) {
          document.unreadChild(
              name, "application/octet-stream", Reason.BROKEN, "goes on in another volume");
        } else {
          try (InputStream in = new FilterInputStream(archive.getInputStream(header)) {}) {
            document.child(name, in);
          }
        }
      }
      if (members == 0) throw new NotReadable(Reason.BROKEN, "a RAR archive without members");
    } catch (UnsupportedRarV5Exception _) {
      throw new NotReadable(Reason.UNSUPPORTED, "RAR version 5");
    }
  }
}
