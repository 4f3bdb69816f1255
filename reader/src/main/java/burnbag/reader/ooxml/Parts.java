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

  /// Larger parts are not searched for words before they are walked.
  private static final long MOST_SEARCHED = 16L << 20;

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

  /// How often one of the words stands in a part's bytes, which takes a tenth of the time that
  /// walking it as XML takes. Where that cannot be told from its bytes (another encoding than one
  /// of ASCII and more, or a large part), as often as can be.
  ///
  /// @param words of ASCII, none of which has its first letter twice
  public int mentions(String name, String... words) throws IOException, NotReadable {
    int found = 0;
    int[] matched = new int[words.length];
    long left = MOST_SEARCHED;
    byte[] buffer = new byte[1 << 13];
    try (InputStream in = open(name)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        left -= read;
        if (left < 0) return Integer.MAX_VALUE;
        for (int i = 0; i < read; i++) {
          if (buffer[i] == 0) return Integer.MAX_VALUE;
          for (int w = 0; w < words.length; w++) {
            String word = words[w];
            if (buffer[i] == word.charAt(matched[w])) matched[w]++;
            else matched[w] = buffer[i] == word.charAt(0) ? 1 : 0;
            if (matched[w] < word.length()) continue;
            matched[w] = 0;
            found++;
          }
        }
      }
    }
    return found;
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
