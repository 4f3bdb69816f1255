package burnbag.marking;

/// What a marking is on its page.
public enum Kind {
  BANNER("banner"),
  PORTION("portion"),
  STAMP("stamp"),
  AUTHORITY_BLOCK("authority-block"),
  COVER("cover"),
  METADATA("metadata"),
  SUBJECT("subject"),
  COPY_MARK("copy-mark"),
  NOTICE("notice"),
  /// An editor's or archivist's note of a level: `Source: … Top Secret; Nodis.`
  RECORD("record"),
  CANCELLATION("cancellation");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  /// As packs, JSON and reports write it.
  public String word() {
    return word;
  }
}
