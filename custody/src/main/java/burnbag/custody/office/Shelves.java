package burnbag.custody.office;

import burnbag.custody.equipment.Equipment;
import burnbag.custody.equipment.Plant;
import burnbag.custody.register.AdoptedPack;
import burnbag.custody.register.Appointment;
import burnbag.custody.register.Bag;
import burnbag.custody.register.BagHandover;
import burnbag.custody.register.BagStep;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Certificate;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Dispatch;
import burnbag.custody.register.Document;
import burnbag.custody.register.Find;
import burnbag.custody.register.Handover;
import burnbag.custody.register.KeyLoss;
import burnbag.custody.register.LogWitness;
import burnbag.custody.register.Muster;
import burnbag.custody.register.MusterLine;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Outside;
import burnbag.custody.register.PackText;
import burnbag.custody.register.Party;
import burnbag.custody.register.PrivateValue;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Registry;
import burnbag.custody.register.Run;
import burnbag.custody.register.Shelf;
import burnbag.custody.register.StampedFile;
import burnbag.custody.register.Trail;
import java.util.List;

/// All shelves of the office. A store has a table for each.
public final class Shelves {
  public static final List<Shelf<?>> ALL =
      List.of(
          Charter.SHELF,
          Registry.SHELF,
          Party.SHELF,
          BoundKey.SHELF,
          KeyLoss.SHELF,
          Appointment.SHELF,
          LogWitness.SHELF,
          PrivateValue.SHELF,
          AdoptedPack.SHELF,
          PackText.SHELF,
          Proposal.SHELF,
          Document.SHELF,
          Copy.SHELF,
          StampedFile.SHELF,
          Handover.SHELF,
          Discrepancy.SHELF,
          Container.SHELF,
          Outside.SHELF,
          Dispatch.SHELF,
          Muster.SHELF,
          MusterLine.SHELF,
          Plant.SHELF,
          Equipment.SHELF,
          Trail.SHELF,
          DestructionOrder.SHELF,
          OrderLine.SHELF,
          Bag.SHELF,
          BagStep.SHELF,
          BagHandover.SHELF,
          Run.SHELF,
          Certificate.SHELF,
          Find.SHELF);

  private Shelves() {}
}
