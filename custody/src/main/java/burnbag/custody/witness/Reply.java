package burnbag.custody.witness;

import burnbag.ledger.note.SignedNote;
import java.util.List;

/// What a witness said to a checkpoint that it was sent.
public sealed interface Reply {
  /// It has seen it, and cosigned.
  ///
  /// @param lines those of its keys that are known here, verified; at least one
  record Cosigned(List<SignedNote.Signed> lines) implements Reply {
    public Cosigned {
      lines = List.copyOf(lines);
    }
  }

  /// It has seen a log of that name which is longer: this one was set back, or is another.
  ///
  /// @param size how long
  record Ahead(long size) implements Reply {}

  /// It has seen another history of as many entries or fewer.
  ///
  /// @param size of the part that it has seen
  record Parted(long size) implements Reply {}

  /// It does not cosign, or not so that it could be verified.
  ///
  /// @param why for a person
  record Refused(String why) implements Reply {}

  /// Nothing came from it that could be understood in time.
  ///
  /// @param why for a person
  record Silent(String why) implements Reply {}
}
