package burnbag.reading;

/// Why something was not read. Nothing with such a reason is ever clear.
public enum Reason {
  NEEDS_OCR("needs-ocr"),
  OCR_UNSURE("ocr-unsure"),
  ENCRYPTED("encrypted"),
  BROKEN("broken"),
  UNSUPPORTED("unsupported"),
  TOO_BIG("too-big"),
  TOO_DEEP("too-deep"),
  TOO_SLOW("too-slow"),
  WORKER_DIED("worker-died"),
  NO_PERMISSION("no-permission"),
  SCRIPT("script"),
  LEFT_OUT("left-out");

  private final String word;

  Reason(String word) {
    this.word = word;
  }

  /// As JSON and reports write it.
  public String word() {
    return word;
  }
}
