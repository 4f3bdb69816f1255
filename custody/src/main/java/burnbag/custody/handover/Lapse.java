package burnbag.custody.handover;

import burnbag.custody.register.Bag;
import burnbag.custody.register.BagHandover;
import burnbag.custody.register.Handover;
import burnbag.custody.register.Register;

/// What becomes of offers whose giver's key is revoked: nobody can say any more that it was the
/// giver who made them, so they lapse, and all copies stay where they are. The giver answers for
/// them as before.
public final class Lapse {
  private Lapse() {}

  public static void offersBy(Register register, String giver) {
    for (Handover handover : register.where(Handover.SHELF, "giver", giver)) {
      if (!handover.isOpen()) continue;
      register.put(Handover.SHELF, handover.in(Handover.LAPSED));
      for (String id : handover.copies()) Handovers.giveBack(register, handover, id);
    }
    for (BagHandover handover : register.where(BagHandover.SHELF, "giver", giver)) {
      if (!handover.isOpen()) continue;
      register.put(BagHandover.SHELF, handover.in(BagHandover.LAPSED));
      Bag bag = register.find(Bag.SHELF, handover.bag()).orElseThrow();
      register.put(Bag.SHELF, bag.offeredIn(""));
    }
  }
}
