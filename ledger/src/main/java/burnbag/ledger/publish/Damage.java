package burnbag.ledger.publish;

import java.util.Arrays;

/// What is wrong with a file of a published log, and what can be done.
public sealed interface Damage {
  /// Below the log's folder.
  String path();

  /// In words.
  String what();

  /// What belongs there is known beyond doubt: it leads to the root that the checkpoint says.
  ///
  /// @param bytes the whole file as it should be
  record Mendable(String path, String what, byte[] bytes) implements Damage {
    public Mendable {
      bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
      return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Mendable same
          && path.equals(same.path)
          && what.equals(same.what)
          && Arrays.equals(bytes, same.bytes);
    }

    @Override
    public int hashCode() {
      return path.hashCode();
    }
  }

  /// It was left behind and says nothing that is not said elsewhere; it may go.
  record Surplus(String path, String what) implements Damage {}

  /// Nothing that is here brings it back: a copy has to. Nothing is made up in its place.
  record Lost(String path, String what) implements Damage {}

  /// It does not belong here, and may be evidence of something: it stays.
  record Strange(String path, String what) implements Damage {}
}
