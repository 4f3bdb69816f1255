package burnbag.custody.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// A stream in chunks, each sealed by AES-256-GCM.
///
/// ```
/// sealed = "burnbag/backup/v1\n" iterations salt chunk-length { chunk }
/// iterations, chunk-length = 4 bytes, big-endian     salt = 16 bytes
/// chunk  = AES-256-GCM of chunk-length bytes, of the last one 0 to chunk-length, with a tag of 16
/// nonce  = 12 bytes: 7 of zero, 4 of the chunk's number from 0, 1 that is 1 for the last and else 0
/// ```
///
/// The header is the additional data of each chunk, so a changed header opens none. A chunk's
/// number and whether it is the last are its nonce (the STREAM construction of Hoang, Reyhanitabar,
/// Rogaway and Vizár, 2015), so chunks cannot be left out, moved, repeated or joined to another
/// file's. The key comes from passphrase and salt by PBKDF2 with HMAC-SHA-512 and serves for this
/// one file, so that numbers may begin at 0.
final class SealedStream {
  /// How often a guess at the passphrase has to be hashed.
  static final int ITERATIONS = 600_000;

  static final int CHUNK = 64 * 1024;
  static final int SALT = 16;
  private static final int MOST_ITERATIONS = 10_000_000;
  private static final int TAG = 16;
  private static final byte[] MAGIC = "burnbag/backup/v1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = MAGIC.length + 4 + SALT + 4;

  private SealedStream() {}

  /// It cannot be opened: another passphrase, or not as it was written.
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String why) {
      super(why);
    }
  }

  /// What is written comes out sealed. Closing seals the last chunk; without it the file does not
  /// open.
  ///
  /// @param salt 16 bytes by chance, never used before
  static OutputStream sealing(OutputStream out, char[] passphrase, byte[] salt, int iterations)
      throws IOException {
    if (salt.length != SALT) throw new IllegalArgumentException("a salt has " + SALT + " bytes");
    byte[] header =
        ByteBuffer.allocate(HEADER).put(MAGIC).putInt(iterations).put(salt).putInt(CHUNK).array();
    out.write(header);
    return new Sealing(out, new Chunks(key(passphrase, salt, iterations), header));
  }

  /// Opens what was sealed. No byte is given out before its chunk has been found genuine; that none
  /// is missing at the end is known when [InputStream#read] has said that there is no more.
  static InputStream opening(InputStream in, char[] passphrase) throws IOException {
    byte[] header = in.readNBytes(HEADER);
    if (header.length < HEADER || !Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length))
      throw new Refused("it is no backup of burnbag, or cut off at its head");
    ByteBuffer fields = ByteBuffer.wrap(header).position(MAGIC.length);
    int iterations = fields.getInt();
    byte[] salt = new byte[SALT];
    fields.get(salt);
    int chunk = fields.getInt();
    // Bounds before work: what a stranger wrote must not decide how long we compute.
    if (iterations < 1 || iterations > MOST_ITERATIONS || chunk != CHUNK)
      throw new Refused("its head has been changed, or it is of a newer version");
    return new Opening(in, new Chunks(key(passphrase, salt, iterations), header));
  }

  private static SecretKey key(char[] passphrase, byte[] salt, int iterations) {
    try {
      PBEKeySpec spec = new PBEKeySpec(passphrase, salt, iterations, 256);
      byte[] key =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
      spec.clearPassword();
      return new SecretKeySpec(key, "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The next chunk, whichever way.
  private static final class Chunks {
    private final SecretKey key;
    private final byte[] header;
    private int number;

    Chunks(SecretKey key, byte[] header) {
      this.key = key;
      this.header = header;
    }

    byte[] next(int mode, byte[] bytes, int length, boolean last) throws GeneralSecurityException {
      byte[] nonce =
          ByteBuffer.allocate(12).putInt(7, number).put(11, (byte) (last ? 1 : 0)).array();
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
      cipher.updateAAD(header);
      number = Math.incrementExact(number);
      return cipher.doFinal(bytes, 0, length);
    }
  }

  private static final class Sealing extends OutputStream {
    private final OutputStream out;
    private final Chunks chunks;
    private final byte[] plain = new byte[CHUNK];
    private int filled;
    private boolean closed;

    Sealing(OutputStream out, Chunks chunks) {
      this.out = out;
      this.chunks = chunks;
    }

    @Override
    public void write(int single) throws IOException {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int at = offset;
      int left = length;
      while (left > 0) {
        // A full chunk waits: only what comes after it says that it is not the last.
        if (filled == CHUNK) seal(false);
        int part = Math.min(left, CHUNK - filled);
        System.arraycopy(bytes, at, plain, filled, part);
        filled += part;
        at += part;
        left -= part;
      }
    }

    private void seal(boolean last) throws IOException {
      try {
        out.write(chunks.next(Cipher.ENCRYPT_MODE, plain, filled, last));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
      filled = 0;
    }

    @Override
    public void close() throws IOException {
      if (closed) return;
      closed = true;
      seal(true);
      Arrays.fill(plain, (byte) 0);
      out.close();
    }
  }

  private static final class Opening extends InputStream {
    private final InputStream in;
    private final Chunks chunks;
    private byte[] sealed;
    private int sealedLength;
    private byte[] plain = new byte[0];
    private int at;
    private boolean ended;

    Opening(InputStream in, Chunks chunks) throws IOException {
      this.in = in;
      this.chunks = chunks;
      this.sealed = in.readNBytes(CHUNK + TAG);
      this.sealedLength = sealed.length;
    }

    @Override
    public int read() throws IOException {
      byte[] single = new byte[1];
      return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (length == 0) return 0;
      while (at == plain.length) {
        if (ended) return -1;
        open();
      }
      int part = Math.min(length, plain.length - at);
      System.arraycopy(plain, at, bytes, offset, part);
      at += part;
      return part;
    }

    private void open() throws IOException {
      byte[] ahead = in.readNBytes(CHUNK + TAG);
      boolean last = ahead.length == 0;
      try {
        plain = chunks.next(Cipher.DECRYPT_MODE, sealed, sealedLength, last);
      } catch (AEADBadTagException e) {
        throw new Refused("another passphrase, or it is not as it was written");
      } catch (GeneralSecurityException | ArithmeticException e) {
        throw new Refused("it is cut off or not as it was written");
      }
      at = 0;
      ended = last;
      sealed = ahead;
      sealedLength = ahead.length;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
