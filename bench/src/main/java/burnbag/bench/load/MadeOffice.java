package burnbag.bench.load;

import burnbag.custody.act.Act;
import burnbag.custody.adoption.AdoptPolicy;
import burnbag.custody.document.RegisterDocument;
import burnbag.custody.home.Home;
import burnbag.custody.home.KeyFile;
import burnbag.custody.home.Passphrases;
import burnbag.custody.home.Pen;
import burnbag.custody.home.SignatureFolder;
import burnbag.custody.home.SignatureFolder.Laid;
import burnbag.custody.home.SignatureFolder.Said;
import burnbag.custody.home.SignatureFolder.Sheet;
import burnbag.custody.home.SignatureFolder.Signer;
import burnbag.custody.office.Answer;
import burnbag.custody.office.Outcome;
import burnbag.custody.people.Attest;
import burnbag.custody.people.Enrol;
import burnbag.custody.people.Found;
import burnbag.custody.people.Second;
import burnbag.custody.policy.MalformedPack;
import burnbag.custody.policy.PolicyPack;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Role;
import burnbag.custody.verify.Verdict;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.passkey.Site;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A home that is no trial, with officers who have key files and clerks who have passkeys, and some
/// thousand copies in the clerks' hands.
final class MadeOffice {
  private static final String ORIGIN = "burnbag.example/load";
  private static final String REGISTRY = "hq";
  private static final List<String> OFFICERS = List.of("officer-1", "officer-2", "officer-3");
  private static final List<String> THINGS =
      List.of("chart", "tide table", "signal book", "berth plan", "crane manual", "pilot order");
  private static final int COPIES_EACH = 10;
  private static final int AT_ONCE = 40;
  private static final Duration LASTS = Duration.ofDays(300);

  private final Path folder;
  private final SecureRandom chance = new SecureRandom();
  private final Map<String, SoftDevice> devices = new LinkedHashMap<>();

  private MadeOffice(Path folder) {
    this.folder = folder;
  }

  /// @param folder that is not there yet
  /// @param origin of the desk, as browsers see it
  /// @param documents each with ten copies
  static MadeOffice make(Path folder, String origin, int clerks, int documents) throws IOException {
    MadeOffice made = new MadeOffice(folder);
    Files.createDirectories(folder);
    Files.writeString(made.passphraseFile(), "a phrase for measuring\n");
    List<Found.Officer> officers = new ArrayList<>();
    for (String officer : OFFICERS) {
      String key = KeyFile.make(made.keyFile(officer), officer, made.chance).verifier().toString();
      officers.add(new Found.Officer(officer, key));
    }
    try (Home home =
        Home.found(
            made.home(), ORIGIN, officers, made.passphrases(), Clock.systemUTC(), made.chance)) {
      Site site = new Site("localhost", origin);
      for (int i = 1; i <= clerks; i++) {
        String party = "clerk-" + i;
        made.devices.put(party, SoftDevice.make(party, site, made.chance));
      }
      made.adopt(home);
      made.enrol(home);
      made.attest(home);
      made.register(home, documents);
    }
    return made;
  }

  Path home() {
    return folder.resolve("home");
  }

  Path passphraseFile() {
    return folder.resolve("passphrase");
  }

  private Path keyFile(String officer) {
    return folder.resolve(officer + ".key");
  }

  private Passphrases passphrases() {
    return Passphrases.inFile(passphraseFile());
  }

  private Home open(Path folder) {
    return Home.open(folder, passphrases(), Clock.systemUTC(), chance);
  }

  /// The policy pack for American markings, as it comes with the program.
  private void adopt(Home home) {
    byte[] text = PolicyPack.shippedText("us").orElseThrow();
    try {
      PolicyPack pack = PolicyPack.read("us", text);
      both(home, List.of(AdoptPolicy.of(pack, new String(text, StandardCharsets.UTF_8))));
    } catch (MalformedPack e) {
      throw new IllegalStateException(e);
    }
  }

  /// That the clerks know what handling asks of them.
  private void attest(Home home) {
    long until = Clock.systemUTC().instant().plus(LASTS).toEpochMilli();
    Grant as = new Grant(Role.CUSTODIAN, REGISTRY);
    Said said = Said.of(new Attest("classified-briefing", until));
    for (String party : devices.keySet())
      say(home, home.signatureFolder(), party, as, List.of(said));
  }

  private void enrol(Home home) {
    List<Act> acts = new ArrayList<>();
    for (Map.Entry<String, SoftDevice> one : devices.entrySet()) {
      acts.add(
          new Enrol(
              one.getKey(),
              "",
              REGISTRY,
              "",
              one.getValue().key().toString(),
              List.of(new Grant(Role.REGISTRAR, REGISTRY), new Grant(Role.CUSTODIAN, REGISTRY)),
              List.of(new Clearance("us", 3, List.of()))));
    }
    both(home, acts);
  }

  /// The first officer proposes, the second one seconds.
  private void both(Home home, List<Act> acts) {
    List<Act> seconds = new ArrayList<>();
    for (long proposal : enter(home, OFFICERS.get(0), acts)) {
      seconds.add(new Second(Long.toString(proposal), home.office().acts()));
    }
    enter(home, OFFICERS.get(1), seconds);
  }

  private List<Long> enter(Home home, String officer, List<Act> acts) {
    Pen pen = home.pen(officer, keyFile(officer), Passphrases.NONE);
    return entered(
        home.enter(
            pen,
            acts.stream()
                .map(
                    act ->
                        pen.sign(
                            act, Role.OFFICER, REGISTRY, home.pack(), home.office().checkpoint()))
                .toList()));
  }

  private static List<Long> entered(Answer answer) {
    List<Long> indexes = new ArrayList<>();
    for (Outcome outcome : answer.outcomes()) {
      switch (outcome) {
        case Outcome.Entered entered -> indexes.add(entered.index());
        case Outcome.Refused refused -> throw new IllegalStateException(refused.toString());
      }
    }
    return indexes;
  }

  private void register(Home home, int documents) {
    List<String> parties = List.copyOf(devices.keySet());
    Map<String, List<Said>> said = new LinkedHashMap<>();
    for (int i = 0; i < documents; i++) {
      said.computeIfAbsent(parties.get(i % parties.size()), _ -> new ArrayList<>())
          .add(Said.of(document(i)));
    }
    SignatureFolder folder = home.signatureFolder();
    said.forEach(
        (party, all) -> {
          for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Said> part = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            say(home, folder, party, new Grant(Role.REGISTRAR, REGISTRY), part);
          }
        });
  }

  private void say(Home home, SignatureFolder folder, String party, Grant as, List<Said> said) {
    Laid laid = folder.lay(Signer.of(key(home, party), home.seen(party)), as, said);
    switch (laid) {
      case Laid.Refused refused -> throw new IllegalStateException(refused.toString());
      case Laid.Waiting(Sheet sheet) ->
          entered(
              folder.handIn(
                  sheet.number(),
                  sheet.challenges().stream().map(devices.get(party)::confirm).toList()));
    }
  }

  private static BoundKey key(Home home, String party) {
    return home.office()
        .store()
        .read(session -> session.register().where(BoundKey.SHELF, "party", party).getFirst());
  }

  private static RegisterDocument document(int number) {
    List<String> labels = new ArrayList<>();
    for (int copy = 1; copy <= COPIES_EACH; copy++) labels.add("L-%d-%d".formatted(number, copy));
    return new RegisterDocument(
        Document.onPaper(
            "H-" + (1_000 + number),
            REGISTRY,
            "Harbour " + THINGS.get(number % THINGS.size()) + " " + (1_000 + number),
            "Port office",
            "2026",
            new Protection("SECRET", "us", "SECRET", 3, List.of()),
            12,
            ""),
        labels);
  }

  /// The clerks, each with the copies that the register says they hold.
  List<Clerk> clerks(HttpClient client, String url) {
    try (Home home = open(home())) {
      List<Clerk> clerks = new ArrayList<>();
      for (Map.Entry<String, SoftDevice> one : devices.entrySet()) {
        List<String> copies =
            home.office()
                .store()
                .read(
                    session ->
                        session.register().where(Copy.SHELF, "holder", one.getKey()).stream()
                            .filter(copy -> copy.state().inHand())
                            .map(Copy::id)
                            .toList());
        clerks.add(new Clerk(one.getKey(), one.getValue(), copies, client, url));
      }
      return clerks;
    }
  }

  /// What the home says when nobody uses it.
  ///
  /// @param verdict of a whole verification, signatures and register
  /// @param statements SHA-256 of each statement in the ledger, in base 64 for addresses
  record Books(Verdict verdict, Set<String> statements) {}

  Books books() {
    return booksOf(home());
  }

  /// Those of a copy of it.
  Books booksOf(Path folder) {
    try (Home home = open(folder)) {
      Set<String> statements = new HashSet<>();
      home.office()
          .store()
          .read(
              session -> {
                for (byte[] entry : session.entries(0, session.size())) {
                  statements.add(
                      Base64.getUrlEncoder().withoutPadding().encodeToString(statement(entry)));
                }
                return statements;
              });
      return new Books(home.verify(true, true), statements);
    }
  }

  private static byte[] statement(byte[] entry) {
    try {
      return Entry.read(entry).statement().challenge();
    } catch (NoteFormatException e) {
      throw new IllegalStateException("what the ledger holds cannot be read", e);
    }
  }
}
