package burnbag.marking.mend;

/// Where a token stands in a marking, in the order in which a marking writes them (schemes §1.1 for
/// the American names; other schemes use as many of them as they have kinds of tokens).
enum Category {
  /// Nothing has been read yet.
  START,
  /// Whose level it is, where it is not the United States' own: `JOINT`, a trigraph.
  OWNER,
  LEVEL,
  SCI,
  SAP,
  AEA,
  FGI,
  DISSEM,
  NON_IC,
  /// `CUI` behind a classified level, and the registry's categories.
  CUI,
  /// Limited dissemination of a CUI banner.
  LIMITED
}
