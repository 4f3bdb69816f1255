package burnbag.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;

import burnbag.custody.act.Act;
import burnbag.custody.act.Refusal;
import burnbag.custody.document.RegisterDocument;
import burnbag.custody.home.Pen;
import burnbag.custody.office.Answer;
import burnbag.custody.office.Fold;
import burnbag.custody.office.Office;
import burnbag.custody.office.OfficeActs;
import burnbag.custody.office.Outcome;
import burnbag.custody.office.SecondPlace;
import burnbag.custody.office.Session;
import burnbag.custody.office.Shelves;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.people.Enrol;
import burnbag.custody.people.Found;
import burnbag.custody.people.Second;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Kept;
import burnbag.custody.register.MemoryRegister;
import burnbag.custody.register.Party;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.custody.register.Shelf;
import burnbag.custody.store.SqliteStore;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.passkey.Algorithm;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// An office for tests: a trial on SQLite in a folder, with a clock that is set and people whose
/// keys lie here. The founders hold every role; whoever else is wanted is enrolled by two of them.
public final class TestOffice implements AutoCloseable {
  public static final String ORIGIN = "example.org/hq";
  public static final String HQ = "hq";
  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Office office;
  private final Map<String, SignerKey> keys = new LinkedHashMap<>();
  private final Map<String, Device> devices = new TreeMap<>();
  private final Map<String, SecondPlace> seen = new TreeMap<>();
  private Instant now = NOON;

  private TestOffice(Path folder) {
    SignerKey logKey = SignerKey.generate(ORIGIN, RANDOM);
    SqliteStore store = SqliteStore.open(folder.resolve("burnbag.db"));
    office = new Office(store, OfficeActs.all(), logKey, new Remembered(), () -> now);
    keys.put(LOG, logKey);
  }

  private static final String LOG = "the log";

  /// The newest checkpoint, remembered and no more.
  public static final class Remembered implements SecondPlace {
    private final List<SignedNote> newest = new ArrayList<>();

    @Override
    public Optional<SignedNote> newest() {
      return newest.stream().findFirst();
    }

    @Override
    public void keep(SignedNote checkpoint) {
      newest.clear();
      newest.add(checkpoint);
    }
  }

  /// Founded as a trial by a, b, c and d.
  public static TestOffice in(Path folder) {
    return in(folder, "a", "b", "c", "d");
  }

  /// Founded as a trial.
  public static TestOffice in(Path folder, String... founders) {
    TestOffice made = new TestOffice(folder);
    List<Found.Officer> officers = new ArrayList<>();
    for (String founder : founders) officers.add(new Found.Officer(founder, made.newKey(founder)));
    String logKey = made.keys.get(LOG).verifier().toString();
    Found found = new Found(ORIGIN, true, logKey, HQ, officers);
    SignedStatement first = made.sign(founders[0], Role.OFFICER, found);
    made.entered(
        new SignedStatement(
            first.statement(),
            List.of(founders).stream()
                .map(founder -> first.statement().sign(made.keys.get(founder)))
                .toList()));
    return made;
  }

  /// Founded for real: its officers are officers and no more, and nobody else is there.
  public static TestOffice real(Path folder, String... founders) {
    TestOffice made = new TestOffice(folder);
    made.entered(
        made.founding(List.of(founders).stream().map(made::officer).toArray(Found.Officer[]::new)));
    return made;
  }

  /// Not founded yet.
  public static TestOffice empty(Path folder) {
    return new TestOffice(folder);
  }

  /// The first entry of a real home, signed by the log's key.
  public SignedStatement founding(Found.Officer... officers) {
    String line = keys.get(LOG).verifier().toString();
    Found found = new Found(ORIGIN, false, line, HQ, List.of(officers));
    return sign("log", keys.get(LOG), Role.OFFICER, HQ, found);
  }

  /// Somebody who is to found an office, with a new key.
  public Found.Officer officer(String party) {
    return new Found.Officer(party, newKey(party));
  }

  /// The log's key.
  public SignerKey logKey() {
    return keys.get(LOG);
  }

  public Office office() {
    return office;
  }

  /// Epoch milliseconds.
  public long now() {
    return now.toEpochMilli();
  }

  public void setClock(Instant when) {
    now = when;
  }

  public void wait(Duration time) {
    now = now.plus(time);
  }

  /// A new key for whoever is called so; from now on they sign with it.
  ///
  /// @return its public line
  public String newKey(String party) {
    SignerKey key = SignerKey.generate(party, RANDOM);
    take(party, key);
    return key.verifier().toString();
  }

  /// A new passkey for whoever is called so; from now on they sign with it.
  ///
  /// @return its public line
  public String newPasskey(String party, Algorithm algorithm) {
    Device device = Device.of(party, algorithm);
    devices.put(party, device);
    return device.key().toString();
  }

  /// With which the party signs now.
  public Device device(String party) {
    return devices.get(party);
  }

  public SignerKey key(String party) {
    return keys.get(party);
  }

  /// From now on the party signs with this key.
  public void take(String party, SignerKey key) {
    devices.remove(party);
    keys.put(party, key);
  }

  /// A statement, signed with the party's newest key and not handed in.
  public SignedStatement sign(String party, Role role, Act act) {
    if (!devices.containsKey(party)) return sign(party, keys.get(party), role, HQ, act);
    Statement statement = sign(party, keys.get(LOG), role, HQ, act).statement();
    return new SignedStatement(statement, List.of(devices.get(party).sign(statement)));
  }

  public SignedStatement sign(String party, SignerKey key, Role role, String registry, Act act) {
    SecondPlace place = seen.computeIfAbsent(party, _ -> new Remembered());
    return new Pen(party, key, ORIGIN, place, () -> now, office::lastRecordedAt, RANDOM)
        .sign(act, role, registry, office.policy().hash(), office.checkpoint());
  }

  public Answer enter(SignedStatement... statements) {
    Answer answer = office.enter(List.of(statements));
    for (SignedStatement one : statements) {
      seen.computeIfAbsent(one.statement().party(), _ -> new Remembered())
          .keep(answer.checkpoint());
    }
    return answer;
  }

  /// Enters it, and fails the test where it is refused.
  ///
  /// @return the entry's index
  public long entered(SignedStatement statement) {
    Outcome outcome = enter(statement).outcomes().getFirst();
    return switch (outcome) {
      case Outcome.Entered(long index, byte[] _) -> index;
      case Outcome.Refused(List<Refusal> reasons) ->
          throw new AssertionError(statement.statement().act() + " was refused: " + reasons);
    };
  }

  /// Does it, and fails the test where it is refused.
  ///
  /// @return the entry's index
  public long act(String party, Role role, Act act) {
    return entered(sign(party, role, act));
  }

  /// Proposes an act of two and seconds it, in one role.
  ///
  /// @return the index of the entry with which it took effect
  public long two(String first, String second, Role role, Act act) {
    long proposal = act(first, role, act);
    return act(second, role, second(proposal));
  }

  /// The act of who seconds an entry.
  public Second second(long proposal) {
    return new Second(Long.toString(proposal), office.acts());
  }

  /// Tries it, and fails the test where it is entered.
  ///
  /// @return the codes of all that speaks against it, in their order
  public List<String> refusals(String party, Role role, Act act) {
    return refusals(sign(party, role, act));
  }

  /// Proposes it, and tries to second it.
  public List<String> refusalsOfTwo(String first, String second, Role role, Act act) {
    return refusals(second, role, second(act(first, role, act)));
  }

  public List<String> refusals(SignedStatement statement) {
    return reasons(statement).stream().map(Refusal::code).toList();
  }

  public List<Refusal> reasons(SignedStatement statement) {
    Outcome outcome = enter(statement).outcomes().getFirst();
    return switch (outcome) {
      case Outcome.Refused(List<Refusal> reasons) -> reasons;
      case Outcome.Entered(long index, byte[] _) ->
          throw new AssertionError(statement.statement().act() + " was entered at " + index);
    };
  }

  /// Has a and b enrol somebody in `hq` with a new key, roles and the highest clearance.
  public void enrol(String party, Role... roles) {
    List<Grant> grants = List.of(roles).stream().map(role -> new Grant(role, HQ)).toList();
    two(
        "a",
        "b",
        Role.OFFICER,
        new Enrol(party, "", HQ, "", newKey(party), grants, List.of(Clearance.highest())));
  }

  /// Registers a document of twelve pages, SECRET, with copies 1 to n; who registers holds them.
  public void document(String registrar, String control, int copies) {
    List<String> labels = new ArrayList<>();
    for (int i = 1; i <= copies; i++) labels.add(control + "-L" + i);
    act(registrar, Role.REGISTRAR, new RegisterDocument(document(control), labels));
  }

  /// SECRET//NOFORN, twelve pages of paper, held at `hq`.
  public static Document document(String control) {
    return new Document(
        control,
        HQ,
        "Harbour chart",
        "",
        "Port office",
        "2026-03",
        new Protection("SECRET//NOFORN", "us", "SECRET", 3, List.of()),
        "",
        12,
        Document.PAPER,
        "",
        "",
        Document.UNSET,
        false,
        List.of(),
        "",
        "",
        "");
  }

  /// The thing as it is kept now.
  public <T extends Kept> T find(Shelf<T> shelf, String id) {
    return office.store().read(s -> s.register().find(shelf, id).orElseThrow());
  }

  public Party party(String id) {
    return find(Party.SHELF, id);
  }

  public Copy copy(String id) {
    return find(Copy.SHELF, id);
  }

  /// Does it as custodian, and fails the test where it is refused.
  public long act(String party, Act act) {
    return act(party, Role.CUSTODIAN, act);
  }

  /// Tries it as custodian, and fails the test where it is entered.
  public List<String> refusals(String party, Act act) {
    return refusals(party, Role.CUSTODIAN, act);
  }

  /// Asks the register as it is now.
  public <T> T ask(Function<Register, T> question) {
    return office.store().read(session -> question.apply(session.register()));
  }

  /// The kinds of all open discrepancies about a thing, in the order of their words.
  public List<String> open(String subject) {
    return openAbout(subject).stream().map(one -> one.kind().word()).sorted().toList();
  }

  /// The id of the open discrepancy of that kind about a thing.
  public String discrepancy(String subject, Discrepancy.Kind kind) {
    return openAbout(subject).stream()
        .filter(one -> one.kind() == kind)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private List<Discrepancy> openAbout(String subject) {
    return ask(register -> register.where(Discrepancy.SHELF, "subject", subject)).stream()
        .filter(Discrepancy::isOpen)
        .toList();
  }

  /// Folds the ledger anew and compares it with what the store keeps.
  ///
  /// @return the register folded anew
  public Register folded() {
    Map<String, Json> kept = office.store().read(session -> all(session.register()));
    MemoryRegister anew = new MemoryRegister();
    Fold fold = new Fold(office.acts());
    List<byte[]> entries = office.store().read(TestOffice::entries);
    for (int i = 0; i < entries.size(); i++) {
      try {
        fold.apply(anew, i, Entry.read(entries.get(i)));
      } catch (NoteFormatException e) {
        throw new AssertionError("entry " + i, e);
      }
    }
    assertEquals(kept, all(anew));
    return anew;
  }

  private static List<byte[]> entries(Session session) {
    return session.entries(0, session.size());
  }

  private static Map<String, Json> all(Register register) {
    Map<String, Json> all = new TreeMap<>();
    for (Shelf<?> shelf : Shelves.ALL) {
      register.all(shelf, thing -> all.put(shelf.name() + " " + thing.id(), thing.json()));
    }
    return all;
  }

  @Override
  public void close() {
    office.store().close();
  }
}
