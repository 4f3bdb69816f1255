package burnbag.reader.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.tika.io.TikaInputStream;

/// The bytes of one document: a small one's in memory, a large one's in a file of the worker's own
/// folder.
///
/// All of them are here before the first is parsed, so that each document has a hash, can be looked
/// at twice, and has its length counted before anything believes what it says of itself.
public final class Body implements AutoCloseable {
  private static final int IN_MEMORY_BYTES = 8 << 20;

  private final byte[] memory;
  private final Path file;
  private final long length;
  private final String sha256;
  private Optional<String> fault = Optional.empty();

  private Body(byte[] memory, Path file, long length, String sha256) {
    this.memory = memory;
    this.file = file;
    this.length = length;
    this.sha256 = sha256;
  }

  /// Collects bytes.
  public static final class Collector extends OutputStream {
    private final MessageDigest digest = sha256();
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private Path file;
    private OutputStream overflow;
    private long length;

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      digest.update(bytes, from, count);
      length += count;
      if (overflow == null && length > IN_MEMORY_BYTES) {
        file = Files.createTempFile("body", "");
        overflow = Files.newOutputStream(file);
        memory.writeTo(overflow);
        memory.reset();
      }
      (overflow == null ? memory : overflow).write(bytes, from, count);
    }

    /// All that was written.
    public Body body() throws IOException {
      close();
      String sum = HexFormat.of().formatHex(digest.digest());
      return new Body(overflow == null ? memory.toByteArray() : new byte[0], file, length, sum);
    }

    /// Leaves nothing behind of a body that is not wanted.
    public void discard() throws IOException {
      close();
      if (file != null) Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
      if (overflow != null) overflow.close();
    }
  }

  /// Reads a stream to its end, or to where it breaks: what came before is as good as any.
  public static Body of(InputStream in, Allowance allowance) throws IOException {
    Collector collector = new Collector();
    boolean complete = false;
    Optional<String> fault = Optional.empty();
    try {
      byte[] buffer = new byte[1 << 15];
      while (true) {
        int read;
        try {
          read = in.read(buffer);
        } catch (PasswordRequiredException e) {
          throw e;
        } catch (IOException | IndexOutOfBoundsException e) {
          fault = Optional.of("breaks off after " + collector.length + " bytes: " + e.getMessage());
          break;
        }
        if (read < 0) break;
        allowance.spend(read);
        allowance.checkTime();
        collector.write(buffer, 0, read);
      }
      complete = true;
      Body body = collector.body();
      body.fault = fault;
      return body;
    } finally {
      if (!complete) collector.discard();
    }
  }

  /// What went wrong before all of it was there; empty where nothing did.
  public Optional<String> fault() {
    return fault;
  }

  public static Body of(byte[] bytes) {
    return new Body(bytes, null, bytes.length, HexFormat.of().formatHex(sha256().digest(bytes)));
  }

  public long length() {
    return length;
  }

  public String sha256Hex() {
    return sha256;
  }

  /// The first bytes, fewer where there are not so many.
  public byte[] head(int bytes) throws IOException {
    if (file == null) return Arrays.copyOf(memory, Math.min(bytes, memory.length));
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(bytes);
    }
  }

  public byte[] all() throws IOException {
    return file == null ? memory : Files.readAllBytes(file);
  }

  public InputStream open() throws IOException {
    return file == null ? new ByteArrayInputStream(memory) : Files.newInputStream(file);
  }

  public TikaInputStream openForTika() throws IOException {
    return file == null ? TikaInputStream.get(memory) : TikaInputStream.get(file);
  }

  /// Whether it lies in a file, and where.
  public boolean isInFile() {
    return file != null;
  }

  public Path file() {
    if (file == null) throw new IllegalStateException("these bytes lie in memory");
    return file;
  }

  @Override
  public void close() throws IOException {
    if (file != null) Files.deleteIfExists(file);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
