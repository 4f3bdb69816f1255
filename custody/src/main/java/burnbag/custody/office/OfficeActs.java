package burnbag.custody.office;

import burnbag.custody.act.Acts;
import burnbag.custody.document.RegisterDocument;
import burnbag.custody.handover.Accept;
import burnbag.custody.handover.Offer;
import burnbag.custody.handover.Refuse;
import burnbag.custody.handover.Withdraw;
import burnbag.custody.people.Enrol;
import burnbag.custody.people.Found;
import burnbag.custody.people.Second;

/// All acts of the office.
public final class OfficeActs {
  private OfficeActs() {}

  public static Acts all() {
    Acts acts = new Acts();
    return acts.with(Found.NAME, Found::read)
        .with(Second.NAME, fields -> Second.read(fields, acts))
        .with(Enrol.NAME, Enrol::read)
        .with(RegisterDocument.NAME, RegisterDocument::read)
        .with(Offer.NAME, Offer::read)
        .with(Withdraw.NAME, Withdraw::read)
        .with(Accept.NAME, Accept::read)
        .with(Refuse.NAME, Refuse::read);
  }
}
