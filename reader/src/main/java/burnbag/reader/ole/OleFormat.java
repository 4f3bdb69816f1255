package burnbag.reader.ole;

import burnbag.reader.document.Document;
import burnbag.reader.document.NotReadable;
import burnbag.reading.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Opens a compound file that is no document itself, for the file inside it.
public final class OleFormat {
  /// Streams that hold a whole file of another program.
  private static final Set<String> FILES = Set.of("CONTENTS", "Contents", "Package", "EmbeddedOdf");

  /// Streams that say how an object looks in its container and where it comes from.
  private static final Set<String> LOOKS =
      Set.of(
          "\u0001Ole",
          "\u0001CompObj",
          "\u0003ObjInfo",
          "\u0003LinkInfo",
          "\u0001Ole10Native",
          "\u0003EPRINT",
          "\u0002OlePres000",
          "\u0001Ole10ItemName",
          "\u0003AccessObjSiteData");

  public void read(Document document) throws IOException, NotReadable {
    try (InputStream in = document.body().open();
        POIFSFileSystem file = new POIFSFileSystem(in)) {
      DirectoryNode root = file.getRoot();
      boolean whole = true;
      if (root.hasEntry(Ole10Native.OLE10_NATIVE)) packed(root, document);
      for (Entry entry : root) {
        if (LOOKS.contains(entry.getName())) continue;
        if (entry.isDocumentEntry() && FILES.contains(entry.getName())) {
          try (DocumentInputStream bytes = root.createDocumentInputStream(entry)) {
            document.child(entry.getName(), bytes);
          }
        } else {
          whole = false;
        }
      }
      if (!whole) throw new NotReadable(Reason.UNSUPPORTED, "an object of an unknown program");
    }
  }

  private static void packed(DirectoryNode root, Document document)
      throws IOException, NotReadable {
    try {
      Ole10Native packed = Ole10Native.createFromEmbeddedOleObject(root);
      String label = packed.getLabel() == null ? "package" : packed.getLabel();
      document.child(label, new ByteArrayInputStream(packed.getDataBuffer()));
    } catch (Ole10NativeException e) {
      throw new NotReadable(Reason.BROKEN, String.valueOf(e.getMessage()));
    }
  }
}
