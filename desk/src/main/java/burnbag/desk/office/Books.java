package burnbag.desk.office;

import burnbag.custody.home.Home;
import burnbag.custody.office.Session;
import burnbag.custody.register.Kept;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Shelf;
import burnbag.desk.page.Looker;
import burnbag.desk.page.NothingThere;
import burnbag.desk.sign.NeedToKnow;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.opening.Commitment;
import burnbag.ledger.opening.Value;
import burnbag.sweep.Visible;
import java.time.InstantSource;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// The register as one person reads in it.
@Component
final class Books {
  private final Home home;
  private final Looker looker;
  private final InstantSource clock;

  Books(Home home, Looker looker, InstantSource clock) {
    this.home = home;
    this.looker = looker;
    this.clock = clock;
  }

  /// What one question sees: the register at one instant, and who asks.
  record Reading(Session session, Party party, Home home, long now) {
    Register register() {
      return session.register();
    }

    /// What is kept under an id.
    ///
    /// @param otherwise what is said where nothing is
    /// @throws NothingThere where nothing is
    <T extends Kept> T one(Shelf<T> shelf, String id, String otherwise) {
      return register().find(shelf, id).orElseThrow(() -> new NothingThere(otherwise));
    }

    NeedToKnow needToKnow() {
      return new NeedToKnow(register(), party);
    }

    /// One that the ledger holds.
    Entry entry(byte[] bytes) {
      try {
        return Entry.read(bytes);
      } catch (NoteFormatException e) {
        throw new AssertionError("what the ledger holds was read when it was entered", e);
      }
    }

    /// An id with the person's name, where the name lies here and was not erased.
    String named(String id) {
      if (id.isEmpty()) return "";
      String name = register().find(Party.SHELF, id).map(one -> name(one.name())).orElse("");
      return Visible.of(name.isEmpty() ? id : id + " (" + name + ")");
    }

    private String name(String commitment) {
      if (commitment.isEmpty()) return "";
      try {
        return session
            .opening(Commitment.parse(commitment))
            .map(
                opening ->
                    switch (opening.value()) {
                      case Value.Text(String text) -> text;
                      case Value.Bytes _ -> "";
                    })
            .orElse("");
      } catch (NoteFormatException e) {
        throw new AssertionError("enrolment asks for a commitment", e);
      }
    }
  }

  <T> T read(java.security.Principal who, Function<Reading, T> question) {
    return home.office()
        .store()
        .read(
            session ->
                question.apply(
                    new Reading(
                        session,
                        looker
                            .in(session, who)
                            .orElseThrow(
                                () -> new NothingThere("You do not belong to this office.")),
                        home,
                        clock.millis())));
  }
}
