package burnbag.marking.scheme;

/// How much a rule's words say by themselves.
public enum Form {
  /// Hardly met but as a marking: `NATO SECRET`, `TLP:RED`, `VS-NUR FÜR DEN DIENSTGEBRAUCH`.
  DISTINCT,
  /// A level word that stands alone in capitals only as a marking: `SECRET`, `GEHEIM`.
  PLAIN,
  /// A word of everyday headings too: `OFFICIAL`, `INTERNAL`, `RESTRICTED`.
  COMMON,
  /// A glyph that is met everywhere and counts only where a line, brackets or a box are its own:
  /// `密`, `秘`.
  ALONE
}
