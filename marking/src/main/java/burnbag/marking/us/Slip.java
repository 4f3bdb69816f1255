package burnbag.marking.us;

/// A way of writing that a reader understands and a rule may forbid.
///
/// @param detail the words concerned
record Slip(Kind kind, String detail) {
  enum Kind {
    LOWER_CASE,
    LEVEL_ABBREVIATED,
    LEVEL_SPELLED_OUT,
    LEVEL_MISWRITTEN,
    NO_LEADING_SLASHES,
    LONE_LEADING_SLASHES,
    SPACED_SLASHES,
    SINGLE_SLASH,
    NO_SLASHES,
    EMPTY_CATEGORY,
    MIXED_CATEGORY,
    SPLIT_CATEGORY,
    CATEGORY_ORDER,
    COMMA_BETWEEN_CONTROLS,
    PORTION_WORD,
    TITLE_IN_PORTION,
    LIST_WITHOUT_COMMA,
    LIST_WITH_AND,
    OWNERS_WITH_COMMAS,
    EMPTY_LIST,
    REPEATED_SAR,
    WAIVED_APART,
    NATO_CONTROL_IN_LEVEL,
    NATO_LEVEL_WORDS,
    UNREGISTERED_SCI,
    UNKNOWN,
    DUPLICATE,
    NO_CATEGORY_OF_CUI
  }
}
