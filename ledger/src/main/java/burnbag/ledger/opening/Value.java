package burnbag.ledger.opening;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Objects;

/// What an opening keeps from the ledger.
public sealed interface Value {
  /// Bytes that a value may have.
  int LONGEST = 16 << 20;

  /// A name, a sealed title, free text.
  ///
  /// @param text in Unicode normal form C, without lone surrogates
  record Text(String text) implements Value {
    public Text {
      boolean whole =
          text.codePoints()
              .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
      if (!whole || !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
        throw new IllegalArgumentException("text that is not in normal form C");
      }
      if (text.length() > LONGEST) throw new IllegalArgumentException("a text too long to keep");
    }

    /// Says how long it is, and not what it says: logs and messages outlive an erasure.
    @Override
    public String toString() {
      return "Text[" + text.length() + " characters]";
    }
  }

  /// A photograph, say.
  record Bytes(byte[] bytes) implements Value {
    public Bytes {
      bytes = Objects.requireNonNull(bytes).clone();
      if (bytes.length > LONGEST) throw new IllegalArgumentException("a value too long to keep");
    }

    @Override
    public byte[] bytes() {
      return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes value && Arrays.equals(bytes, value.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }

    /// Says how many they are, and not which.
    @Override
    public String toString() {
      return "Bytes[" + bytes.length + "]";
    }
  }
}
