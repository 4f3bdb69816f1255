package burnbag.reading;

import burnbag.marking.find.Hits;
import burnbag.marking.page.Page;
import burnbag.reading.frame.Job;
import burnbag.reading.text.Armour;
import burnbag.reading.text.Encoding;
import burnbag.reading.text.Helpers;
import burnbag.reading.text.Plain;
import burnbag.reading.text.SievedText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/// Reads any file: text in process, everything that needs a parser in a worker. Safe for use by
/// several threads.
///
/// Bytes that are valid text are read as text whatever the name says, with offsets in the file.
/// Where a parser may find more in such a text (markup, mail, a PDF of letters only), the worker
/// reads it besides, and what it finds that no line of the text says follows *in the same
/// document*, on pages numbered after those of the text, with offsets of their own (`firstOffset`
/// 0). So a mail's banner is one finding of one document, and an encoded body is not missed.
///
/// Whatever happens, what is opened is closed, and what was not read has an `Unread` with its
/// reason: `read` throws for nothing that a file can do.
public final class Reader implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 18;

  private final Limits limits;
  private final Ocr ocr;
  private final Scratch scratch;
  private final Thread atExit;
  private final WorkerPool pool;
  private final Helpers helpers;
  private final Queue<Buffers> spare = new ConcurrentLinkedQueue<>();
  private final Queue<SievedText> spareTexts = new ConcurrentLinkedQueue<>();

  private record Buffers(byte[] head, byte[] rest) {}

  /// @param ocr how much of pictures is read
  /// @param worker how to start one
  /// @param workers how many there may be at a time, and how many threads may look at one text
  /// @param scratch where a private folder is made that is gone when this is closed
  public Reader(Limits limits, Ocr ocr, WorkerCommand worker, int workers, Path scratch) {
    this.limits = limits;
    this.ocr = ocr;
    this.scratch = new Scratch(scratch);
    this.pool = new WorkerPool(worker, limits, workers, this.scratch);
    this.helpers = new Helpers(workers - 1);
    atExit = new Thread(this.scratch::close, "scratch");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /// What stands between parsers and this machine, for the files that need one.
  public Isolation isolation() {
    return pool.isolation();
  }

  /// Reads a file.
  ///
  /// @param shownPath as reports show it
  public void read(Path file, String shownPath, ReadingSink sink) {
    Relay relay = new Relay(sink);
    if (!Files.isRegularFile(file) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      refuse(relay, shownPath, Reason.UNSUPPORTED, "not a regular file");
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      read(in, Optional.of(file), shownPath, relay);
    } catch (AccessDeniedException _) {
      refuse(relay, shownPath, Reason.NO_PERMISSION, "");
    } catch (NoSuchFileException _) {
      refuse(relay, shownPath, Reason.BROKEN, "it is no longer there");
    } catch (IOException e) {
      refuse(relay, shownPath, Reason.BROKEN, "reading failed: " + e.getMessage());
    }
  }

  /// Reads what comes in by a stream, which stays open.
  public void read(InputStream in, String shownPath, ReadingSink sink) {
    Relay relay = new Relay(sink);
    try {
      read(in, Optional.empty(), shownPath, relay);
    } catch (IOException e) {
      refuse(relay, shownPath, Reason.BROKEN, "reading failed: " + e.getMessage());
    }
  }

  private void refuse(Relay relay, String shownPath, Reason reason, String detail) {
    if (relay.open() == 0) relay.takes(new Reading.Opened(shownPath, "application/octet-stream"));
    relay.breakOff(reason, detail);
  }

  private void read(InputStream in, Optional<Path> file, String shownPath, Relay relay)
      throws IOException {
    Optional<SievingSink> sieves = relay.sieves();
    if (sieves.isPresent()) {
      sieve(sieves.get(), in, file, shownPath, relay);
    } else {
      readHead(in, file, shownPath, relay);
    }
  }

  /// Passes it through the sieve, if it is UTF-8 text.
  private void sieve(
      SievingSink sieves, InputStream in, Optional<Path> file, String shownPath, Relay relay)
      throws IOException {
    SievedText taken = spareTexts.poll();
    SievedText text =
        taken != null && taken.isFor(sieves.sieve())
            ? taken
            : new SievedText(sieves.sieve(), limits.pageChars(), limits.pages(), helpers);
    try {
      Optional<Plain> plain = text.begin(in, shownPath);
      boolean besides = plain.isPresent() && plain.get().hasParser();
      if (plain.isEmpty() || besides && file.isEmpty()) {
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(text.taken()), in);
        readHead(whole, file, shownPath, relay);
        return;
      }
      if (relay.takes(new Reading.Opened(shownPath, plain.get().type())))
        textEnds(text.read(plain.get(), in, new Sieved(sieves, relay)), relay);
      if (besides && !relay.stopped()) work(file.get(), shownPath, true, relay);
      relay.closeAll();
    } finally {
      spareTexts.add(text);
    }
  }

  /// Takes pages that come out of the sieve.
  private record Sieved(SievingSink sieves, Relay relay) implements SievedText.Taker {
    @Override
    public boolean clear(int page, Supplier<SievingSink.LineFeeds> lines) {
      return relay.goesOn(sieves.clear(page, lines));
    }

    @Override
    public boolean page(Page page, Hits hits) {
      return relay.goesOn(sieves.text(page, hits));
    }

    @Override
    public boolean page(Page page) {
      return show(page, relay);
    }
  }

  private static boolean show(Page page, Relay relay) {
    if (!relay.takes(new Reading.Text(page))) return false;
    return Armour.in(page.text())
        .map(block -> new Reading.Unread(page.number(), Reason.ENCRYPTED, block))
        .map(relay::takes)
        .orElse(true);
  }

  private static void textEnds(Plain.Seen seen, Relay relay) {
    seen.fault().ifPresent(fault -> relay.takes(new Reading.Unread(0, Reason.BROKEN, fault)));
    relay.textEnds(seen.pages());
  }

  private void readHead(InputStream in, Optional<Path> file, String shownPath, Relay relay)
      throws IOException {
    Buffers taken = spare.poll();
    Buffers buffers =
        taken == null ? new Buffers(new byte[Encoding.HEAD_BYTES], new byte[BUFFER_BYTES]) : taken;
    try {
      int length = in.readNBytes(buffers.head, 0, buffers.head.length);
      boolean whole = length < buffers.head.length;
      Optional<Plain> plain = Plain.of(buffers.head, length, whole, shownPath);
      if (plain.isEmpty()) {
        readParsed(in, file, shownPath, buffers, length, relay);
      } else if (!plain.get().hasParser()) {
        readText(plain.get(), in, shownPath, buffers, length, relay);
        relay.closeAll();
      } else {
        readBoth(plain.get(), in, file, shownPath, buffers, length, relay);
      }
    } finally {
      spare.add(buffers);
    }
  }

  private void readText(
      Plain plain, InputStream in, String shownPath, Buffers buffers, int length, Relay relay)
      throws IOException {
    if (!relay.takes(new Reading.Opened(shownPath, plain.type()))) return;
    Plain.Seen seen =
        plain.read(
            buffers.head,
            length,
            in,
            buffers.rest,
            limits.pageChars(),
            limits.pages(),
            page -> show(page, relay));
    textEnds(seen, relay);
  }

  private void readParsed(
      InputStream in,
      Optional<Path> file,
      String shownPath,
      Buffers buffers,
      int length,
      Relay relay)
      throws IOException {
    if (file.isPresent()) {
      work(file.get(), shownPath, false, relay);
      return;
    }
    Path copy = scratch.file();
    try {
      try (OutputStream out = Files.newOutputStream(copy)) {
        out.write(buffers.head, 0, length);
        long total = length;
        for (int read = in.read(buffers.rest); read >= 0; read = in.read(buffers.rest)) {
          total += read;
          out.write(buffers.rest, 0, read);
          if (total > limits.fileBytes()) break;
        }
      }
      work(copy, shownPath, false, relay);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private void readBoth(
      Plain plain,
      InputStream in,
      Optional<Path> file,
      String shownPath,
      Buffers buffers,
      int length,
      Relay relay)
      throws IOException {
    if (file.isPresent()) {
      readText(plain, in, shownPath, buffers, length, relay);
      if (!relay.stopped()) work(file.get(), shownPath, true, relay);
      relay.closeAll();
      return;
    }
    Path copy = scratch.file();
    try {
      try (OutputStream out = Files.newOutputStream(copy)) {
        out.write(buffers.head, 0, length);
        readText(plain, new Tee(in, out, limits.fileBytes()), shownPath, buffers, length, relay);
      }
      if (!relay.stopped()) work(copy, shownPath, true, relay);
      relay.closeAll();
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /// Has a worker read it.
  private void work(Path bytes, String shownPath, boolean textShown, Relay relay)
      throws IOException {
    long size = Files.size(bytes);
    if (size > limits.fileBytes()) {
      String detail = size + " bytes, more than the " + limits.fileBytes() + " a parser is given";
      if (textShown) {
        relay.takes(new Reading.Unread(0, Reason.TOO_BIG, detail));
      } else {
        refuse(relay, shownPath, Reason.TOO_BIG, detail);
      }
      return;
    }
    Worker worker;
    try {
      worker = pool.borrow(size);
    } catch (IOException e) {
      refuse(relay, shownPath, Reason.WORKER_DIED, e.getMessage());
      return;
    }
    relay.workerBegins(pool.isolation());
    if (textShown) relay.mergeWorker();
    Conversation conversation = new Conversation(worker, limits, pool.isolation(), relay);
    boolean done = false;
    try (InputStream in = Files.newInputStream(bytes)) {
      conversation.hold(job(shownPath, textShown, relay.shows()), in);
      done = true;
      pool.giveBack(worker);
    } catch (IOException e) {
      if (done) throw e;
      done = true;
      Worker.Ending ending = pool.bury(worker, e);
      conversation.pass();
      if (relay.stopped()) {
        relay.closeAll();
      } else {
        refuse(relay, shownPath, ending.reason(), ending.detail());
      }
    } finally {
      if (!done) pool.bury(worker, new IOException("left in the midst of a file"));
    }
    conversation.pass();
  }

  private Job job(String shownPath, boolean textShown, boolean shows) {
    return new Job(
        shownPath,
        textShown,
        new Job.Bounds(
            limits.depth(),
            limits.children(),
            limits.unpackedBytes(),
            limits.pages(),
            limits.pageChars(),
            limits.perFile().multipliedBy(9).dividedBy(10),
            ocr,
            limits.perPage(),
            shows));
  }

  /// The SHA-256 of a file's bytes, in lower-case hex.
  public static String sha256(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer))
        digest.update(buffer, 0, read);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /// Ends the workers and clears the private folder.
  @Override
  public void close() {
    helpers.close();
    pool.close();
    scratch.close();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException _) {
      // The JVM is ending already, and the hook does the same.
      return;
    }
  }
}
