package burnbag.custody.document;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Document;
import burnbag.custody.register.Fields;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a clerk wrote wrongly about a document is put right. Both what was written and what is
/// right stand in the ledger; nothing is edited.
///
/// What says who answers for what has acts of its own and is not corrected here: control number,
/// marking, pages, copies, holders, disposition, holds.
///
/// @param was as the register has it; another value means that somebody was faster
public record Correct(String document, Fact fact, String was, String is) implements Act {
  public static final String NAME = "correct/1";

  private static final Pattern DATE =
      Pattern.compile("(\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?)?");
  private static final int LONGEST = 500;

  /// What may be corrected.
  public enum Fact {
    SHORT_TITLE,
    ORIGINATOR,
    DATE,
    LANGUAGE,
    EDITION;

    /// `short-title`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws MalformedFields for a word that is none of them
    public static Fact of(String word) {
      return Arrays.stream(values())
          .filter(fact -> fact.word().equals(word))
          .findFirst()
          .orElseThrow(
              () -> new MalformedFields("'" + word + "' is not corrected by a clerk's act"));
    }

    /// What the register has.
    public String of(Document document) {
      return switch (this) {
        case SHORT_TITLE -> document.shortTitle();
        case ORIGINATOR -> document.originator();
        case DATE -> document.date();
        case LANGUAGE -> document.language();
        case EDITION -> document.edition();
      };
    }
  }

  public static Correct read(Fields fields) {
    return new Correct(
        fields.text("document"),
        Fact.of(fields.text("fact")),
        fields.text("was", ""),
        fields.text("is", ""));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("document", document)
        .text("fact", fact.word())
        .text("was", was)
        .text("is", is)
        .end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.REGISTRAR);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    boolean mayBeEmpty = fact != Fact.SHORT_TITLE && fact != Fact.ORIGINATOR;
    if (is.length() > LONGEST
        || (is.isBlank() && !mayBeEmpty)
        || (fact == Fact.DATE && !DATE.matcher(is).matches())) {
      refusals.add(
          "NOT_RIGHT",
          "'" + is + "' is no " + fact.word(),
          Rules.FORM,
          fact == Fact.DATE ? "write it as 2026, 2026-03 or 2026-03-02" : "give a short text");
    }
    Optional<Document> found = Documents.registered(situation, document, refusals);
    if (found.isEmpty()) return;
    Documents.mustBeCleared(situation, found.get(), refusals);
    String now = fact.of(found.get());
    if (!now.equals(was)) {
      refusals.add(
          "NOT_AS_READ",
          "its " + fact.word() + " is '" + now + "', not '" + was + "'",
          Rules.FORM,
          "look at it again");
    }
    if (now.equals(is)) {
      refusals.add("NOTHING_CHANGES", "it is written so", Rules.FORM, "nothing is to be done");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Document before = register.find(Document.SHELF, document).orElseThrow();
    register.put(
        Document.SHELF,
        switch (fact) {
          case SHORT_TITLE -> before.titled(is);
          case ORIGINATOR -> before.originatedBy(is);
          case DATE -> before.dated(is);
          case LANGUAGE -> before.inLanguage(is);
          case EDITION -> before.ofEdition(is);
        });
  }
}
