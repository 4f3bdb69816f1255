package burnbag.cli;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// Standard error, given back to a JVM that was started without it.
///
/// A JVM with the vector module says so on standard error before `main`, and no flag keeps it from
/// that. So the launcher starts it with standard error shut away and the true one on another
/// descriptor; from here on all is as it should be, for the JVM's own words too.
final class LateStderr {
  /// Says which descriptor the true one is on.
  private static final String PROPERTY = "burnbag.stderr";

  private static final int STANDARD_ERROR = 2;

  private LateStderr() {}

  /// Puts it back, if it was shut away.
  ///
  /// @return false where that cannot be done, and nothing can be said
  @SuppressWarnings("restricted") // The launcher enables native access for this.
  static boolean restore() {
    int from = Integer.getInteger(PROPERTY, STANDARD_ERROR);
    if (from == STANDARD_ERROR) return true;
    Linker linker = Linker.nativeLinker();
    MethodHandle dup2 =
        linker.downcallHandle(
            linker.defaultLookup().find("dup2").orElseThrow(),
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    try {
      return (int) dup2.invokeExact(from, STANDARD_ERROR) == STANDARD_ERROR;
    } catch (Throwable _) {
      return false;
    }
  }
}
