package burnbag.custody.document;

import burnbag.custody.act.Act;
import burnbag.custody.act.Committed;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Registry;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Set;

/// A document is registered, and its first copies with it: numbered 1 to n, held by who registers.
///
/// @param labels one code a copy, in the order of their numbers
public record RegisterDocument(Document document, List<String> labels) implements Act {
  public static final String NAME = "register/1";

  public RegisterDocument {
    labels = List.copyOf(labels);
  }

  public static RegisterDocument read(Fields fields) {
    Fields document = Fields.of(fields.object("document"));
    Document read = Document.read(document);
    document.end();
    return new RegisterDocument(read, fields.texts("labels"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().object("document", document.json()).texts("labels", labels).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.REGISTRAR);
  }

  @Override
  public List<Committed> commitments() {
    String sealed = document.sealedTitle();
    if (sealed.isEmpty()) return List.of();
    return List.of(new Committed(Committed.SEALED_TITLE, document.id(), sealed));
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Register register = situation.register();
    String control = document.id();
    if (control.isBlank() || control.contains("#") || !control.equals(control.strip())) {
      refusals.add(
          "CONTROL_NUMBER",
          "'" + control + "' is no control number",
          Rules.FORM,
          "give one without # and without blanks round it");
    }
    if (register.find(Document.SHELF, control).isPresent()) {
      refusals.add(
          "CONTROL_NUMBER_TAKEN",
          control + " is registered already",
          Rules.ONE_HOLDER,
          "choose another number, or make copies of the one that is there");
    }
    if (document.shortTitle().isBlank()) {
      refusals.add("NO_TITLE", "it has no short title", Rules.FORM, "give an unclassified one");
    }
    if (document.pages() < 1) {
      refusals.add("NO_PAGES", "it has no pages", Rules.FORM, "count them");
    }
    if (!Registry.covers(register, situation.actor().registry(), document.registry())) {
      refusals.add(
          "OUTSIDE_REGISTRY",
          "a registrar of "
              + situation.actor().registry()
              + " registers nothing in "
              + document.registry(),
          Rules.RIGHTS,
          "ask a registrar of " + document.registry());
    }
    if (!situation.actor().party().mayHandle(document.protection())) {
      refusals.add(
          "NOT_CLEARED",
          situation.actor().id() + " is not cleared for '" + document.protection().marking() + "'",
          Rules.CLEARED,
          "let somebody register it who is");
    }
    Documents.mustBeFree(situation, labels, refusals);
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    register.put(Document.SHELF, document);
    for (int i = 0; i < labels.size(); i++) {
      String number = Integer.toString(i + 1);
      register.put(
          Copy.SHELF,
          Copy.made(
              document.id(),
              number,
              labels.size(),
              labels.get(i),
              document.pages(),
              recorded.party(),
              document.registry(),
              recorded.index(),
              recorded.at()));
    }
  }
}
