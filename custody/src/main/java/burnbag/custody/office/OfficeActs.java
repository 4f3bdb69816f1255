package burnbag.custody.office;

import burnbag.custody.act.Acts;
import burnbag.custody.adoption.AdoptPolicy;
import burnbag.custody.adoption.DropPolicy;
import burnbag.custody.container.CloseContainer;
import burnbag.custody.container.MoveContainer;
import burnbag.custody.container.OpenContainer;
import burnbag.custody.container.Put;
import burnbag.custody.discrepancy.Raise;
import burnbag.custody.discrepancy.Resolve;
import burnbag.custody.dispatch.CloseOutside;
import burnbag.custody.dispatch.EnterReceipt;
import burnbag.custody.dispatch.OpenOutside;
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
import burnbag.custody.handover.Accept;
import burnbag.custody.handover.Offer;
import burnbag.custody.handover.Refuse;
import burnbag.custody.handover.Return;
import burnbag.custody.handover.Withdraw;
import burnbag.custody.muster.CloseMuster;
import burnbag.custody.muster.OpenMuster;
import burnbag.custody.muster.SightInMuster;
import burnbag.custody.people.Appoint;
import burnbag.custody.people.Attest;
import burnbag.custody.people.BindKey;
import burnbag.custody.people.Clear;
import burnbag.custody.people.Dismiss;
import burnbag.custody.people.Enrol;
import burnbag.custody.people.EnrolWitness;
import burnbag.custody.people.Erase;
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
import burnbag.custody.sighting.PageCheck;
import burnbag.custody.sighting.ReportCompromised;
import burnbag.custody.sighting.ReportFound;
import burnbag.custody.sighting.ReportMissing;
import burnbag.custody.sighting.Sight;

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
        .with(Erase.NAME, Erase::read)
        .with(AdoptPolicy.NAME, AdoptPolicy::read)
        .with(DropPolicy.NAME, DropPolicy::read)
        .with(Rotate.NAME, Rotate::read)
        .with(EnrolWitness.NAME, EnrolWitness::read)
        .with(RegisterDocument.NAME, RegisterDocument::read)
        .with(Offer.NAME, Offer::read)
        .with(Withdraw.NAME, Withdraw::read)
        .with(Accept.NAME, Accept::read)
        .with(Refuse.NAME, Refuse::read)
        .with(Return.NAME, Return::read)
        .with(Sight.NAME, Sight::read)
        .with(PageCheck.NAME, PageCheck::read)
        .with(ReportMissing.NAME, ReportMissing::read)
        .with(ReportFound.NAME, ReportFound::read)
        .with(ReportCompromised.NAME, ReportCompromised::read)
        .with(OpenContainer.NAME, OpenContainer::read)
        .with(MoveContainer.NAME, MoveContainer::read)
        .with(CloseContainer.NAME, CloseContainer::read)
        .with(Put.NAME, Put::read)
        .with(Raise.NAME, Raise::read)
        .with(Resolve.NAME, Resolve::read)
        .with(Supersede.NAME, Supersede::read)
        .with(ReMark.NAME, ReMark::read)
        .with(LegalHold.NAME, LegalHold::read)
        .with(LiftHold.NAME, LiftHold::read)
        .with(SetDisposition.NAME, SetDisposition::read)
        .with(SetReturnOnly.NAME, SetReturnOnly::read)
        .with(Correct.NAME, Correct::read)
        .with(MakeCopies.NAME, MakeCopies::read)
        .with(OpenOutside.NAME, OpenOutside::read)
        .with(CloseOutside.NAME, CloseOutside::read)
        .with(SendOut.NAME, SendOut::read)
        .with(EnterReceipt.NAME, EnterReceipt::read)
        .with(ReceiveBack.NAME, ReceiveBack::read)
        .with(OpenMuster.NAME, OpenMuster::read)
        .with(SightInMuster.NAME, SightInMuster::read)
        .with(CloseMuster.NAME, CloseMuster::read);
  }
}
