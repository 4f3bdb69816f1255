package burnbag.custody.discrepancy;

import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Register;
import burnbag.custody.register.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Raises the discrepancies of one entry, each with its place there.
public final class Discrepancies {
  private final Register register;
  private final Recorded recorded;
  private final String muster;
  private int raised;

  private Discrepancies(Register register, Recorded recorded, String muster) {
    this.register = register;
    this.recorded = recorded;
    this.muster = muster;
  }

  public static Discrepancies of(Register register, Recorded recorded) {
    return new Discrepancies(register, recorded, "");
  }

  /// Those that show in a muster.
  public static Discrepancies inMuster(Register register, Recorded recorded, String muster) {
    return new Discrepancies(register, recorded, muster);
  }

  /// Those that an entry raised and that are open still.
  public static List<Discrepancy> openOf(Register register, long entry) {
    List<Discrepancy> raised = new ArrayList<>();
    register.each(
        Discrepancy.SHELF,
        "state",
        Discrepancy.OPEN,
        one -> {
          if (one.id().startsWith(entry + "/")) raised.add(one);
        });
    return raised;
  }

  /// How many were raised so far.
  public int raised() {
    return raised;
  }

  /// About a copy that keeps its state; its holder is concerned.
  public void raise(Discrepancy.Kind kind, Copy copy) {
    raise(kind, copy, "", 0);
  }

  /// The same, unless it is open already.
  public void raiseOnce(Discrepancy.Kind kind, Copy copy) {
    boolean known =
        about(register, copy.id()).stream().anyMatch(one -> one.isOpen() && one.kind() == kind);
    if (!known) raise(kind, copy);
  }

  /// About a copy of which pages were counted. The same count raises nothing twice.
  public void raiseCounted(Discrepancy.Kind kind, Copy copy, int counted) {
    boolean known =
        about(register, copy.id()).stream()
            .anyMatch(one -> one.isOpen() && one.kind() == kind && one.counted() == counted);
    if (!known) raise(kind, copy, "", counted);
  }

  /// About a copy whose state changes with it.
  ///
  /// @return the copy as it is now
  public Copy raise(Discrepancy.Kind kind, Copy copy, CopyState now) {
    raise(kind, copy, copy.state().word(), 0);
    Copy changed = copy.in(now);
    register.put(Copy.SHELF, changed);
    return changed;
  }

  private void raise(Discrepancy.Kind kind, Copy copy, String before, int counted) {
    String reference = kind == Discrepancy.Kind.SEEN_AGAIN ? certificate(copy) : "";
    raise(kind, copy.id(), copy.registry(), copy.holder(), before, counted, reference);
  }

  /// The certificate that says that it was destroyed; empty where none was issued.
  private String certificate(Copy copy) {
    String number = "";
    for (OrderLine line : register.where(OrderLine.SHELF, "copy", copy.id())) {
      Optional<Run> run = register.find(Run.SHELF, line.run());
      if (run.isPresent()) number = run.get().certificate();
    }
    return number;
  }

  /// About a bag.
  ///
  /// @param concerned who answered for it
  /// @param weighed in grams; 0 where it is not about its weight
  /// @param seal that was seen; empty where it is not about its seal
  public void raiseBag(
      Discrepancy.Kind kind, Container bag, String concerned, long weighed, String seal) {
    raise(kind, bag.id(), bag.registry(), concerned, "", (int) weighed, seal);
  }

  /// About something that is no copy of the register.
  public void raise(Discrepancy.Kind kind, String subject, String registry, String concerned) {
    raise(kind, subject, registry, concerned, "", 0, "");
  }

  private void raise(
      Discrepancy.Kind kind,
      String subject,
      String registry,
      String concerned,
      String before,
      int counted,
      String reference) {
    register.put(
        Discrepancy.SHELF,
        new Discrepancy(
            recorded.index() + "/" + raised++,
            kind,
            subject,
            registry,
            concerned,
            recorded.party(),
            muster,
            before,
            counted,
            reference,
            Discrepancy.OPEN,
            "",
            0,
            recorded.at()));
  }

  static List<Discrepancy> about(Register register, String subject) {
    return register.where(Discrepancy.SHELF, "subject", subject);
  }

  /// A copy about which something is open does not leave its holder's hands: whoever took it would
  /// answer for what happened before.
  public static void mustBeNone(Situation situation, Copy copy, Refusals refusals) {
    mustBeNone(
        situation,
        copy.id(),
        "let two others resolve it, or return the copy to its registry",
        refusals);
  }

  /// Nothing closes over what is open about a bag, or about a copy in it.
  public static void mustBeNone(
      Situation situation, String subject, String remedy, Refusals refusals) {
    for (Discrepancy one : about(situation.register(), subject)) {
      if (!one.isOpen()) continue;
      refusals.add(
          "DISCREPANCY_OPEN",
          subject + ": '" + one.kind().word() + "' of entry " + one.id() + " is open",
          Rules.COMPLETE,
          remedy);
    }
  }
}
