package burnbag.desk.sign;

import burnbag.custody.Counted;
import burnbag.custody.act.Act;
import burnbag.custody.container.CloseContainer;
import burnbag.custody.container.MoveContainer;
import burnbag.custody.container.OpenContainer;
import burnbag.custody.container.Put;
import burnbag.custody.destruction.CorrectSeal;
import burnbag.custody.destruction.InsertWaste;
import burnbag.custody.destruction.TakeOut;
import burnbag.custody.destruction.UnsealBag;
import burnbag.custody.discrepancy.Raise;
import burnbag.custody.dispatch.EnterReceipt;
import burnbag.custody.dispatch.ReceiveBack;
import burnbag.custody.dispatch.SendOut;
import burnbag.custody.document.Correct;
import burnbag.custody.document.LegalHold;
import burnbag.custody.document.LiftHold;
import burnbag.custody.document.MakeCopies;
import burnbag.custody.document.ReMark;
import burnbag.custody.document.RegisterDocument;
import burnbag.custody.document.SetDisposition;
import burnbag.custody.document.SetReturnOnly;
import burnbag.custody.document.Supersede;
import burnbag.custody.equipment.TestEquipment;
import burnbag.custody.people.Attest;
import burnbag.custody.register.Document;
import burnbag.custody.sighting.PageCheck;
import burnbag.custody.sighting.PageCount;
import burnbag.custody.sighting.ReportCompromised;
import burnbag.custody.sighting.ReportFound;
import burnbag.desk.page.When;
import burnbag.desk.sign.PlainWords.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Says what a registry does with its papers, its containers and its offices elsewhere, and steps
/// back with a bag.
final class FilingWords {
  private static final int MOST_LABELS = 12;

  private FilingWords() {}

  /// Empty for an act of another kind.
  ///
  /// @param copies a line for each of a list, with what the reader may know of it
  static Optional<PlainWords> of(Act act, Function<List<String>, List<Line>> copies) {
    Saying saying =
        switch (act) {
          case RegisterDocument register -> register(register);
          case MakeCopies make ->
              saying("Make " + Counted.copies(make.labels().size()) + " of " + make.document())
                  .with("copied from", make.parent().isEmpty() ? "" : "copy " + make.parent())
                  .with("labels", labels(make.labels()))
                  .with("and then", "you answer for them");
          case ReMark remark -> remark(remark);
          case LegalHold hold ->
              saying("Hold " + String.join(", ", hold.documents()))
                  .with("held by", hold.hold())
                  .with("and then", "it is kept, whatever its disposition says");
          case LiftHold lift ->
              saying("Lift hold " + lift.hold()).with("of", String.join(", ", lift.documents()));
          case SetDisposition set ->
              saying("Set the disposition of " + String.join(", ", set.documents()))
                  .with("by the rule", set.rule());
          case SetReturnOnly set ->
              saying(
                      (set.returnOnly() ? "Let holders only return " : "Let holders destroy ")
                          + String.join(", ", set.documents()))
                  .with("and then", set.returnOnly() ? "no holder destroys it" : "");
          case Supersede by ->
              saying(by.document() + " is superseded by " + by.by())
                  .with("and then", "who holds the older one is told");
          case Correct correct ->
              saying("Put right the " + correct.fact().word() + " of " + correct.document())
                  .with("it was", correct.was())
                  .with("it is", correct.is().isEmpty() ? "nothing" : correct.is());
          case OpenContainer open -> open(open);
          case MoveContainer move ->
              saying("Move " + move.container())
                  .with("into", move.into().isEmpty() ? "none: it stands by itself" : move.into())
                  .with("with it", "all that is in it");
          case CloseContainer close -> saying("Take " + close.container() + " out of use");
          case Put put ->
              saying(
                      (put.into().isEmpty() ? "Take out " : "Put away ")
                          + Counted.copies(put.copies().size()),
                      copies.apply(put.copies()))
                  .with("into", put.into());
          case PageCheck check ->
              saying("Say how many pages you counted", counts(check.counts()))
                  .with("and then", "another count than the register’s is looked into by two");
          case ReceiveBack back ->
              saying("Take back " + Counted.copies(back.counts().size()), counts(back.counts()))
                  .with("and then", "you answer for it");
          case ReportFound found ->
              saying(
                      "Report " + Counted.copies(found.copies().size()) + " found",
                      copies.apply(found.copies()))
                  .with("where", found.where())
                  .with("and then", "two others look into it");
          case ReportCompromised report ->
              saying(
                      "Report " + Counted.copies(report.copies().size()) + " compromised",
                      copies.apply(report.copies()))
                  .with("how", report.how())
                  .with("and then", "two others look into it");
          case Raise raise ->
              saying("Say that something does not add up")
                  .with("what", raise.kind().word().replace('-', ' '))
                  .with("about", raise.subject());
          case SendOut send ->
              saying(
                      "Send " + Counted.copies(send.copies().size()) + " to " + send.to(),
                      copies.apply(send.copies()))
                  .with("due back", When.lastDay(send.dueBack()))
                  .with("until its receipt has come", "you answer for what is sent");
          case EnterReceipt enter ->
              saying("Enter the receipt of dispatch " + enter.dispatch())
                  .with("SHA-256 of its scan", enter.receipt())
                  .with("and then", "the office elsewhere answers for it");
          case Attest attest ->
              saying("Attest that you know: " + attest.topic())
                  .with("until", When.day(attest.until() - 1));
          case InsertWaste waste ->
              saying("Put unregistered waste into bag " + waste.bag())
                  .with("sheets", waste.sheets() == 0 ? "" : Long.toString(waste.sheets()))
                  .with("weight", waste.grams() == 0 ? "" : waste.grams() + " g")
                  .with("highest marking", waste.highest().marking());
          case TakeOut out ->
              saying(
                      "Take " + Counted.copies(out.copies().size()) + " out of bag " + out.bag(),
                      copies.apply(out.copies()))
                  .with("and then", "you go on answering for it");
          case UnsealBag unseal ->
              saying("Open the seal of bag " + unseal.bag())
                  .with("seal as read now", unseal.seal())
                  .with("weight now", unseal.grams() + " g")
                  .with("and then", "it is sealed anew before it goes on");
          case CorrectSeal correct ->
              saying("Correct the seal of bag " + correct.bag())
                  .with("it was entered as", correct.was())
                  .with("it is", correct.seal());
          case TestEquipment test ->
              saying("Enter the test of " + test.equipment())
                  .with("residue", test.result().word())
                  .with("next due", When.day(test.due() - 1));
          default -> new Saying("", List.of());
        };
    return saying.title().isEmpty() ? Optional.empty() : Optional.of(saying.end());
  }

  private static Saying saying(String title) {
    return saying(title, List.of());
  }

  private static Saying saying(String title, List<Line> lines) {
    return new Saying(title, new ArrayList<>(lines));
  }

  private static Saying register(RegisterDocument register) {
    Document document = register.document();
    String marking = document.protection().marking();
    return saying("Register " + document.id())
        .with("short title", document.shortTitle())
        .with("marking", marking.isEmpty() ? "none" : marking)
        .with("level", level(document))
        .with("originator", document.originator())
        .with("date", document.date())
        .with("pages of each copy", Integer.toString(document.pages()))
        .with("copies", Integer.toString(register.labels().size()))
        .with("labels", labels(register.labels()))
        .with("place", document.registry())
        .with("holder", "you answer for all copies until somebody accepts them from you");
  }

  private static String level(Document document) {
    return document.protection().scheme().isEmpty()
        ? ""
        : document.protection().level()
            + ", scheme "
            + document.protection().scheme()
            + ", rank "
            + document.protection().rank();
  }

  private static Saying remark(ReMark remark) {
    String marking = remark.protection().marking();
    return saying("Re-mark " + remark.document())
        .with("it is", remark.direction().word())
        .with("marking as it is to be", marking.isEmpty() ? "none" : marking)
        .with("allowed by", remark.basis())
        .with("paper that says so", remark.reference() + " of " + remark.date());
  }

  private static Saying open(OpenContainer open) {
    return saying("Take " + open.kind().word() + " " + open.container() + " into use")
        .with("standing in", open.within())
        .with(
            "for",
            open.limits().isEmpty() ? "papers without a marking" : ClearanceWords.of(open.limits()))
        .with("who puts into it", open.shared() ? "all of your registry" : "you alone")
        .with("and then", "you answer for it");
  }

  private static List<Line> counts(List<PageCount> counts) {
    return counts.stream().map(one -> new Line(one.copy(), Counted.pages(one.pages()))).toList();
  }

  private static String labels(List<String> labels) {
    String first = String.join(", ", labels.subList(0, Math.min(MOST_LABELS, labels.size())));
    int more = labels.size() - MOST_LABELS;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
