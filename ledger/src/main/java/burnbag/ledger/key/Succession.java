package burnbag.ledger.key;

import burnbag.ledger.entry.Entry;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.KeyName;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.VerifierKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The keys that a log has had, found by going over its entries from the first key on. Immutable.
///
/// It follows the log's own keys and no others: that the seconding party and its key differ from
/// the proposer's is asked, whether they were bound is not.
///
/// @param reigns in their order, the first from entry 0 on
/// @param proposed rotations that wait for their second, by the index of their entry
public record Succession(List<Reign> reigns, Map<String, Proposed> proposed) {
  private static final String SECOND = "second/1";
  private static final String WITHDRAW = "withdraw-proposal/1";
  private static final String PROPOSAL = "proposal";

  /// @param from the size of the first checkpoint that the key signs
  public record Reign(long from, VerifierKey key) {}

  /// A rotation that both keys have signed.
  ///
  /// @param party who proposed it
  /// @param key with which
  public record Proposed(Rotation rotation, String party, KeyName key) {}

  /// What an entry does to the succession.
  public sealed interface Step {
    /// Nothing: it is another act.
    record Untouched() implements Step {}

    /// A rotation was proposed or taken back; the same key reigns.
    record Pending(Succession succession) implements Step {}

    /// Another key reigns.
    record Followed(Succession succession) implements Step {}

    /// It means to be a rotation and is none.
    record Refused(String why) implements Step {}
  }

  public Succession {
    reigns = List.copyOf(reigns);
    proposed = Map.copyOf(proposed);
    if (reigns.isEmpty()) throw new IllegalArgumentException("a log without a key");
  }

  /// @param first the key that a stranger was told
  public static Succession of(VerifierKey first) {
    return new Succession(List.of(new Reign(0, first)), Map.of());
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
    return switch (entry.statement().act()) {
      case Rotation.ACT -> proposed(index, entry);
      case SECOND -> seconded(index, entry);
      case WITHDRAW -> withdrawn(entry);
      default -> new Step.Untouched();
    };
  }

  private Step proposed(long index, Entry entry) {
    Rotation rotation;
    try {
      rotation = Rotation.read(entry.statement());
    } catch (NoteFormatException e) {
      return new Step.Refused(e.getMessage());
    }
    if (!rotation.from().equals(current())) {
      return new Step.Refused("the key that gives way is not " + current().name());
    }
    if (!rotation.signedBy(entry)) {
      return new Step.Refused("not both keys have signed it");
    }
    Map<String, Proposed> more = new HashMap<>(proposed);
    more.put(
        Long.toString(index),
        new Proposed(rotation, entry.statement().party(), entry.signatures().getFirst().key()));
    return new Step.Pending(new Succession(reigns, more));
  }

  private Step seconded(long index, Entry entry) {
    Proposed one = proposed.get(proposal(entry.statement()));
    if (one == null) return new Step.Untouched();
    boolean another =
        !one.party().equals(entry.statement().party())
            && !one.key().equals(entry.signatures().getFirst().key());
    if (!another) return new Step.Refused("who proposed the rotation has seconded it");
    Reign next = new Reign(index + 1, one.rotation().to());
    // Other rotations that wait give up a key that no longer reigns.
    return new Step.Followed(
        new Succession(Stream.concat(reigns.stream(), Stream.of(next)).toList(), Map.of()));
  }

  private Step withdrawn(Entry entry) {
    Map<String, Proposed> fewer = new HashMap<>(proposed);
    boolean rotation = fewer.remove(proposal(entry.statement())) != null;
    return rotation ? new Step.Pending(new Succession(reigns, fewer)) : new Step.Untouched();
  }

  /// The index of the entry that a statement is about; empty where it names none.
  private static String proposal(Statement statement) {
    return statement.fields().members().get(PROPOSAL) instanceof Json.Text(String index)
        ? index
        : "";
  }
}
