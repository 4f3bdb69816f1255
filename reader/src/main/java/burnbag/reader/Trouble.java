package burnbag.reader;

import burnbag.reader.document.Exhausted;
import burnbag.reader.document.NotReadable;
import burnbag.reader.document.Stopped;
import burnbag.reading.Reason;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.EncryptedDocumentException;

/// What parsers throw, told apart. Parsers wrap what went wrong below them, so the whole chain of
/// causes is asked.
final class Trouble {
  private static final int DEEPEST = 20;

  private Trouble() {}

  /// What is none of a parser's, though it went through one: nothing more is wanted.
  static Optional<Stopped> stopped(Throwable trouble) {
    return cause(trouble, Stopped.class);
  }

  /// What is none of a parser's, though it went through one: the whole file has reached a bound.
  static Optional<Exhausted> exhausted(Throwable trouble) {
    return cause(trouble, Exhausted.class);
  }

  private static <T extends Throwable> Optional<T> cause(Throwable trouble, Class<T> kind) {
    Throwable cause = trouble;
    for (int i = 0; cause != null && i < DEEPEST; i++, cause = cause.getCause()) {
      if (kind.isInstance(cause)) return Optional.of(kind.cast(cause));
    }
    return Optional.empty();
  }

  static Reason reason(Throwable trouble) {
    Throwable cause = trouble;
    for (int i = 0; cause != null && i < DEEPEST; i++, cause = cause.getCause()) {
      if (cause instanceof NotReadable notReadable) return notReadable.reason();
      if (cause instanceof EncryptedDocumentException
          || cause instanceof org.apache.poi.EncryptedDocumentException
          || cause instanceof InvalidPasswordException) {
        return Reason.ENCRYPTED;
      }
      String name = cause.getClass().getSimpleName();
      if (name.startsWith("Unsupported")) return Reason.UNSUPPORTED;
    }
    return Reason.BROKEN;
  }

  /// The innermost cause in one line.
  static String detail(Throwable trouble) {
    Throwable cause = trouble;
    for (int i = 0; cause.getCause() != null && i < DEEPEST; i++) cause = cause.getCause();
    String message = cause.getMessage();
    String line = cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    line = line.replaceAll("\\s+", " ");
    return line.length() > 300 ? line.substring(0, 300) : line;
  }
}
