package burnbag.reading.frame;

/// What a frame says.
public enum Kind {
  /// Main process: read the file whose bytes follow.
  JOB('J'),
  /// Main process: the next bytes of the file.
  DATA('D'),
  /// Main process: the file's bytes end.
  END('E'),
  /// Main process: no more is wanted of this file.
  STOP('S'),
  /// Main process: of the document that asked, these pages are to be shown.
  SHOW('V'),
  /// Worker: started, and waiting for a job.
  READY('R'),
  /// Worker: a document begins.
  OPENED('O'),
  /// Worker: a page.
  TEXT('T'),
  /// Worker: a property.
  PROPERTY('P'),
  /// Worker: something was not read.
  UNREAD('U'),
  /// Worker: all of a document is told; which of its pages are to be shown?
  ASK('?'),
  /// Worker: what a page looks like.
  PICTURE('I'),
  /// Worker: a document ends.
  CLOSED('C'),
  /// Worker: the job is done, and the next may come.
  DONE('.');

  private final byte code;

  Kind(char code) {
    this.code = (byte) code;
  }

  byte code() {
    return code;
  }

  static Kind of(int code) throws BrokenFrame {
    for (Kind kind : values()) if (kind.code == code) return kind;
    throw new BrokenFrame("no frame has the code " + code);
  }
}
