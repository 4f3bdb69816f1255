package burnbag.reader.ooxml;

import burnbag.reader.document.Allowance;
import burnbag.reader.document.Body;
import burnbag.reader.document.NotReadable;
import burnbag.reader.document.Xml;
import burnbag.reading.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// The parts of an Office document or another zip of XML, by name, and how they refer to each
/// other.
public final class Parts implements AutoCloseable {
  /// An XML part is never this large in an honest document of a size that gets here.
  private static final long XML_BYTES = 512L << 20;

  /// A reference from one part to another.
  ///
  /// @param type last word of the relationship's type: `header`, `image`
  /// @param target name of the part; empty where it lies outside
  public record Relation(String id, String type, Optional<String> target) {}

  private final ZipFile zip;
  private final Allowance allowance;
  private final Map<String, ZipArchiveEntry> byName = new LinkedHashMap<>();

  public Parts(Body body, Allowance allowance) throws IOException {
    this.allowance = allowance;
    zip =
        body.isInFile()
            ? ZipFile.builder().setPath(body.file()).get()
            : ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(body.all()))
                .get();
    for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
      ZipArchiveEntry entry = entries.nextElement();
      if (!entry.isDirectory()) byName.putIfAbsent(key(entry.getName()), entry);
    }
  }

  private static String key(String name) {
    String plain = name.replace('\\', '/');
    return (plain.startsWith("/") ? plain.substring(1) : plain).toLowerCase(Locale.ROOT);
  }

  /// All names, in the order of the zip, in lower case.
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  public boolean has(String name) {
    return byName.containsKey(key(name));
  }

  /// The name as the zip has it.
  public String originalName(String name) {
    return byName.get(key(name)).getName();
  }

  /// The bytes of a part, each of them counted.
  public InputStream open(String name) throws IOException, NotReadable {
    ZipArchiveEntry entry = byName.get(key(name));
    if (entry == null) throw new NotReadable(Reason.BROKEN, "part " + name + " is missing");
    if (!zip.canReadEntryData(entry)) {
      throw new NotReadable(
          entry.getGeneralPurposeBit().usesEncryption() ? Reason.ENCRYPTED : Reason.UNSUPPORTED,
          "part " + name);
    }
    return new Counted(zip.getInputStream(entry));
  }

  /// An XML part, to be read from its beginning.
  public XMLStreamReader xml(String name) throws IOException, NotReadable, XMLStreamException {
    return Xml.reader(open(name));
  }

  /// What a part refers to, in the order written.
  public List<Relation> relations(String part) throws IOException, NotReadable, XMLStreamException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    String name = folder + "_rels/" + part.substring(slash) + ".rels";
    List<Relation> relations = new ArrayList<>();
    if (!has(name)) return relations;
    XMLStreamReader in = xml(name);
    while (in.hasNext()) {
      if (in.next() != XMLStreamConstants.START_ELEMENT
          || !in.getLocalName().equals("Relationship")) continue;
      String type = in.getAttributeValue(null, "Type");
      String target = in.getAttributeValue(null, "Target");
      if (type == null || target == null) continue;
      boolean outside = "External".equals(in.getAttributeValue(null, "TargetMode"));
      relations.add(
          new Relation(
              String.valueOf(in.getAttributeValue(null, "Id")),
              type.substring(type.lastIndexOf('/') + 1),
              outside ? Optional.empty() : Optional.of(resolve(folder, target))));
    }
    return relations;
  }

  /// The part that this one refers to by this type, if there is one.
  public Optional<String> related(String part, String type)
      throws IOException, NotReadable, XMLStreamException {
    for (Relation relation : relations(part)) {
      if (relation.type().equals(type) && relation.target().filter(this::has).isPresent())
        return relation.target();
    }
    return Optional.empty();
  }

  private static String resolve(String folder, String target) {
    if (target.startsWith("/")) return target.substring(1);
    List<String> steps = new ArrayList<>(List.of((folder + target).split("/")));
    List<String> path = new ArrayList<>();
    for (String step : steps) {
      if (step.equals("..")) {
        if (!path.isEmpty()) path.removeLast();
      } else if (!step.equals(".") && !step.isEmpty()) {
        path.add(step);
      }
    }
    return String.join("/", path);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /// Counts what is unpacked against what the file may unpack to.
  private final class Counted extends FilterInputStream {
    private long total;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      if (b >= 0) count(1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      if (read > 0) count(read);
      return read;
    }

    private void count(int bytes) throws IOException {
      allowance.spend(bytes);
      allowance.checkTime();
      total += bytes;
      if (total > XML_BYTES) throw new IOException("a part larger than " + XML_BYTES + " bytes");
    }
  }
}
