package burnbag.custody.witness;

import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.cosignature.Cosignature;
import burnbag.ledger.cosignature.CosignedCheckpoint;
import burnbag.ledger.cosignature.CosignerKey;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.tree.Hash;
import burnbag.ledger.witness.AddCheckpoint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/// Sends checkpoints to witnesses (C2SP `tlog-witness`, `add-checkpoint`).
///
/// Where a witness answers that it has seen another size than was thought, it is asked once more
/// from that size. Redirections are not followed: an address is what two officers have enrolled.
public final class WitnessClient {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LONGEST_ANSWER = 128 * 1024;
  private static final int MOST_ROUNDS = 3;
  private static final Pattern SIZE = Pattern.compile("(0|[1-9]\\d{0,17})\n");
  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int UNPROVEN = 422;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  /// Proofs that a log grew to the checkpoint at hand.
  @FunctionalInterface
  public interface Growth {
    /// @param old from 1 to the size of the checkpoint
    List<Hash> since(long old);
  }

  /// What an answer leads to: an end, or another question.
  private sealed interface Turn {
    record Ended(Reply reply) implements Turn {}

    record AskedAgain(long old) implements Turn {}
  }

  /// Asks a witness to cosign.
  ///
  /// @param url the submission prefix
  /// @param keys the witness's, as two officers have enrolled them
  /// @param note the checkpoint, signed by the log
  /// @param seen the size that the witness is thought to have seen last; 0 for none
  public Reply ask(
      String url, Collection<CosignerKey> keys, SignedNote note, long seen, Growth growth) {
    try {
      Checkpoint head = Checkpoint.parse(note.text());
      long old = Math.min(seen, head.size());
      for (int round = 0; round < MOST_ROUNDS; round++) {
        List<Hash> proof = old == 0 ? List.of() : growth.since(old);
        HttpResponse<byte[]> answer = answered(request(url, new AddCheckpoint(old, proof, note)));
        switch (turn(answer, keys, note, head, old)) {
          case Turn.Ended(Reply reply) -> {
            return reply;
          }
          case Turn.AskedAgain(long size) -> old = size;
        }
      }
      return new Reply.Silent("it answers with another size each time it is asked");
    } catch (NoteFormatException e) {
      throw new IllegalArgumentException(e);
    } catch (IOException e) {
      return new Reply.Silent(e.getClass().getSimpleName() + said(e.getMessage()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Reply.Silent("the wait for it was broken off");
    }
  }

  /// The whole answer: the time that a request has ends with the headers, and a witness may fall
  /// silent behind them.
  private HttpResponse<byte[]> answered(HttpRequest request)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> asked =
        http.sendAsync(
            request,
            HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.ofByteArray(), LONGEST_ANSWER));
    try {
      return asked.get(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException _) {
      throw new HttpTimeoutException("its answer does not end");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException why) throw why;
      throw new IOException(e.getCause());
    } finally {
      asked.cancel(true);
    }
  }

  private static String said(String message) {
    return message == null || message.isBlank() ? "" : ": " + message;
  }

  private static HttpRequest request(String url, AddCheckpoint asked) {
    String prefix = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    return HttpRequest.newBuilder(URI.create(prefix + "/add-checkpoint"))
        .timeout(PATIENCE)
        .POST(HttpRequest.BodyPublishers.ofByteArray(asked.bytes()))
        .build();
  }

  private static Turn turn(
      HttpResponse<byte[]> answer,
      Collection<CosignerKey> keys,
      SignedNote note,
      Checkpoint head,
      long old) {
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    return switch (answer.statusCode()) {
      case OK -> new Turn.Ended(cosigned(text, keys, note, head));
      case CONFLICT -> conflict(text, head, old);
      case UNPROVEN ->
          new Turn.Ended(
              old == 0
                  ? new Reply.Silent("it finds a proof wrong where none is needed (422)")
                  : new Reply.Parted(old));
      case FORBIDDEN ->
          new Turn.Ended(new Reply.Refused("it does not know the log's key (403): hand it over"));
      case NOT_FOUND ->
          new Turn.Ended(new Reply.Refused("it does not know the log (404): hand its key over"));
      default -> new Turn.Ended(new Reply.Silent("it answers with status " + answer.statusCode()));
    };
  }

  private static Turn conflict(String text, Checkpoint head, long old) {
    if (!SIZE.matcher(text).matches()) {
      return new Turn.Ended(new Reply.Silent("it names no size that it has seen (409)"));
    }
    long size = Long.parseLong(text.strip());
    if (size > head.size()) return new Turn.Ended(new Reply.Ahead(size));
    // Asked from the very size that it has seen, it can only mean another root.
    if (size == old) return new Turn.Ended(new Reply.Parted(size));
    return new Turn.AskedAgain(size);
  }

  private static Reply cosigned(
      String text, Collection<CosignerKey> keys, SignedNote note, Checkpoint head) {
    try {
      SignedNote answered =
          SignedNote.parse((note.text() + "\n" + text).getBytes(StandardCharsets.UTF_8));
      List<Cosignature> good = CosignedCheckpoint.cosignatures(head, answered, keys);
      List<SignedNote.Signed> lines = new ArrayList<>();
      for (Cosignature one : good) {
        if (one.time() == 0) return new Reply.Refused("its cosignature says no time");
        answered.signatures().stream()
            .filter(line -> line.key().equals(one.key()))
            .findFirst()
            .ifPresent(lines::add);
      }
      return lines.isEmpty()
          ? new Reply.Refused("it has signed with keys that are not enrolled")
          : new Reply.Cosigned(lines);
    } catch (NoteFormatException e) {
      return new Reply.Refused(e.getMessage());
    }
  }
}
