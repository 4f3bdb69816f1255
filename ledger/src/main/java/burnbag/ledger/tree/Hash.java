package burnbag.ledger.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A SHA-256 hash of the tree. Leaves are hashed behind a `0x00`, inner nodes behind a `0x01`, so
/// that none can pass for the other (RFC 6962 §2.1). Immutable.
public final class Hash {
  /// Bytes of a hash.
  public static final int SIZE = 32;

  /// The root of a tree without leaves.
  public static final Hash OF_NOTHING = new Hash(sha256().digest());

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /// @throws IllegalArgumentException unless there are 32 bytes
  public static Hash of(byte[] bytes) {
    if (bytes.length != SIZE) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /// The hash at an offset of concatenated ones.
  public static Hash at(byte[] hashes, int offset) {
    return new Hash(Arrays.copyOfRange(hashes, offset, offset + SIZE));
  }

  public static Hash ofLeaf(byte[] entry) {
    MessageDigest sha = sha256();
    sha.update(LEAF);
    return new Hash(sha.digest(entry));
  }

  public static Hash ofNode(Hash left, Hash right) {
    MessageDigest sha = sha256();
    sha.update(NODE);
    sha.update(left.bytes);
    return new Hash(sha.digest(right.bytes));
  }

  /// Hashes leaves one after the other with one digest. Not safe to share between threads.
  public static final class Leafwise {
    private final MessageDigest sha = sha256();

    /// Nothing hashed yet.
    public Leafwise() {}

    public Hash ofLeaf(byte[] entry) {
      sha.update(LEAF);
      return new Hash(sha.digest(entry));
    }
  }

  /// Hashes nodes one after the other with one digest. Not safe to share between threads.
  static final class Nodewise {
    private final MessageDigest sha = sha256();
    private final byte[] node = new byte[1 + 2 * SIZE];

    Nodewise() {
      node[0] = NODE;
    }

    Hash ofNode(Hash left, Hash right) {
      System.arraycopy(left.bytes, 0, node, 1, SIZE);
      System.arraycopy(right.bytes, 0, node, 1 + SIZE, SIZE);
      return new Hash(sha.digest(node));
    }
  }

  /// Copies of it are made, which is faster than asking for a new one; itself it stays unused.
  private static final class Unused {
    private static final MessageDigest SHA_256 = made();

    private static MessageDigest made() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError("every Java platform has SHA-256", e);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return (MessageDigest) Unused.SHA_256.clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError("the JDK's SHA-256 can be copied", e);
    }
  }

  /// 32 bytes of the caller's own.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// As checkpoints and proofs write it: 44 characters, padded.
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /// In hexadecimal.
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
