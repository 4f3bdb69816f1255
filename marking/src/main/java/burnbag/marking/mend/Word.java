package burnbag.marking.mend;

/// One way to spell a token.
///
/// @param spelled in capitals, as it may stand in the string
/// @param written as it should stand
/// @param cost of meeting this spelling where another is wanted (an abbreviation in a banner)
record Word(
    String spelled, String written, Category category, Role role, Joint joint, double cost) {
  /// What a token calls for behind it.
  enum Role {
    PLAIN,
    /// A level whose words are hardly met but as a marking.
    DISTINCT,
    /// A level that is not the United States' own: `//` stands before it.
    FOREIGN,
    /// `JOINT`: a level and its owners follow.
    JOINT,
    /// States or bodies follow, parted by commas: `REL TO`, `DISPLAY ONLY`.
    LIST,
    /// States follow, parted by slashes: the `REL` of Australia.
    SLASHED_LIST,
    /// They may follow, parted by blanks: `FGI`.
    CODES,
    /// States go before: `EYES ONLY`.
    EYES,
    /// Compartments may follow: `SI-G`, `HCS-P`.
    COMPARTMENTS,
    /// A name must follow: `SAR-`.
    NAME,
    /// Parties by their names follow: `RELEASABLE TO` of NATO and the EU.
    PARTIES,
    /// Numbers follow: `RD-SIGMA`.
    NUMBERS
  }

  /// What parts a token from the one before it.
  enum Joint {
    /// `//` between categories, `/` within one.
    SLASHES,
    /// Always `//`.
    DOUBLE,
    /// ` - `
    DASH,
    BLANK
  }

  /// A word written as it is spelled.
  static Word plain(String word, Category category, Role role, Joint joint) {
    return new Word(word, word, category, role, joint, 0);
  }

  /// The damage up to which a string may still be this word: a single letter may be doubled or
  /// misread, one letter be wrong for a short word, about one in four for a long one.
  double most() {
    int letters = letters(spelled);
    if (letters == 1) return 0.7;
    if (letters <= 5) return 1.1 + 0.3 * Math.min(2, spelled.length() - letters);
    return Math.min(3, 0.28 * letters + 0.3);
  }

  static int letters(String word) {
    return (int) word.chars().filter(Character::isLetterOrDigit).count();
  }
}
