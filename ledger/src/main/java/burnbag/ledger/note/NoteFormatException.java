package burnbag.ledger.note;

/// Bytes that mean to be a note, a key, a checkpoint or a proof and are not one; the message says
/// where they part from the format.
public final class NoteFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  public NoteFormatException(String message) {
    super(message);
  }
}
