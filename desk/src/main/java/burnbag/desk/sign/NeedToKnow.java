package burnbag.desk.sign;

import burnbag.custody.act.Refusal;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Handover;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Registry;
import java.util.ArrayList;
import java.util.List;

/// Whether somebody may see what the register says of a document: cleared for it, and concerned
/// with it, by a role where it is registered or as one who has a copy or is to get one. Nobody may,
/// unless both hold.
public final class NeedToKnow {
  private static final String RULE = "need to know: by registry, level and compartment";

  private final Register register;
  private final Party party;

  public NeedToKnow(Register register, Party party) {
    this.register = register;
    this.party = party;
  }

  public boolean maySee(Document document) {
    return against(document).isEmpty();
  }

  /// Everything that speaks against it; empty where nothing does.
  public List<Refusal> against(Document document) {
    List<Refusal> reasons = new ArrayList<>();
    if (!party.mayHandle(document.protection())) {
      reasons.add(
          new Refusal(
              "NOT_CLEARED",
              party.id() + " is not cleared for " + marking(document),
              RULE,
              "two officers can raise the clearance: burnbag party clear"));
    }
    if (!isConcerned(document)) {
      reasons.add(
          new Refusal(
              "NOT_CONCERNED",
              party.id()
                  + " has no role in "
                  + document.registry()
                  + " and no copy of it, nor is to get one",
              RULE,
              "ask its holder to offer you a copy, or two officers for a role there"));
    }
    return reasons;
  }

  private static String marking(Document document) {
    String marking = document.protection().marking();
    return marking.isEmpty() ? "this document" : marking;
  }

  private boolean isConcerned(Document document) {
    boolean role =
        party.grants().stream()
            .anyMatch(grant -> Registry.covers(register, grant.registry(), document.registry()));
    return role
        || register.where(Copy.SHELF, "document", document.id()).stream().anyMatch(this::hasPart);
  }

  private boolean hasPart(Copy copy) {
    return copy.holder().equals(party.id())
        || register
            .find(Handover.SHELF, copy.offer())
            .map(offer -> offer.isOpen() && offer.receiver().equals(party.id()))
            .orElse(false);
  }
}
