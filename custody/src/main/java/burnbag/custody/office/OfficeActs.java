package burnbag.custody.office;

import burnbag.custody.act.Acts;
import burnbag.custody.document.RegisterDocument;
import burnbag.custody.handover.Accept;
import burnbag.custody.handover.Offer;
import burnbag.custody.handover.Refuse;
import burnbag.custody.handover.Withdraw;
import burnbag.custody.people.Appoint;
import burnbag.custody.people.Attest;
import burnbag.custody.people.BindKey;
import burnbag.custody.people.Clear;
import burnbag.custody.people.Dismiss;
import burnbag.custody.people.Enrol;
import burnbag.custody.people.EnrolWitness;
import burnbag.custody.people.Found;
import burnbag.custody.people.GrantRole;
import burnbag.custody.people.Leave;
import burnbag.custody.people.OpenRegistry;
import burnbag.custody.people.RevokeKey;
import burnbag.custody.people.RevokeRole;
import burnbag.custody.people.Rotate;
import burnbag.custody.people.Second;
import burnbag.custody.people.SetSuperior;
import burnbag.custody.people.WithdrawProposal;

/// All acts of the office.
public final class OfficeActs {
  private OfficeActs() {}

  public static Acts all() {
    Acts acts = new Acts();
    return acts.with(Found.NAME, Found::read)
        .with(Second.NAME, fields -> Second.read(fields, acts))
        .with(Enrol.NAME, Enrol::read)
        .with(OpenRegistry.NAME, OpenRegistry::read)
        .with(GrantRole.NAME, GrantRole::read)
        .with(RevokeRole.NAME, RevokeRole::read)
        .with(Clear.NAME, Clear::read)
        .with(SetSuperior.NAME, SetSuperior::read)
        .with(BindKey.NAME, BindKey::read)
        .with(RevokeKey.NAME, RevokeKey::read)
        .with(Leave.NAME, Leave::read)
        .with(Attest.NAME, Attest::read)
        .with(Appoint.NAME, Appoint::read)
        .with(Dismiss.NAME, Dismiss::read)
        .with(WithdrawProposal.NAME, WithdrawProposal::read)
        .with(Rotate.NAME, Rotate::read)
        .with(EnrolWitness.NAME, EnrolWitness::read)
        .with(RegisterDocument.NAME, RegisterDocument::read)
        .with(Offer.NAME, Offer::read)
        .with(Withdraw.NAME, Withdraw::read)
        .with(Accept.NAME, Accept::read)
        .with(Refuse.NAME, Refuse::read);
  }
}
