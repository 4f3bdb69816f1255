package burnbag.custody.office;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Those who wait to write. Whoever comes while somebody writes waits; then the first of them
/// writes for all who wait, and hands on as soon as that stands in the store. Safe to share between
/// threads.
final class Queue {
  private final List<Request> waiting = new ArrayList<>();
  private boolean writing;

  /// Statements that go in together, and what came of them.
  static final class Request {
    private final List<Heard> statements;
    private final CountDownLatch called = new CountDownLatch(1);
    private volatile boolean leads;
    private volatile Answer answer;
    private volatile RuntimeException failure;

    Request(List<Heard> statements) {
      this.statements = List.copyOf(statements);
    }

    List<Heard> statements() {
      return statements;
    }

    void answer(Answer now) {
      answer = now;
      called.countDown();
    }

    void fail(RuntimeException now) {
      failure = now;
      called.countDown();
    }

    /// Nobody answers any more. Not for nothing: who wrote for all may have died of it.
    private void leave() {
      if (called.getCount() > 0) fail(new IllegalStateException("who wrote for all broke off"));
    }

    private void lead() {
      leads = true;
      called.countDown();
    }

    /// @return whether it is this one's turn to write for all
    private boolean leads() {
      boolean interrupted = false;
      while (called.getCount() > 0) {
        try {
          called.await();
        } catch (InterruptedException _) {
          // What it asked for may be under way already: the answer is waited for all the same.
          interrupted = true;
        }
      }
      if (interrupted) Thread.currentThread().interrupt();
      return leads;
    }

    private Answer answered() {
      if (failure != null) throw failure;
      return answer;
    }
  }

  /// Waits its turn, alone or with others.
  ///
  /// @param writer answers all that it is given, or lets them fail; it says when another may write
  Answer enter(Request request, Writer writer) {
    boolean leads;
    synchronized (waiting) {
      waiting.add(request);
      leads = !writing;
      writing = true;
    }
    if (leads || request.leads()) {
      Turn turn = new Turn();
      List<Request> batch = drained();
      try {
        writer.write(batch, turn);
      } finally {
        turn.end();
        batch.forEach(Request::leave);
      }
    }
    return request.answered();
  }

  int waiting() {
    synchronized (waiting) {
      return waiting.size();
    }
  }

  /// Writes for all.
  interface Writer {
    void write(List<Request> batch, Turn turn);
  }

  /// The one turn to write.
  final class Turn {
    private boolean ended;

    private Turn() {}

    /// Lets the next one write.
    void end() {
      if (ended) return;
      ended = true;
      synchronized (waiting) {
        if (waiting.isEmpty()) writing = false;
        else waiting.getFirst().lead();
      }
    }
  }

  private List<Request> drained() {
    synchronized (waiting) {
      List<Request> batch = List.copyOf(waiting);
      waiting.clear();
      return batch;
    }
  }
}
