package burnbag.custody.document;

import burnbag.custody.act.Actor;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Registry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What acts ask of documents.
final class Documents {
  private Documents() {}

  /// The document, if it is registered where all who act may touch it.
  static Optional<Document> registered(Situation situation, String control, Refusals refusals) {
    Optional<Document> found = situation.register().find(Document.SHELF, control);
    if (found.isEmpty()) {
      refusals.add(
          "NO_DOCUMENT",
          "there is no document " + control,
          Rules.FORM,
          "look at its control number again");
      return found;
    }
    outside(situation, situation.actor(), found.get(), refusals);
    situation.second().ifPresent(second -> outside(situation, second, found.get(), refusals));
    return found;
  }

  private static void outside(
      Situation situation, Actor actor, Document document, Refusals refusals) {
    if (Registry.covers(situation.register(), actor.registry(), document.registry())) return;
    refusals.add(
        "OUTSIDE_REGISTRY",
        actor.id()
            + " acts in "
            + actor.registry()
            + ", and "
            + document.id()
            + " is registered in "
            + document.registry(),
        Rules.RIGHTS,
        "ask somebody of " + document.registry());
  }

  /// All documents of a list that names something, and each once.
  static List<Document> registered(Situation situation, List<String> controls, Refusals refusals) {
    if (controls.isEmpty()) {
      refusals.add("NO_DOCUMENT", "the list is empty", Rules.FORM, "name the documents");
    }
    if (new HashSet<>(controls).size() != controls.size()) {
      refusals.add(
          "DOCUMENT_TWICE", "a document stands twice in the list", Rules.FORM, "name it once");
    }
    List<Document> documents = new ArrayList<>();
    for (String control : controls) {
      registered(situation, control, refusals).ifPresent(documents::add);
    }
    return documents;
  }

  static void mustBeCleared(Situation situation, Document document, Refusals refusals) {
    if (situation.actor().party().mayHandle(document.protection())) return;
    refusals.add(
        "NOT_CLEARED",
        situation.actor().id() + " is not cleared for '" + document.protection().marking() + "'",
        Rules.CLEARED,
        "let somebody do it who is");
  }

  /// Each label is new.
  static void mustBeFree(Situation situation, List<String> labels, Refusals refusals) {
    Set<String> once = new HashSet<>(labels);
    if (once.size() != labels.size()) {
      refusals.add("LABEL_TWICE", "two copies have one label", Rules.FORM, "make new labels");
    }
    for (String label : labels) {
      if (situation.register().count(Copy.SHELF, "label", label) == 0) continue;
      refusals.add("LABEL_TAKEN", "label " + label + " is in use", Rules.FORM, "make new labels");
    }
  }
}
