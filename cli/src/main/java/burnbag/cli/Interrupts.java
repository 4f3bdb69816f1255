package burnbag.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/// Lets Ctrl-C (and SIGTERM, SIGHUP) end a running command in good order: it is told to stop,
/// finishes its report, and the process ends with the command's own exit code.
///
/// The JVM answers those signals by running shutdown hooks, and a process that was so ended would
/// exit with 130. The hook of this class waits for the command instead, and then halts with its
/// code.
public final class Interrupts {
  /// A command that does not end within this time is given up.
  private static final long PATIENCE_SECONDS = 20;

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile Runnable stop = () -> {};
  private volatile IntSupplier codeSoFar = () -> 3;
  private volatile int code;

  /// What a command says of itself while it runs; replaces what was said before.
  ///
  /// @param stop tells it to end soon; called from another thread
  /// @param codeSoFar what to exit with if it does not
  public void running(Runnable stop, IntSupplier codeSoFar) {
    this.stop = stop;
    this.codeSoFar = codeSoFar;
  }

  /// Has the virtual machine ask here before it goes down.
  void install(Runtime runtime) {
    runtime.addShutdownHook(
        Thread.ofPlatform().name("interrupted").unstarted(() -> goDown(runtime)));
  }

  /// The command has ended by itself.
  void ended(int code) {
    this.code = code;
    ended.countDown();
  }

  private void goDown(Runtime runtime) {
    if (ended.getCount() == 0) return;
    stop.run();
    boolean inTime = false;
    try {
      inTime = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    runtime.halt(inTime ? code : codeSoFar.getAsInt());
  }
}
