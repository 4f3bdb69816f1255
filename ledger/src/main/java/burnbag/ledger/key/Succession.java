package burnbag.ledger.key;

import burnbag.ledger.entry.Entry;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.VerifierKey;
import java.util.List;
import java.util.stream.Stream;

/// The keys that a log has had, found by going over its entries from the first key on. Immutable.
///
/// @param reigns in their order, the first from entry 0 on
public record Succession(List<Reign> reigns) {
  /// @param from the size of the first checkpoint that the key signs
  public record Reign(long from, VerifierKey key) {}

  /// What an entry does to the succession.
  public sealed interface Step {
    /// Nothing: it is another act.
    record Untouched() implements Step {}

    /// Another key reigns.
    record Followed(Succession succession) implements Step {}

    /// It means to be a rotation and is none.
    record Refused(String why) implements Step {}
  }

  public Succession {
    reigns = List.copyOf(reigns);
    if (reigns.isEmpty()) throw new IllegalArgumentException("a log without a key");
  }

  /// @param first the key that a stranger was told
  public static Succession of(VerifierKey first) {
    return new Succession(List.of(new Reign(0, first)));
  }

  public VerifierKey current() {
    return reigns.getLast().key();
  }

  /// The key that signs the checkpoint of a size.
  public VerifierKey at(long size) {
    return reigns.reversed().stream()
        .filter(reign -> reign.from() <= size)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a size of " + size))
        .key();
  }

  /// What the next entry does; to be asked in the order of the entries.
  public Step after(long index, Entry entry) {
    if (!entry.statement().act().equals(Rotation.ACT)) return new Step.Untouched();
    Rotation rotation;
    try {
      rotation = Rotation.read(entry.statement());
    } catch (NoteFormatException e) {
      return new Step.Refused(e.getMessage());
    }
    if (!rotation.old().toString().equals(current().toString())) {
      return new Step.Refused("the key that gives way is not " + current().name());
    }
    if (!rotation.signedBy(entry)) {
      return new Step.Refused("not both keys have signed it");
    }
    Reign next = new Reign(index + 1, rotation.next());
    return new Step.Followed(
        new Succession(Stream.concat(reigns.stream(), Stream.of(next)).toList()));
  }
}
