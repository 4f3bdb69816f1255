package burnbag.marking.mend;

/// One way to spell a token.
///
/// @param spelled in capitals, as it may stand in the string
/// @param written as it should stand
/// @param cost of meeting this spelling where another is wanted (an abbreviation in a banner)
record Word(String spelled, String written, Category category, Role role, double cost) {
  /// What a token calls for behind it.
  enum Role {
    PLAIN,
    /// A level that is not the United States' own: `//` stands before it.
    FOREIGN,
    /// `JOINT`: a level and its owners follow.
    JOINT,
    /// States or bodies follow, parted by commas: `REL TO`, `DISPLAY ONLY`.
    LIST,
    /// They may follow, parted by blanks: `FGI`.
    CODES,
    /// States go before: `EYES ONLY`.
    EYES,
    /// Compartments may follow: `SI-G`, `HCS-P`.
    COMPARTMENTS,
    /// A name must follow: `SAR-`.
    NAME,
    /// Numbers follow: `RD-SIGMA`.
    NUMBERS
  }

  /// The damage up to which a string may still be this word: none worth the name for a single
  /// letter, one letter for a short word, about one in four for a long one.
  double most() {
    int letters = (int) spelled.chars().filter(Character::isLetterOrDigit).count();
    if (letters == 1) return 0.4;
    if (letters <= 5) return 1.1 + 0.3 * (spelled.length() - letters);
    return Math.min(3, 0.28 * letters + 0.3);
  }
}
