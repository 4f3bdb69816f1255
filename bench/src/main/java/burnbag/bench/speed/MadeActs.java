package burnbag.bench.speed;

import burnbag.custody.document.RegisterDocument;
import burnbag.custody.home.Home;
import burnbag.custody.home.Pen;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.register.Document;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Role;
import burnbag.custody.sighting.Sight;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.entry.Basis;
import burnbag.ledger.entry.Nonce;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.note.KeyName;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignerKey;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// A trial home and statements for it that were signed once and are kept: to sign a million takes
/// longer than most of what is measured with them.
///
/// Beside the home lies `statements`: for each its length in four bytes, its bytes, its signature.
final class MadeActs {
  static final String ORIGIN = "burnbag.example/bench";

  private static final int COPIES = 500;
  private static final int AT_ONCE = 1_000;
  private static final int ROUND = 8 * AT_ONCE;
  private static final long MADE_AT = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

  /// Longer than any file of these is kept.
  private static final long EXPIRES_AT = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

  private final Path folder;
  private final SecureRandom chance = new SecureRandom();

  private MadeActs(Path folder) {
    this.folder = folder;
  }

  /// Those of a folder, which is made where it is not there.
  static MadeActs in(Path folder) throws IOException {
    Files.createDirectories(folder);
    MadeActs made = new MadeActs(folder);
    if (Files.notExists(made.home())) made.found();
    return made;
  }

  private Path home() {
    return folder.resolve("home");
  }

  private Path statements() {
    return folder.resolve("statements");
  }

  private void found() {
    try (Home home = Home.trial(home(), ORIGIN, List.of("a", "b"), Clock.systemUTC(), chance)) {
      List<String> labels = new ArrayList<>();
      for (int i = 0; i < COPIES; i++) labels.add("L-" + i);
      Document document =
          Document.onPaper(
              "C-1",
              "hq",
              "Harbour chart",
              "Port office",
              "2026",
              new Protection("SECRET", "us", "SECRET", 3, List.of()),
              12,
              "");
      Pen pen = home.pen("a");
      SignedStatement signed =
          pen.sign(
              new RegisterDocument(document, labels),
              Role.REGISTRAR,
              "hq",
              home.pack(),
              home.office().checkpoint());
      if (!home.office().enter(signed).allEntered()) throw new IllegalStateException("refused");
    }
  }

  /// A copy of the home as it was before any of the statements.
  void copyHome(Path target) throws IOException {
    try (Stream<Path> all = Files.walk(home())) {
      for (Path one : all.toList()) Files.copy(one, target.resolve(home().relativize(one)));
    }
  }

  /// Signs what is not there yet.
  ///
  /// @return how many were signed now
  int make(int count) throws IOException {
    int there = there();
    try (Home home = Home.open(home(), Clock.systemUTC(), chance);
        ExecutorService pool =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        DataOutputStream out =
            new DataOutputStream(
                new BufferedOutputStream(
                    Files.newOutputStream(
                        statements(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)))) {
      SignerKey key = home.pen("a").key();
      Checkpoint head = Checkpoint.parse(home.office().checkpoint().text());
      Basis basis = new Basis(head.size(), head.root());
      for (int at = there; at < count; at += ROUND) {
        List<Future<List<SignedStatement>>> parts = new ArrayList<>();
        for (int from = at; from < Math.min(count, at + ROUND); from += AT_ONCE) {
          int start = from;
          int end = Math.min(count, from + AT_ONCE);
          parts.add(pool.submit(() -> signed(key, basis, start, end)));
        }
        for (Future<List<SignedStatement>> part : parts) {
          for (SignedStatement one : part.get()) keep(one, out);
        }
      }
    } catch (InterruptedException | ExecutionException | NoteFormatException e) {
      throw new IllegalStateException(e);
    }
    return Math.max(0, count - there);
  }

  private int there() throws IOException {
    int there = 0;
    if (Files.notExists(statements())) return there;
    try (Supply supply = supply()) {
      while (!supply.next(AT_ONCE).isEmpty()) there = supply.read;
    }
    return there;
  }

  /// All of them, from the first.
  Supply supply() throws IOException {
    try (Home home = Home.open(home(), Clock.systemUTC(), chance)) {
      return new Supply(
          new DataInputStream(new BufferedInputStream(Files.newInputStream(statements()))),
          home.pen("a").key().verifier().name());
    }
  }

  /// The statements one after the other.
  static final class Supply implements AutoCloseable {
    private final DataInputStream in;
    private final KeyName key;
    private int read;

    private Supply(DataInputStream in, KeyName key) {
      this.in = in;
      this.key = key;
    }

    /// The next of them; fewer at the end.
    List<SignedStatement> next(int most) throws IOException {
      List<SignedStatement> next = new ArrayList<>();
      try {
        while (next.size() < most) {
          byte[] bytes = new byte[in.readInt()];
          in.readFully(bytes);
          byte[] signature = new byte[Signature.SIZE];
          in.readFully(signature);
          next.add(
              new SignedStatement(
                  Statement.read(bytes), List.of(new Signature.OfKeyFile(key, signature))));
        }
      } catch (EOFException _) {
        // Those are all that there are.
        return next;
      } catch (NoteFormatException e) {
        throw new IOException("the made statements are damaged: remove their folder", e);
      } finally {
        read += next.size();
      }
      return next;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  private List<SignedStatement> signed(SignerKey key, Basis basis, int from, int to) {
    List<SignedStatement> signed = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Sight act = new Sight(List.of("C-1#" + (1 + i % COPIES)));
      Statement statement =
          new Statement(
              ORIGIN,
              act.name(),
              act.fields(),
              "a",
              Role.CUSTODIAN.word(),
              "hq",
              "",
              Nonce.of(chance).hex(),
              MADE_AT,
              EXPIRES_AT,
              basis);
      signed.add(new SignedStatement(statement, List.of(statement.sign(key))));
    }
    return signed;
  }

  private static void keep(SignedStatement signed, DataOutputStream out) throws IOException {
    byte[] bytes = signed.statement().bytes();
    out.writeInt(bytes.length);
    out.write(bytes);
    switch (signed.signatures().getFirst()) {
      case Signature.OfKeyFile(_, byte[] made) -> out.write(made);
      case Signature.OfPasskey _ -> throw new IllegalArgumentException("signed by a passkey");
    }
  }
}
