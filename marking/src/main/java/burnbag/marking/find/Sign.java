package burnbag.marking.find;

/// A piece of evidence for or against a marking, with its weight (marking-vs-mention §1–2; weights
/// fitted on the development corpora, see docs/decisions).
public enum Sign {
  OWN_LINE(3, "alone on its line"),
  OWN_CELL(2, "alone in its column"),
  BESIDE_REFERENCE(2, "beside a date, number or reference only"),
  CAPITALS(2, "in capitals"),
  LETTER_SPACED(1, "letter-spaced"),
  DISTINCT_WORDS(3, "words that hardly occur but as a marking"),
  LEVEL_WORD(1, "a level word"),
  COMPOUND(3, "its caveats or term can be read"),
  RUNNING_HEAD(4, "in the page header or footer"),
  EDGE(2, "at the top or bottom of the page"),
  REPEATED(3, "repeated on the page"),
  ON_OTHER_PAGES(3, "repeated on other pages"),
  FIELD_LABEL(5, "behind a field label"),
  NEAR_BLOCK(4, "near an authority block"),
  NEAR_COPY_MARK(4, "near a copy mark"),
  REGISTERED(4, "near a registration number with its scheme's letters"),
  CORNER(2, "in the corner that its scheme prescribes"),
  PARAGRAPH_START(4, "at the start of a paragraph"),
  SUBJECT_END(4, "at the end of a subject line or title"),
  SUBJECT_START(4, "at the start of a subject line"),
  OTHER_PORTIONS(3, "other portions are marked too"),
  BANNER_ON_PAGE(3, "the page has a banner of the same scheme"),
  LETTERHEAD(2, "on a page of its scheme's authority"),
  FORMULA(7, "a fixed wording of its scheme"),
  FRAMED(2, "framed by dashes, brackets or a box"),
  SINGLE_GLYPH(-1, "a single glyph"),
  BATES_NUMBER(2, "on a page with a Bates number"),
  MAIL_FOOTER(-8, "the heading of a mail's disclaimer"),
  LABEL(9, "a structured label"),
  LABEL_IN_OWN_WORDS(5, "a structured label in words of its own"),
  TITLE_OF_WORK(-8, "the title of a work or its chapter"),
  FORMER_LEVEL(-12, "behind the label of a former level"),
  NUMBERED_HEADING(-6, "a numbered heading"),
  ANNOUNCED(-6, "an example that the line before announces"),
  COMMON_GLYPHS(-1, "a word of everyday headings too, in a script without capitals"),
  COMMON_WORD(-3, "a word of everyday headings too"),
  NO_LETTERHEAD(0, "without the letterhead that its scheme asks for"),
  TITLE_CASE(-1, "not in capitals"),
  LOWER_CASE(-4, "in lower case"),
  IN_CAPITAL_PHRASE(-3, "part of a longer phrase in capitals"),
  CHANGE_NOTE(-12, "the new level in a note of change"),
  IN_SENTENCE(-6, "inside a sentence"),
  QUOTED(-5, "in quotation marks"),
  IN_CODE(-7, "in code, a path or an identifier"),
  IN_TABLE(-4, "a cell of a table"),
  IN_ROW(-6, "a value in a row of a table"),
  IN_CONTENTS(-8, "a line of a table of contents"),
  HEADS_TABLE(-8, "the heading of a table"),
  LIST_OF_LEVELS(-6, "one of a list of levels"),
  UNTICKED(-6, "a box that is not ticked"),
  ENUMERATION(-6, "one of an enumeration"),
  MENDED(-1, "mended from damaged letters");

  private final int weight;
  private final String words;

  Sign(int weight, String words) {
    this.weight = weight;
    this.words = words;
  }

  public int weight() {
    return weight;
  }

  /// As reports print it.
  public String words() {
    return words;
  }
}
