package burnbag.reader;

import burnbag.reader.document.Exhausted;
import burnbag.reader.document.NotReadable;
import burnbag.reader.document.Stopped;
import burnbag.reading.Reason;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.EncryptedDocumentException;

/// What parsers throw, told apart. Parsers wrap what went wrong below them, so the whole chain of causes is asked.
final class Trouble {
  private static final int DEEPEST = 20;

  private Trouble() {}

  /// Throws on what is none of a parser's: the end of the whole file, wrapped on its way through it.
  static void rethrow(Throwable trouble) {
    Throwable cause = trouble;
    for (int i = 0; cause != null && i < DEEPEST; i++, cause = cause.getCause()) {
      if (cause instanceof Stopped stopped) throw stopped;
      if (cause instanceof Exhausted exhausted) throw exhausted;
    }
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
