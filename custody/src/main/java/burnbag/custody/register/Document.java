package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A controlled document: what all its copies have in common.
///
/// @param id the control number
/// @param shortTitle unclassified
/// @param sealedTitle the commitment to the sealed title, `opening:sha256:…`; empty for none
/// @param date `YYYY[-MM[-DD]]` or empty
/// @param pages of each copy
/// @param declassification the instruction as printed; empty for none
/// @param disposition the rule by which it is disposed of; `unset` blocks destruction
/// @param returnOnly whether its holders may not destroy it
/// @param holds legal holds upon it, by their names
/// @param file SHA-256 of the file it was registered with, in hexadecimal; empty for none
/// @param supersededBy control number; empty for none
public record Document(
    String id,
    String registry,
    String shortTitle,
    String sealedTitle,
    String originator,
    String date,
    Protection protection,
    String declassification,
    int pages,
    String medium,
    String language,
    String edition,
    String disposition,
    boolean returnOnly,
    List<String> holds,
    String file,
    String supersedes,
    String supersededBy)
    implements Kept {
  public static final Shelf<Document> SHELF =
      new Shelf<>("document", List.of("registry", "file"), true, Document::read);

  /// No rule yet by which it is disposed of.
  public static final String UNSET = "unset";

  public static final String PAPER = "paper";

  public Document {
    holds = List.copyOf(holds);
  }

  /// A paper of which no more is known than a list tells.
  ///
  /// @param file SHA-256 in hexadecimal; empty for none
  public static Document onPaper(
      String id,
      String registry,
      String shortTitle,
      String originator,
      String date,
      Protection protection,
      int pages,
      String file) {
    return new Document(
        id,
        registry,
        shortTitle,
        "",
        originator,
        date,
        protection,
        "",
        pages,
        PAPER,
        "",
        "",
        UNSET,
        false,
        List.of(),
        file,
        "",
        "");
  }

  public Document protectedAs(Protection now) {
    return changed(now, disposition, returnOnly, holds, supersedes, supersededBy);
  }

  public Document held(List<String> now) {
    return changed(protection, disposition, returnOnly, now, supersedes, supersededBy);
  }

  public Document disposedOf(String rule) {
    return changed(protection, rule, returnOnly, holds, supersedes, supersededBy);
  }

  public Document returnOnly(boolean now) {
    return changed(protection, disposition, now, holds, supersedes, supersededBy);
  }

  public Document superseding(String older) {
    return changed(protection, disposition, returnOnly, holds, older, supersededBy);
  }

  public Document supersededBy(String newer) {
    return changed(protection, disposition, returnOnly, holds, supersedes, newer);
  }

  public Document titled(String now) {
    return described(now, originator, date, language, edition);
  }

  public Document originatedBy(String now) {
    return described(shortTitle, now, date, language, edition);
  }

  public Document dated(String now) {
    return described(shortTitle, originator, now, language, edition);
  }

  public Document inLanguage(String now) {
    return described(shortTitle, originator, date, now, edition);
  }

  public Document ofEdition(String now) {
    return described(shortTitle, originator, date, language, now);
  }

  /// What acts on custody change.
  private Document changed(
      Protection protection,
      String disposition,
      boolean returnOnly,
      List<String> holds,
      String supersedes,
      String supersededBy) {
    return new Document(
        id,
        registry,
        shortTitle,
        sealedTitle,
        originator,
        date,
        protection,
        declassification,
        pages,
        medium,
        language,
        edition,
        disposition,
        returnOnly,
        holds,
        file,
        supersedes,
        supersededBy);
  }

  /// What corrections change.
  private Document described(
      String shortTitle, String originator, String date, String language, String edition) {
    return new Document(
        id,
        registry,
        shortTitle,
        sealedTitle,
        originator,
        date,
        protection,
        declassification,
        pages,
        medium,
        language,
        edition,
        disposition,
        returnOnly,
        holds,
        file,
        supersedes,
        supersededBy);
  }

  /// Also of the fields of an act that registers one.
  public static Document read(Fields fields) {
    return new Document(
        fields.text("id"),
        fields.text("registry"),
        fields.text("short_title"),
        fields.text("sealed_title", ""),
        fields.text("originator"),
        fields.text("date", ""),
        Protection.read(Fields.of(fields.object("protection"))),
        fields.text("declassification", ""),
        fields.count("pages"),
        fields.text("medium", PAPER),
        fields.text("language", ""),
        fields.text("edition", ""),
        fields.text("disposition", UNSET),
        fields.flag("return_only"),
        fields.texts("holds"),
        fields.text("file", ""),
        fields.text("supersedes", ""),
        fields.text("superseded_by", ""));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .text("registry", registry)
        .text("short_title", shortTitle)
        .text("sealed_title", sealedTitle)
        .text("originator", originator)
        .text("date", date)
        .object("protection", protection.json())
        .text("declassification", declassification)
        .number("pages", pages)
        .text("medium", medium)
        .text("language", language)
        .text("edition", edition)
        .text("disposition", disposition)
        .flag("return_only", returnOnly)
        .texts("holds", holds)
        .text("file", file)
        .text("supersedes", supersedes)
        .text("superseded_by", supersededBy)
        .end();
  }

  /// The control number as a whole, and the words of the short title; of the sealed one, which is
  /// not here, none.
  @Override
  public Set<String> words() {
    Set<String> words = new TreeSet<>(Words.of(shortTitle));
    words.add(Words.folded(id));
    return words;
  }

  @Override
  public List<String> marks() {
    return List.of(registry, file);
  }
}
