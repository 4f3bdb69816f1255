package burnbag.custody.home;

import burnbag.custody.act.Act;
import burnbag.custody.act.Refusal;
import burnbag.custody.act.Rules;
import burnbag.custody.office.Answer;
import burnbag.custody.office.Drawn;
import burnbag.custody.office.Outcome;
import burnbag.custody.office.SecondPlace;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.people.Rotate;
import burnbag.custody.people.Second;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Party;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.note.KeyName;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.passkey.Assertion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Statements that were drawn up and wait for their signatures: an act in two steps, for whoever
/// signs elsewhere than here.
///
/// ```
/// Laid laid = folder.lay(Signer.of(key, home.seen(party)), as, List.of(Said.of(act)));
/// switch (laid) {
///   case Laid.Refused(List<Refusal> reasons) -> …                  // all at once; nothing waits
///   case Laid.Waiting(Sheet sheet) -> … sheet.challenges() …       // to the browser
/// }
/// Answer answer = folder.handIn(sheet.number(), List.of(assertion)); // decided again, and entered
/// ```
///
/// (1) `lay` draws a statement up and decides it, as if it were signed; what is refused does not
/// wait. (2) The party signs: a passkey the sheet's challenges, one gesture each, a key file the
/// statements. (3) `handIn` enters them as any others, all or none, and decides anew. A sheet stays
/// until it expires, so that who presses twice learns that it was entered (`REPLAYED`), and who was
/// refused a signature can bring a better one. A crash loses the sheets and nothing else: what was
/// not entered is begun anew.
///
/// Safe to share between threads.
public final class SignatureFolder {
  /// How long a sheet waits.
  public static final Duration LIFE = Duration.ofMinutes(5);

  /// Sheets that wait for one party; beyond it the oldest gives way.
  public static final int MOST_OF_A_PARTY = 16;

  private final Home home;
  private final Drafting drafting;

  /// By their numbers, the oldest first.
  private final Map<String, Waiting> sheets = new LinkedHashMap<>();

  SignatureFolder(Home home, Drafting drafting) {
    this.home = home;
    this.drafting = drafting;
  }

  /// Who signs, and with what.
  ///
  /// @param key with which; bound to the party that signs
  /// @param seen the last checkpoint that this party has seen, and where the next one is kept
  public record Signer(String party, KeyName key, SecondPlace seen) {
    public static Signer of(BoundKey key, SecondPlace seen) {
      return new Signer(key.party(), key.key().name(), seen);
    }
  }

  /// What is to be said, with the private values that it commits to.
  public record Said(Act act, List<Opening> openings) {
    public Said {
      openings = List.copyOf(openings);
    }

    /// What commits to nothing.
    public static Said of(Act act) {
      return new Said(act, List.of());
    }
  }

  /// What waits for a signature, or for one each where there are several statements.
  ///
  /// @param number by which it is handed in; hard to guess
  /// @param until when it is gone, epoch milliseconds
  public record Sheet(
      String number, String party, KeyName key, List<Statement> statements, long until) {
    public Sheet {
      statements = List.copyOf(statements);
    }

    /// What a passkey is asked to sign: 32 bytes for each statement, in their order.
    public List<byte[]> challenges() {
      return statements.stream().map(Statement::challenge).toList();
    }
  }

  /// What came of laying it before somebody.
  public sealed interface Laid {
    record Waiting(Sheet sheet) implements Laid {}

    /// @param reasons all of them, each once
    record Refused(List<Refusal> reasons) implements Laid {
      public Refused {
        reasons = List.copyOf(reasons);
      }
    }
  }

  private record Waiting(Sheet sheet, Signer signer, List<Said> said) {}

  /// Draws statements up for somebody to sign, which are to be entered together.
  ///
  /// @param as in which role and where the party acts; `grants` offers some
  public Laid lay(Signer signer, Grant as, List<Said> said) {
    if (said.isEmpty()) throw new IllegalArgumentException("nothing is said");
    SignedNote seen = signer.seen().newest().orElseGet(home.office()::checkpoint);
    String pack = home.pack();
    List<Drawn> drawn = new ArrayList<>();
    for (Said one : said) {
      Statement statement = drafting.draw(signer.party(), one.act(), as, pack, seen, LIFE);
      drawn.add(new Drawn(statement, signer.key(), one.openings()));
    }
    List<Refusal> reasons = home.office().consider(drawn);
    if (!reasons.isEmpty()) return new Laid.Refused(reasons);
    List<Statement> statements = drawn.stream().map(Drawn::statement).toList();
    Sheet sheet =
        new Sheet(
            statements.getFirst().nonce(),
            signer.party(),
            signer.key(),
            statements,
            drafting.clock().millis() + LIFE.toMillis());
    keep(new Waiting(sheet, signer, List.copyOf(said)));
    return new Laid.Waiting(sheet);
  }

  /// Roles in which a party may do an act, and where: those that it asks for, or all of the party's
  /// where it asks for none. Of a second, those that the first one's act asks for.
  public List<Grant> grants(String party, Act act) {
    return home.office()
        .store()
        .read(
            session -> {
              Set<Role> roles = roles(session.register(), act);
              return session
                  .register()
                  .find(Party.SHELF, party)
                  .map(Party::grants)
                  .orElse(List.of())
                  .stream()
                  .filter(grant -> roles.isEmpty() || roles.contains(grant.role()))
                  .toList();
            });
  }

  private Set<Role> roles(Register register, Act act) {
    if (!(act instanceof Second second)) return act.roles();
    return register
        .find(Proposal.SHELF, second.proposal())
        .map(first -> home.office().acts().read(first.act(), first.fields()).roles())
        .orElse(Set.of());
  }

  private void keep(Waiting waiting) {
    synchronized (sheets) {
      long now = drafting.clock().millis();
      sheets.values().removeIf(one -> one.sheet().until() <= now);
      List<String> own =
          sheets.values().stream()
              .map(Waiting::sheet)
              .filter(sheet -> sheet.party().equals(waiting.sheet().party()))
              .map(Sheet::number)
              .toList();
      if (own.size() >= MOST_OF_A_PARTY) sheets.remove(own.getFirst());
      sheets.put(waiting.sheet().number(), waiting);
    }
  }

  private Optional<Waiting> find(String number) {
    synchronized (sheets) {
      long now = drafting.clock().millis();
      return Optional.ofNullable(sheets.get(number)).filter(one -> one.sheet().until() > now);
    }
  }

  /// The sheet of a number; empty where none waits.
  public Optional<Sheet> waiting(String number) {
    return find(number).map(Waiting::sheet);
  }

  /// Enters a sheet that a passkey has signed.
  ///
  /// @param assertions one a statement, in their order
  public Answer handIn(String number, List<Assertion> assertions) {
    return find(number)
        .map(
            waiting ->
                enter(
                    waiting,
                    assertions.stream()
                        .<Signature>map(one -> new Signature.OfPasskey(waiting.sheet().key(), one))
                        .toList()))
        .orElseGet(this::gone);
  }

  /// Enters a sheet that a key file signs.
  public Answer handIn(String number, SignerKey key) {
    return find(number)
        .map(
            waiting ->
                enter(
                    waiting,
                    waiting.sheet().statements().stream().map(one -> one.sign(key)).toList()))
        .orElseGet(this::gone);
  }

  private Answer enter(Waiting waiting, List<Signature> signatures) {
    List<Statement> statements = waiting.sheet().statements();
    if (signatures.size() != statements.size()) {
      return refused(
          new Refusal(
              "SIGNATURES",
              "there are "
                  + statements.size()
                  + " statements to sign, and "
                  + signatures.size()
                  + " signatures came",
              Rules.KEYS,
              "sign each of them"));
    }
    List<SignedStatement> signed = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      Said said = waiting.said().get(i);
      SignedStatement one =
          new SignedStatement(statements.get(i), List.of(signatures.get(i)), said.openings());
      signed.add(said.act() instanceof Rotate rotation ? home.cosigned(rotation, one) : one);
    }
    return home.enter(waiting.signer().seen(), signed);
  }

  private Answer gone() {
    return refused(
        new Refusal(
            "NOTHING_WAITS",
            "nothing waits for a signature under that number: it has expired, or gave way to others",
            Rules.CLOCKS,
            "begin anew"));
  }

  private Answer refused(Refusal why) {
    return new Answer(List.of(new Outcome.Refused(List.of(why))), home.office().checkpoint());
  }
}
